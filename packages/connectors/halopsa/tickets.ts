/** The stream of tickets (HaloPSA reference §4, §6). */
import { failed, ok } from '@deskbridge/model';
import type { ExternalId, Failure, Result } from '@deskbridge/model';
import type { CallClass, IdPage, Page, ReadOutcome, Stream, Walk } from '../contract.ts';
import { booleanOf, isRow } from '../kit/coerce.ts';
import { walkMemory } from '../kit/paging.ts';
import type { FetchedPage, FetchPage, PageRequest, WalkMemory } from '../kit/paging.ts';
import { wantedKeys } from '../kit/scan.ts';
import { walkByKey } from '../kit/walk-by-key.ts';
import type { HaloClient } from './client.ts';
import { isLasting } from './config.ts';
import type { HaloConfig } from './config.ts';
import { idPageOf, pageOf } from '../kit/records.ts';
import { fetchRows, paging, plainId, windowOf } from './pages.ts';
import type { ListShape } from './pages.ts';
import { readOne } from './read-one.ts';
import { mapTicketDetail, mapTicketRow, ticketRowKeys, ticketsDeclaration, ticketUpdatedAt } from './ticket-mapping.ts';

const shape: ListShape = { path: '/Tickets', keys: ['tickets'], id: plainId, at: ticketUpdatedAt, only: wantedKeys(ticketRowKeys) };

/** The stream of tickets in an open session. */
export class TicketStream implements Stream {
  readonly declaration = ticketsDeclaration;
  readonly #client: HaloClient;
  readonly #config: HaloConfig;
  readonly #memory: WalkMemory = walkMemory();
  #refusesOrder = false;

  constructor(client: HaloClient, config: HaloConfig) {
    this.#client = client;
    this.#config = config;
  }

  /** Tickets by last change, open and closed. */
  async *changedSince(walk: Walk): AsyncGenerator<Result<Page>> {
    for await (const walked of walkByKey(this.#fetch(walk.callClass), windowOf(walk), this.#memory)) {
      if (!walked.ok) {
        yield walked;
        return;
      }
      const rows = walked.value.rows.map((row) => row.value).filter(isRow);
      const lookups = await this.#config.lookupsFor(rows, walk.callClass);
      if (!lookups.ok) {
        yield failed(lookups.failure);
        return;
      }
      const visible = walked.value.rows.filter((row) => !isRow(row.value) || booleanOf(row.value['deleted']) !== true);
      yield ok(pageOf('ticket', { ...walked.value, rows: visible }, (row) => mapTicketRow(row, lookups.value)));
    }
  }

  /**
   * Ids in the window. Rows are read whole: with `ticketidonly` they hold no date, and a walk without dates cannot tell
   * whether rows moved (HaloPSA reference §6).
   */
  async *ids(walk: Walk): AsyncGenerator<Result<IdPage>> {
    for await (const walked of walkByKey(this.#fetch(walk.callClass), windowOf(walk), this.#memory)) {
      yield walked.ok ? ok(idPageOf(walked.value)) : walked;
    }
  }

  /** One ticket with its details. A merged one is found, closed, with the ticket that it went into. */
  async byId(id: ExternalId, callClass: CallClass): Promise<ReadOutcome> {
    const lookups = await this.#config.lookups(callClass);
    if (!lookups.ok) return { kind: 'failed', failure: lookups.failure };
    const call = await this.#client.call('GET', `/Tickets/${encodeURIComponent(id)}`, callClass, { query: { includedetails: true } });
    const read = readOne(this.#client, call, id);
    if (read.kind === 'gone' && read.reason === 'notFound') return this.#goneOrHidden(id, callClass, read);
    if (read.kind !== 'object') return read;
    const complete = await this.#config.lookupsFor([read.element.value], callClass);
    if (!complete.ok) return { kind: 'failed', failure: complete.failure };
    return read.found('ticket', (row) => mapTicketDetail(row, complete.value));
  }

  /**
   * A ticket of a team that the agent has left may answer 404 like one that is gone [not settled by public facts]. The
   * list of deleted tickets tells; where it does not, only an agent who is in every team can be sure (correctness 6).
   */
  async #goneOrHidden(id: ExternalId, callClass: CallClass, gone: ReadOutcome & { kind: 'gone' }): Promise<ReadOutcome> {
    const query = { deleted: true, ticketids: id, includeclosed: true, pageinate: true, page_size: 1, page_no: 1 };
    const deleted = await fetchRows(this.#client, shape, callClass, query);
    if (!deleted.ok && !isLasting(deleted.failure.code)) return { kind: 'failed', failure: deleted.failure };
    const rows = deleted.ok ? deleted.value.rows : [];
    const isMarked = rows.some((row) => row.id === id && isRow(row.value) && booleanOf(row.value['deleted']) === true);
    if (isMarked) return { ...gone, reason: 'markedDeleted' };
    const unseen = await this.#config.unseenTeams(callClass);
    if (!unseen.ok && !isLasting(unseen.failure.code)) return { kind: 'failed', failure: unseen.failure };
    return unseen.ok && unseen.value.length === 0 ? gone : { kind: 'hidden', sequence: gone.sequence };
  }

  #fetch(callClass: CallClass): FetchPage {
    return async (request) => {
      const page = await this.#fetchPage(request, callClass);
      if (page.ok || this.#refusesOrder || !isAboutOrder(page.failure)) return page;
      this.#refusesOrder = true;
      return this.#fetchPage(request, callClass);
    };
  }

  #fetchPage(request: PageRequest, callClass: CallClass): Promise<Result<FetchedPage>> {
    const order = this.#refusesOrder ? {} : { order: 'last_update', orderdesc: request.descending };
    return fetchRows(this.#client, shape, callClass, {
      ...paging(request),
      ...order,
      lastupdatefromdate: request.from ?? undefined,
      lastupdatetodate: request.to ?? undefined,
      includeclosed: true,
    });
  }
}

/** What lists may be ordered by is not documented: a version that takes offence at our choice gets none. */
const isAboutOrder = (problem: Failure): boolean =>
  problem.code === 'psa.refused' || (problem.httpStatus === 500 && /\border|column/i.test(problem.detail ?? ''));
