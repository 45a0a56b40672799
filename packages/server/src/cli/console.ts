import { buildConsole } from './buildConsole.ts';

/** Builds the console where that is needed and says so in one line. A build that fails stops nothing: the hub serves a page that says it. */
export async function readyConsole(say: (line: string) => void): Promise<boolean> {
  const outcome = await buildConsole();
  if (outcome.kind === 'built') say(`Built the console in ${outcome.seconds} s.`);
  if (outcome.kind === 'failed')
    say(`The console could not be built; everything else works. Mend this and run npm run console:\n${outcome.output}`);
  return outcome.kind !== 'failed';
}

/** Builds the console and stops. */
export async function run(): Promise<number> {
  return (await readyConsole((line) => console.log(line))) ? 0 : 1;
}
