import { copyMethod } from './import.ts';
import { residentMb } from './support/children.ts';
import { exportTables, timeCopy } from './support/copy.ts';
import { describeWalk, importInto, walkAgain, type Walked } from './support/importing.ts';
import { ask, startPostgres } from './support/postgres.ts';
import { median, numberOption, progress, rounded, type BenchOptions, type BenchResult } from './support/result.ts';
import { psaOf, startSimulator } from './support/simulator.ts';
import { withWorkspace } from './support/workspace.ts';

/** The same window walked again while nothing has changed ÷ COPY of the values that it confirms. */
export function resync(options: BenchOptions): Promise<BenchResult> {
  return withWorkspace(async (workspace) => {
    const tickets = numberOption(options, 'tickets', 100_000, 3000);
    const rounds = numberOption(options, 'rounds', 3, 1);
    const postgres = await startPostgres(workspace);
    const psa = psaOf(options.given);
    const simulator = await startSimulator(workspace, { psa, tickets, spreadDays: 28 });
    // Nothing changes, not even what the passing of time does: a due time that is missed changes a ticket's SLA state.
    await simulator.control('POST', 'clock', { frozen: true });
    const url = await postgres.newDatabase();
    const ready = await importInto(workspace, url, simulator);
    progress(`Imported: ${describeWalk(ready.walked)}`);
    const before = await countChanges(url);
    const exported = await exportTables(url, workspace.folder);
    const walks: Walked[] = [];
    const copies: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      walks.push(await walkAgain(url, ready, simulator));
      copies.push(await timeCopy(url, exported));
      progress(`Round ${round}: ${describeWalk(walks.at(-1) as Walked)}; COPY in ${rounded(copies.at(-1) ?? 0)} s`);
    }
    const rates = walks.map((walked) => walked.tickets / walked.seconds);
    const limits = copies.map((seconds) => tickets / seconds);
    const ratio = median(rates.map((rate, index) => rate / (limits[index] ?? Number.NaN)));
    const changesMade = (await countChanges(url)) - before;
    if (changesMade > 0) progress(`Changes made: ${JSON.stringify(await latestChange(url))}`);
    const isWhole = walks.every((walked) => walked.tickets >= tickets) && changesMade === 0;
    return {
      name: 'resync',
      psa,
      value: rounded(median(rates), 0),
      unit: 'tickets/s',
      limit: rounded(median(limits), 0),
      limitMethod: copyMethod,
      ratio: rounded(ratio, 3),
      target: 'ratio >= 1.0',
      pass: isWhole && ratio >= 1,
      rssMb: rounded(await residentMb(ready.hub.pid), 0),
      tickets,
      changesMade,
      rounds: walks.map((walked, index) => ({
        resyncSeconds: rounded(walked.seconds),
        copySeconds: rounded(copies[index] ?? 0),
        hubCpuSeconds: walked.hubCpuSeconds,
        simulatorCpuSeconds: walked.simulatorCpuSeconds,
      })),
    };
  });
}

const countChanges = async (url: string): Promise<number> =>
  (await ask<{ n: number }>(url, 'select count(*)::int as n from changes'))?.n ?? Number.NaN;

const latestChange = (url: string): Promise<object | undefined> =>
  ask(url, 'select external_id, kind, fields from changes order by position desc limit 1');
