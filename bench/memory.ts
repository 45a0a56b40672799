import { setTimeout as delay } from 'node:timers/promises';
import { residentMb } from './support/children.ts';
import { startHubProcess, ticketsOnly, type Collected } from './support/hub.ts';
import { asOwner, startPostgres } from './support/postgres.ts';
import { monotonicMs, numberOption, progress, rounded, type BenchOptions, type BenchResult } from './support/result.ts';
import { startSimulator } from './support/simulator.ts';
import { withWorkspace } from './support/workspace.ts';

const warmTickets = 10_000;

/** What the hub holds after collection at the end of a long import, over what it held after its first tickets; and whether it slowed down. */
export function memory(options: BenchOptions): Promise<BenchResult> {
  return withWorkspace(async (workspace) => {
    const tickets = numberOption(options, 'tickets', 1_000_000, 20_000);
    const postgres = await startPostgres(workspace);
    const url = await postgres.newDatabase();
    progress(`Making a helpdesk of ${tickets} tickets`);
    const simulator = await startSimulator(workspace, { tickets, spreadDays: 28 });
    const hub = await startHubProcess(workspace, { databaseUrl: url, roles: 'web,worker,scheduler' }, ['--expose-gc']);
    const tenths = new Tenths(tickets);
    let base: Collected = { residentMb: Number.NaN, heapMb: Number.NaN, buffersMb: Number.NaN };
    let peakMb = 0;
    const startedMs = monotonicMs();
    await hub.call('connect', simulator.helpdesk, ticketsOnly);
    await asOwner(url, async (client) => {
      for (let isDone = false; !isDone; await delay(50)) {
        const { rows } = await client.query<{ state: string; seen: number }>(
          `select state, seen from sync_runs where stream = 'tickets' and work = 'import' order by id desc limit 1`,
        );
        const { state, seen } = rows[0] ?? { state: 'none', seen: 0 };
        if (state === 'failed') throw new Error('The import failed.');
        isDone = state === 'done';
        if (Number.isNaN(base.residentMb) && seen >= Math.min(warmTickets, tickets / 2)) base = await hub.call('collected');
        peakMb = Math.max(peakMb, await residentMb(hub.pid));
        if (tenths.reached(seen, monotonicMs()))
          progress(`${seen} tickets, ${rounded(tenths.latestRate, 0)}/s, ${Math.round(await residentMb(hub.pid))} MB`);
      }
    });
    const seconds = (monotonicMs() - startedMs) / 1000;
    const end = await hub.call('collected');
    const grownMb = end.residentMb - base.residentMb;
    const steadiness = tenths.rate(10) / tenths.rate(2);
    return {
      name: 'memory',
      value: rounded(grownMb, 1),
      unit: 'MB more after collection',
      limit: rounded(base.residentMb, 1),
      limitMethod: `resident memory after collection when the first ${warmTickets} tickets were in`,
      ratio: rounded(steadiness, 3),
      target: '<= +50 MB, and the last tenth as quick as the second (ratio >= 0.9)',
      pass: grownMb <= 50 && steadiness >= 0.9,
      rssMb: rounded(end.residentMb, 0),
      peakMb: rounded(peakMb, 0),
      heapMb: [base.heapMb, end.heapMb].map((heap) => rounded(heap, 1)),
      buffersMb: [base.buffersMb, end.buffersMb].map((buffers) => rounded(buffers, 1)),
      tickets,
      seconds: rounded(seconds, 0),
      perSecond: rounded(tickets / seconds, 0),
      tenthsPerSecond: tenths.rates.map((rate) => rounded(rate, 0)),
    };
  });
}

/** How fast each tenth of the tickets came. */
class Tenths {
  readonly #each: number;
  readonly rates: number[] = [];
  #lastSeen = 0;
  #lastMs = monotonicMs();

  constructor(tickets: number) {
    this.#each = tickets / 10;
  }

  /** True where a tenth has come to its end. */
  reached(seen: number, nowMs: number): boolean {
    if (this.rates.length >= 10 || seen < this.#each * (this.rates.length + 1)) return false;
    this.rates.push(((seen - this.#lastSeen) / (nowMs - this.#lastMs)) * 1000);
    this.#lastSeen = seen;
    this.#lastMs = nowMs;
    return true;
  }

  /** Tickets a second in a tenth, counted from one. */
  rate(tenth: number): number {
    return this.rates[tenth - 1] ?? Number.NaN;
  }

  get latestRate(): number {
    return this.rates.at(-1) ?? Number.NaN;
  }
}
