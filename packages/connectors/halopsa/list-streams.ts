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
import { fetchRows, idPageOf, pageOf, windowOf } from './pages.ts';
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
  const walk = (given: Walk, onlyChanged: boolean): AsyncGenerator<Result<WalkPage>> => {
    const window = windowOf(given);
    const anchor = readAnchor(given.anchor);
    return walkByNumber(fetcher(client, entity, given, onlyChanged), window, new SeenRows(), anchor?.kind === 'number' ? anchor : null);
  };
  const pages = (given: Walk, onlyChanged: boolean): AsyncGenerator<Result<Page>> =>
    mapped(walk(given, onlyChanged), (page) => pageOf(entity.entity, { ...page, rows: page.rows.filter(entity.isKept) }, entity.mapRow));
  return {
    declaration,
    ...(declaration.canChangedSince ? { changedSince: (given: Walk) => pages(given, true) } : {}),
    list: (given) => pages(given, false),
    ids: (given): AsyncGenerator<Result<IdPage>> =>
      mapped(walk(given, declaration.canChangedSince && (given.from ?? given.to) !== undefined), (page) =>
        idPageOf({ ...page, rows: page.rows.filter(entity.isKept) }),
      ),
    ...(declaration.canById ? { byId: (id: ExternalId, callClass: CallClass) => byId(client, entity, id, callClass) } : {}),
  };
}

async function* mapped<T>(walk: AsyncGenerator<Result<WalkPage>>, map: (page: WalkPage) => T): AsyncGenerator<Result<T>> {
  for await (const page of walk) yield page.ok ? ok(map(page.value)) : page;
}

function fetcher<E extends EntityName>(client: HaloClient, entity: ListEntity<E>, walk: Walk, onlyChanged: boolean): FetchPage {
  return async (request: PageRequest) => {
    const changed: Query = onlyChanged ? { lastupdatefromdate: request.from ?? undefined, lastupdatetodate: request.to ?? undefined } : {};
    const query = { ...entity.query(request, { walk, now: client.context.clock.now(), settings: client.context.settings }), ...changed };
    const page = await fetchRows(client, entity.shape, walk.callClass, query);
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
