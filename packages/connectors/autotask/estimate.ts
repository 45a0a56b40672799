/** Counts before an import: Autotask counts exactly, a call a list (Autotask reference §2). */
import { failed, ok } from '@deskbridge/model';
import type { Result, StreamName } from '@deskbridge/model';
import type { EstimateWindow, StreamEstimate } from '../contract.ts';
import type { AutotaskClient } from './client.ts';
import { listSpecs } from './list-streams.ts';
import { countOf } from './query.ts';
import type { Condition } from './query.ts';
import { callsFor } from './walk.ts';

interface Counted {
  entity: string;
  filter(window: EstimateWindow): readonly Condition[];
  /** Calls beside those of the list itself, for each of its pages: links, lines. */
  extraCalls?: number;
}

const whole = (entity: string): Counted => ({ entity, filter: () => [] });
const since = (field: string, from: Date): readonly Condition[] => [{ op: 'gte', field, value: from.toISOString() }];

const lists: Partial<Record<StreamName, Counted>> = {
  ...Object.fromEntries(listSpecs.map(({ name, source }) => [name, whole(source)])),
  tickets: { entity: 'Tickets', filter: ({ from }) => since('lastActivityDate', from) },
  appointments: { entity: 'ServiceCalls', filter: ({ from }) => since('endDateTime', from), extraCalls: 2 },
  invoices: { entity: 'Invoices', filter: () => [], extraCalls: 1 },
};

/** What happens inside tickets is walked by itself: three lists. */
const inside = [
  ['TicketNotes', 'lastActivityDate'],
  ['TimeEntries', 'lastModifiedDateTime'],
  ['TicketHistory', 'date'],
] as const;

/** One estimate a stream, in the order asked for. */
export async function estimateStreams(client: AutotaskClient, window: EstimateWindow): Promise<Result<StreamEstimate[]>> {
  const estimates: StreamEstimate[] = [];
  for (const stream of window.streams) {
    const list = lists[stream];
    const counts = stream === 'ticketActions' ? await insideCounts(client, window) : list ? await listCounts(client, list, window) : ok([]);
    if (!counts.ok && counts.failure.code !== 'rights.missing') return failed(counts.failure);
    const known = counts.ok ? counts.value : [];
    const isKnown = known.length > 0 && known.every((count) => count !== null);
    const calls = known.reduce<number>((sum, count) => sum + callsFor(count ?? 0) * (1 + (list?.extraCalls ?? 0)), 0);
    // The lines of the history that are about something else than the status are not kept: its count is no count of records.
    const records = known.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const certainty = !isKnown ? 'unknown' : stream === 'ticketActions' ? 'about' : 'exact';
    estimates.push({ stream, records: isKnown ? records : null, calls: isKnown ? calls : null, certainty });
  }
  return ok(estimates);
}

async function listCounts(client: AutotaskClient, list: Counted, window: EstimateWindow): Promise<Result<(number | null)[]>> {
  const count = await countOf(client, list.entity, list.filter(window), window.callClass);
  return count.ok ? ok([count.value]) : count;
}

async function insideCounts(client: AutotaskClient, window: EstimateWindow): Promise<Result<(number | null)[]>> {
  const from = window.childrenSince ?? window.from;
  const counts: (number | null)[] = [];
  for (const [entity, field] of inside) {
    const count = await countOf(client, entity, since(field, from), window.callClass);
    if (!count.ok) return count;
    counts.push(count.value);
  }
  return ok(counts);
}
