import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

const openWork = `select (select count(*) from callback_arrivals) + (select count(*) from pending_reads) + (select count(*) from lanes)
  + (select count(*) from commands where state in ('waiting', 'sending', 'unsure')) as n`;

/** Waits until a hub has nothing to read and nothing to write, twice in a row. Throws where that takes too long. */
export async function untilQuiet(client: pg.Client, patienceMs = 60_000): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (let quiet = 0; quiet < 2;) {
    const { rows } = await client.query<{ n: string }>(openWork);
    quiet = Number(rows[0]?.n) === 0 ? quiet + 1 : 0;
    if (performance.now() > deadline) throw new Error(`The hub still had ${rows[0]?.n} things to do after ${patienceMs} ms.`);
    await delay(8);
  }
}

/** Ids of mirrored tickets, oldest first. */
export async function ticketIds(client: pg.Client, count: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select external_id as id from tickets order by number_order limit $1', [count]);
  return rows.map((row) => row.id);
}
