import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const worthIt = /\.(js|css|svg|json|ttf)$/;
const smallest = 1024;

/** Puts a `.br` and a `.gz` beside each built file that shrinks, so that the server compresses nothing while it serves. */
export const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle: async ({ dir }) => {
    const folder = join(dir ?? 'dist', 'assets');
    const names = (await readdir(folder)).filter((name) => worthIt.test(name));
    await Promise.all(names.map((name) => compress(join(folder, name))));
  },
});

async function compress(file: string): Promise<void> {
  const text = await readFile(file);
  if (text.length < smallest) return;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text, quality));
  await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
}
