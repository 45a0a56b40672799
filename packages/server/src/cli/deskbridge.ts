#!/usr/bin/env node
/** The deskbridge command. */
import { existsSync } from 'node:fs';
import { StartError } from '../platform/startError.ts';

/** A command: what it is for, and where it is. Loaded when it is called, so that `--help` is quick. */
interface Command {
  summary: string;
  load(): Promise<{ run(args: string[]): Promise<number> }>;
}

const commands: Record<string, Command> = {
  serve: { summary: 'Run the hub (--roles web,worker,scheduler)', load: () => import('./serve.ts') },
  demo: {
    summary: 'Run the hub with a simulated helpdesk and show what flows (--once for a check without a terminal)',
    load: () => import('./demo.ts'),
  },
  simulate: { summary: 'Run a simulated PSA: simulate halopsa --port 9100 --tickets 2000 --seed 1', load: () => import('./simulate.ts') },
  migrate: { summary: 'Bring the database up to this release and stop', load: () => import('./migrate.ts') },
  console: { summary: 'Build the console, where its build is missing or older than its sources', load: () => import('./console.ts') },
  doctor: { summary: 'Look for the likeliest faults and say how to mend them', load: () => import('./doctor.ts') },
  smoke: { summary: 'Prove a connection both ways with a test ticket', load: () => import('./smoke.ts') },
  sync: { summary: 'Sync now and follow it: sync [--stream tickets] [--ticket ID] [--days N]', load: () => import('./sync.ts') },
  replay: { summary: 'Send dead letters or callbacks again: replay command ID | callback ID', load: () => import('./replay.ts') },
  key: {
    summary: 'Manage API keys: key create --name NAME [--scopes read,write,admin] | key list | key revoke ID',
    load: () => import('./key.ts'),
  },
  person: {
    summary: 'Let people in: person list | person add EMAIL --name NAME [--role owner] | person reset EMAIL [--two-factor]',
    load: () => import('./person.ts'),
  },
  bench: {
    summary: 'Run a benchmark: bench ingest | import | resync | calls | quota | roundtrip | list | memory',
    load: () => import('./bench.ts'),
  },
};

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  if (!name || name === 'help' || name === '--help' || name === '-h') {
    console.log(usage());
    return name ? 0 : 1;
  }
  const command = commands[name];
  if (!command) {
    console.error(`There is no command ${name}.\n\n${usage()}`);
    return 2;
  }
  if (existsSync('.env')) process.loadEnvFile('.env');
  return (await command.load()).run(args);
}

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, command]) => `  ${name.padEnd(width)}  ${command.summary}`);
  return ['Usage: npm run deskbridge -- <command> [options]', '', ...lines].join('\n');
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof StartError) console.error(error.message);
  else if ((error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) console.error((error as Error).message);
  else console.error(error);
  process.exitCode = 1;
}
