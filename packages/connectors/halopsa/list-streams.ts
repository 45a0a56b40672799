/** The streams that are lists: companies, sites, contacts, agents, assets, appointments, invoices, time sheets. */
import { ok } from '@deskbridge/model';
import type { EntityName, ExternalId, Result } from '@deskbridge/model';
import type { CallClass, IdPage, Page, ReadOutcome, Stream, StreamDeclaration, Walk } from '../contract.ts';
import { readAnchor } from '../kit/paging.ts';
import type { FetchPage, PageRequest, WalkPage } from '../kit/paging.ts';
import { SeenRows, walkByNumber } from '../kit/walk-by-number.ts';
import { agents } from './agents.ts';
import { appointments } from './appointments.ts';
import { assets } from './assets.ts';
import type { HaloClient, Query } from './client.ts';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { invoices } from './invoices.ts';
import type { ListEntity } from './list-entity.ts';
import { idPageOf, pageOf } from '../kit/records.ts';
import { fetchRows, windowOf } from './pages.ts';
import { readOne } from './read-one.ts';
import { sites } from './sites.ts';
import { timesheets } from './timesheets.ts';

const all: readonly ListEntity[] = [companies, sites, contacts, agents, assets, appointments, invoices, timesheets];

/** Their declarations. */
export const listDeclarations: readonly StreamDeclaration[] = all.map((entity) => entity.declaration);

/** The streams of a session. */
export const listStreams = (client: HaloClient): Stream[] => all.map((entity) => listStream(client, entity));

/** Makes the stream of one list; what it cannot do is not there. */
export function listStream<E extends EntityName>(client: HaloClient, entity: ListEntity<E>): Stream {
  const { declaration } = entity;
  const walk = (given: Walk, changes: Changes): AsyncGenerator<Result<WalkPage>> => {
    const anchor = readAnchor(given.anchor);
    const fetch = fetcher(client, entity, given, changes);
    return walkByNumber(fetch, windowOf(given), new SeenRows(), anchor?.kind === 'number' ? anchor : null);
  };
  const kept = (page: WalkPage): WalkPage => ({ ...page, rows: page.rows.filter(entity.isKept) });
  const pages = (walked: AsyncGenerator<Result<WalkPage>>): AsyncGenerator<Result<Page>> =>
    mapped(walked, (page) => pageOf(entity.entity, kept(page), entity.mapRow));
  const changedSince = (given: Walk): AsyncGenerator<Result<Page>> =>
    pages(entity.changeOrder === undefined ? walk(given, 'filtered') : untilOlder(walk(given, 'newestFirst'), given.from));
  return {
    declaration,
    ...(declaration.canChangedSince ? { changedSince } : {}),
    list: (given) => pages(walk(given, 'all')),
    // All of them, whatever the window: a filter by last change would make the others look missing.
    ids: (given): AsyncGenerator<Result<IdPage>> => mapped(walk(given, 'all'), (page) => idPageOf(kept(page))),
    ...(declaration.canById ? { byId: (id: ExternalId, callClass: CallClass) => byId(client, entity, id, callClass) } : {}),
  };
}

/** How a list is narrowed to what changed: by the filter, by order, or not at all. */
type Changes = 'filtered' | 'newestFirst' | 'all';

/**
 * Ends a walk that comes newest change first as soon as it reaches what is older; while rows come in any other order the
 * whole list is read. What changes meanwhile moves to the front and pushes others towards us: nothing is lost.
 */
async function* untilOlder(walk: AsyncGenerator<Result<WalkPage>>, from: Date | undefined): AsyncGenerator<Result<WalkPage>> {
  const bound = from?.toISOString() ?? '';
  let previous: string | null = null;
  let isOrdered = true;
  for await (const page of walk) {
    if (!page.ok) {
      yield page;
      return;
    }
    for (const { at } of page.value.rows) {
      isOrdered &&= at !== null && (previous === null || at <= previous);
      previous = at;
    }
    const isReached = isOrdered && previous !== null && previous < bound;
    yield isReached ? ok({ ...page.value, anchor: null }) : page;
    if (isReached) return;
  }
}

async function* mapped<T>(walk: AsyncGenerator<Result<WalkPage>>, map: (page: WalkPage) => T): AsyncGenerator<Result<T>> {
  for await (const page of walk) yield page.ok ? ok(map(page.value)) : page;
}

function fetcher<E extends EntityName>(client: HaloClient, entity: ListEntity<E>, walk: Walk, changes: Changes): FetchPage {
  return async (request: PageRequest) => {
    const filter: Query = { lastupdatefromdate: request.from ?? undefined, lastupdatetodate: request.to ?? undefined };
    const narrowing: Record<Changes, Query> = { filtered: filter, newestFirst: { order: entity.changeOrder, orderdesc: true }, all: {} };
    const moment = { walk, now: client.context.clock.now(), settings: client.context.settings };
    const page = await fetchRows(client, entity.shape, walk.callClass, { ...entity.query(request, moment), ...narrowing[changes] });
    return page.ok && entity.isWhole ? ok({ ...page.value, isWhole: true }) : page;
  };
}

async function byId<E extends EntityName>(
  client: HaloClient,
  entity: ListEntity<E>,
  id: ExternalId,
  callClass: CallClass,
): Promise<ReadOutcome> {
  const query = entity.detailQuery ?? { includedetails: true };
  const read = readOne(client, await client.call('GET', `${entity.shape.path}/${encodeURIComponent(id)}`, callClass, { query }), id);
  return read.kind === 'object' ? read.found(entity.entity, entity.mapDetail) : read;
}
