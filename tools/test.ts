import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Checks that run before the tests. Each counts as one in the closing line. */
const checks: { name: string; command: string[] }[] = [
  { name: 'types', command: ['node_modules/ts7/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the console', command: ['node_modules/ts7/bin/tsc', '-p', 'packages/console'] },
  { name: 'types of its browser tests', command: ['node_modules/ts7/bin/tsc', '-p', 'packages/console/tsconfig.e2e.json'] },
  { name: 'lint', command: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
  { name: 'rooms', command: ['tools/checkRooms.ts'] },
  { name: 'dead code', command: ['node_modules/knip/bin/knip.js'] },
  { name: 'generated docs', command: ['tools/generateDocs.ts', '--check'] },
];
const root = join(import.meta.dirname, '..');

interface Outcome {
  code: number;
  output: string;
}

/** Runs a script under this Node, so that the version is the project's whatever the machine has. */
function run(command: string[], show: boolean): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs every check, then the tests, and ends with the line `N passed, N failed` over both. */
async function main(args: string[]): Promise<number> {
  let passed = 0;
  let failed = 0;
  for (const check of checks) {
    const { code, output } = await run(check.command, false);
    console.log(`${code === 0 ? '✓' : '✗'} ${check.name}`);
    if (code === 0) passed++;
    else {
      failed++;
      console.log(output.trimEnd());
    }
  }
  const tests = await run(['node_modules/vitest/vitest.mjs', 'run', ...args], true);
  const closing = /(\d+) passed, (\d+) failed\s*$/.exec(tests.output.trimEnd());
  passed += Number(closing?.[1] ?? 0);
  // Tests that could not even run count as a failure.
  failed += closing ? Number(closing[2]) : 1;
  if (tests.code !== 0 && failed === 0) failed++;
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
