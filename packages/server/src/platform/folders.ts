import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, one by one. Node's own recursive mkdir never returns below a folder in which the kernel makes
 * none (such as /proc). Throws what the system says where it cannot.
 */
export function makeFolder(path: string, mode = 0o755): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  accessSync(parent, constants.W_OK);
  mkdirSync(path, { mode });
}
