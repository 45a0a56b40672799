import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildConsole } from './support/hub.ts';

const dist = join(import.meta.dirname, '../dist');
/** What the frame may weigh before any page of it, compressed, in bytes. */
const mostOfFirstLoad = 260_000;

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

let manifest: Record<string, Chunk>;

beforeAll(async () => {
  const built = await buildConsole();
  if (built.kind === 'failed') throw new Error(built.output);
  manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
});

/** A chunk and all that it cannot begin without. */
function graphOf(name: string, known = new Set<string>()): Set<string> {
  if (known.has(name)) return known;
  known.add(name);
  for (const each of manifest[name]?.imports ?? []) graphOf(each, known);
  return known;
}

const compressedSize = (file: string): number => {
  const path = join(dist, file);
  return Math.min(...[`${path}.br`, path].flatMap((each) => statSync(each, { throwIfNoEntry: false })?.size ?? []));
};

test('the frame of the console loads at most 260 kB of compressed JavaScript', () => {
  const chunks = graphOf('src/shell/Shell.tsx', graphOf('index.html'));
  const sizes = [...chunks].map((name) => ({ name, bytes: compressedSize(manifest[name]?.file ?? '') }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(mostOfFirstLoad);
});

test('every page is a chunk of its own, and what is heavy is only with the pages that need it', () => {
  const first = new Set([...graphOf('src/shell/Shell.tsx', graphOf('index.html'))].map((name) => manifest[name]?.file));
  const pages = Object.keys(manifest).filter((name) => /^src\/pages\/.+\.tsx$/.test(name));
  expect(pages.length).toBeGreaterThan(20);
  for (const page of pages) expect(first).not.toContain(manifest[page]?.file);
  const firstText = [...first].map((file) => readFileSync(join(dist, file ?? ''), 'utf8')).join('\n');
  expect(firstText).not.toMatch(/queryBuilder-|DOMPurify|qrcode|dayjs/i);
});

test('every file that shrinks lies there compressed already', () => {
  const names = readdirSync(join(dist, 'assets'));
  const large = names.filter((name) => /\.(js|css)$/.test(name) && statSync(join(dist, 'assets', name)).size >= 1024);
  expect(large.length).toBeGreaterThan(5);
  for (const name of large) expect(names).toEqual(expect.arrayContaining([`${name}.br`, `${name}.gz`]));
});
