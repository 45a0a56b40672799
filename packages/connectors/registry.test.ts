import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { connectors } from './index.ts';

const root = join(import.meta.dirname, '../..');
/** What one looks around with before there is a helpdesk, and what the demo shows. */
const builtIn = 'halopsa';
const others = Object.keys(connectors).filter((id) => id !== builtIn);
const searched = ['packages/server', 'packages/console', 'packages/model', 'packages/connectors', 'packages/simulators', 'bench', 'tools'];
const skipped = new Set(['node_modules', 'dist', 'data', builtIn]);

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (/\.(ts|tsx)$/.test(entry.name)) yield relative(root, path);
  }
}

/** Files in which an id stands as code would use it: as a text, a name or a part of a path. */
function mentions(id: string): string[] {
  const own = new RegExp(`^packages/(connectors|simulators/src)/${id}/`);
  const pattern = new RegExp(`['"\`/]${id}\\b|\\b${id}['"\`:,/]`, 'i');
  return searched
    .flatMap((folder) => [...filesUnder(join(root, folder))])
    .filter((file) => !own.test(file) && pattern.test(readFileSync(join(root, file), 'utf8')));
}

test.each(others)('the name of %s stands in its folders and the registries alone', (id) => {
  expect(mentions(id)).toEqual([
    'packages/connectors/index.ts',
    'packages/simulators/src/index.ts',
    // The shape of its credentials, for who starts it in code.
    'packages/simulators/src/types.ts',
  ]);
});

test('the search would find it', () => {
  expect(mentions(builtIn)).toContain('packages/server/src/testing/hub.ts');
});
