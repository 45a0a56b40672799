import { residentMb } from './support/children.ts';
import { exportTables, timeCopy } from './support/copy.ts';
import { describeWalk, importInto, type Walked } from './support/importing.ts';
import { ask, startPostgres } from './support/postgres.ts';
import { median, numberOption, progress, rounded, type BenchOptions, type BenchResult } from './support/result.ts';
import { psaOf, startSimulator } from './support/simulator.ts';
import { withWorkspace } from './support/workspace.ts';

/** How COPY is measured, in words. */
export const copyMethod = 'COPY FROM STDIN of the same final values (tickets, ticket_terms, changes) into logged tables without indexes';

/** A first import into the final tables, to the last commit ÷ COPY of the same values. Each round has a new database. */
export function importTickets(options: BenchOptions): Promise<BenchResult> {
  return withWorkspace(async (workspace) => {
    const tickets = numberOption(options, 'tickets', 100_000, 3000);
    const rounds = numberOption(options, 'rounds', 3, 1);
    const postgres = await startPostgres(workspace);
    const psa = psaOf(options.given);
    const simulator = await startSimulator(workspace, { psa, tickets, spreadDays: 28 });
    const walks: Walked[] = [];
    const copies: number[] = [];
    let rssMb = 0;
    let stored: { tickets: number; terms: number; changes: number } | undefined;
    let copiedMb = 0;
    for (let round = 1; round <= rounds; round++) {
      const url = await postgres.newDatabase();
      const { hub, walked } = await importInto(workspace, url, simulator);
      rssMb = await residentMb(hub.pid);
      await hub.stop();
      stored = await ask(
        url,
        `select (select count(*)::int from tickets) as tickets, (select count(*)::int from ticket_terms) as terms, (select count(*)::int from changes) as changes`,
      );
      const exported = await exportTables(url, workspace.folder);
      copiedMb = exported.megabytes;
      walks.push(walked);
      copies.push(await timeCopy(url, exported));
      progress(`Round ${round}: ${describeWalk(walked)}; COPY in ${rounded(copies.at(-1) ?? 0)} s`);
      await postgres.drop(url);
    }
    const rates = walks.map((walked) => walked.tickets / walked.seconds);
    const limits = copies.map((seconds) => (stored?.tickets ?? 0) / seconds);
    const ratio = median(rates.map((rate, index) => rate / (limits[index] ?? Number.NaN)));
    const isWhole = stored?.tickets === tickets;
    return {
      name: 'import',
      psa,
      value: rounded(median(rates), 0),
      unit: 'tickets/s',
      limit: rounded(median(limits), 0),
      limitMethod: copyMethod,
      ratio: rounded(ratio, 3),
      target: 'ratio >= 0.45',
      pass: isWhole && ratio >= 0.45,
      rssMb: rounded(rssMb, 0),
      tickets,
      stored,
      copiedMb: rounded(copiedMb, 0),
      rounds: walks.map((walked, index) => ({
        importSeconds: rounded(walked.seconds),
        copySeconds: rounded(copies[index] ?? 0),
        hubCpuSeconds: walked.hubCpuSeconds,
        simulatorCpuSeconds: walked.simulatorCpuSeconds,
      })),
    };
  });
}
