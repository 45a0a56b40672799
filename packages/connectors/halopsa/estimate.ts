/** Counts before an import: one row of each list, for the count that comes with it (HaloPSA reference §3). */
import { failed, ok } from '@deskbridge/model';
import type { Result, StreamName } from '@deskbridge/model';
import type { EstimateWindow, StreamEstimate } from '../contract.ts';
import { agentQuery, isLasting } from './config.ts';
import type { HaloClient, Query } from './client.ts';
import { fetchRows, pageSize, plainId } from './pages.ts';

/** A count stuck at 50 was seen on one tenant (HaloPSA reference §3). */
const stuckCount = 50;
const one = { pageinate: true, page_size: 1, page_no: 1 } as const;

interface Counted {
  path: string;
  keys: readonly string[];
  query: (window: EstimateWindow, now: Date) => Query;
  /** The list ignores paging: what comes is all there is. */
  isWhole?: boolean;
}

/** How far ahead an import looks for appointments. */
const aheadMs = 366 * 86_400_000;
const day = (date: Date): string => date.toISOString();

/** Where each stream's count stands. Time sheets come whole and by date, so that counting them is reading them. */
const lists: Partial<Record<StreamName, Counted>> = {
  tickets: {
    path: '/Tickets',
    keys: ['tickets'],
    query: ({ from }) => ({ ...one, includeclosed: true, lastupdatefromdate: day(from) }),
  },
  companies: { path: '/Client', keys: ['clients'], query: () => one },
  sites: { path: '/Site', keys: ['sites'], query: () => one },
  contacts: { path: '/Users', keys: ['users'], query: () => one },
  agents: { path: '/Agent', keys: ['results', 'agents'], query: () => agentQuery, isWhole: true },
  assets: { path: '/Asset', keys: ['assets'], query: () => one },
  appointments: {
    path: '/Appointment',
    keys: ['appointments'],
    query: ({ from }, now) => ({ ...one, start_date: day(from), end_date: day(new Date(now.getTime() + aheadMs)), utcoffset: 0 }),
  },
  invoices: { path: '/Invoice', keys: ['invoices'], query: () => one },
};
const unknown = (stream: StreamName): StreamEstimate => ({ stream, records: null, calls: null, certainty: 'unknown' });

/** One estimate a stream, in the order asked for. Ends early only where nothing answers at all. */
export async function estimateStreams(client: HaloClient, window: EstimateWindow): Promise<Result<StreamEstimate[]>> {
  const estimates: StreamEstimate[] = [];
  for (const stream of window.streams) {
    const estimate = stream === 'ticketActions' ? await ofChildren(client, window) : await ofList(client, stream, window);
    if (!estimate.ok && !isLasting(estimate.failure.code) && estimate.failure.code !== 'psa.malformed') return failed(estimate.failure);
    estimates.push(estimate.ok ? estimate.value : unknown(stream));
  }
  return ok(estimates);
}

async function ofList(client: HaloClient, stream: StreamName, window: EstimateWindow): Promise<Result<StreamEstimate>> {
  const list = lists[stream];
  if (!list) return ok({ stream, records: null, calls: 1, certainty: 'unknown' });
  const counted = await count(client, list, list.query(window, client.context.clock.now()), window);
  if (!counted.ok) return counted;
  const { records, certainty } = counted.value;
  if (list.isWhole) return ok({ stream, records, calls: 1, certainty: 'exact' });
  return ok({ stream, records, calls: records === null ? null : Math.max(1, Math.ceil(records / pageSize)), certainty });
}

/** A call a ticket: the open ones, and those changed lately; a ticket that is both is counted twice, so this is the most. */
async function ofChildren(client: HaloClient, window: EstimateWindow): Promise<Result<StreamEstimate>> {
  const tickets = lists.tickets;
  if (!tickets) return ok(unknown('ticketActions'));
  const queries: Query[] = [
    ...(window.childrenOfOpenTickets ? [{ ...one, open_only: true, lastupdatefromdate: day(window.from) }] : []),
    ...(window.childrenSince ? [{ ...one, includeclosed: true, lastupdatefromdate: day(window.childrenSince) }] : []),
  ];
  let calls = 0;
  for (const query of queries) {
    const counted = await count(client, tickets, query, window);
    if (!counted.ok) return counted;
    if (counted.value.records === null) return ok(unknown('ticketActions'));
    calls += counted.value.records;
  }
  return ok({ stream: 'ticketActions', records: null, calls, certainty: 'about' });
}

async function count(
  client: HaloClient,
  list: Counted,
  query: Query,
  { callClass }: EstimateWindow,
): Promise<Result<Pick<StreamEstimate, 'records' | 'certainty'>>> {
  const shape = { path: list.path, keys: list.keys, id: plainId, at: () => null };
  const page = await fetchRows(client, shape, callClass, query);
  if (!page.ok) return page;
  const { recordCount, rows } = page.value;
  if (list.isWhole) return ok({ records: rows.length, certainty: 'exact' });
  if (recordCount === null || recordCount < rows.length) return ok({ records: null, certainty: 'unknown' });
  return ok({ records: recordCount, certainty: recordCount === stuckCount ? 'atLeast' : 'about' });
}
