/** Tickets: by last change, by id, and those that the log of deletions names. */
import { ok } from '@deskbridge/model';
import type { ExternalId, Result } from '@deskbridge/model';
import type { CallClass, IdPage, Page, ReadOutcome, Stream, Walk } from '../contract.ts';
import { integerOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { idPageOf, pageOf, recordOf } from '../kit/records.ts';
import type { AutotaskClient } from './client.ts';
import type { AutotaskConfig } from './config.ts';
import { queryAll } from './query.ts';
import { readOne } from './read-one.ts';
import { ticketChangedAt, ticketMapper, ticketOnly, ticketsDeclaration } from './ticket-mapping.ts';
import type { TicketLookups } from './ticket-mapping.ts';
import { reference } from './values.ts';
import { walkById, walkIds } from './walk.ts';

const changedBy = ['lastActivityDate'];

/** The stream of tickets. */
export class TicketStream implements Stream {
  readonly declaration = ticketsDeclaration;
  readonly #client: AutotaskClient;
  readonly #config: AutotaskConfig;

  constructor(client: AutotaskClient, config: AutotaskConfig) {
    this.#client = client;
    this.#config = config;
  }

  async *changedSince(walk: Walk): AsyncGenerator<Result<Page>> {
    const lookups = await this.#lookups(walk.callClass);
    if (!lookups.ok) {
      yield lookups;
      return;
    }
    const walked = { entity: 'Tickets', changedBy, at: ticketChangedAt, only: ticketOnly };
    const map = ticketMapper(lookups.value);
    for await (const page of walkById(this.#client, walked, walk)) {
      yield page.ok ? ok(pageOf('ticket', page.value, map)) : page;
    }
  }

  async *ids(walk: Walk): AsyncGenerator<Result<IdPage>> {
    for await (const page of walkIds(this.#client, { entity: 'Tickets', changedBy }, walk)) yield page.ok ? ok(idPageOf(page.value)) : page;
  }

  /** Tickets that the log of deletions names since (Autotask reference §5.1). */
  async *deletedSince(walk: Walk): AsyncGenerator<Result<IdPage>> {
    for await (const page of walkById(
      this.#client,
      { entity: 'DeletedTicketLogs', changedBy: ['deletedDateTime'] },
      { ...walk, order: 'oldestFirst' },
    )) {
      if (!page.ok) yield page;
      else {
        const ids = page.value.rows.map(({ value }) => reference((value as Row)['ticketID']) as ExternalId | null);
        yield ok({ ids: ids.filter((id) => id !== null), anchor: page.value.anchor });
      }
    }
  }

  async byId(id: ExternalId, callClass: CallClass): Promise<ReadOutcome> {
    const one = await readOne(this.#client, 'Tickets', id, callClass);
    if (one.kind === 'failed') return one;
    if (one.kind === 'nothing') return this.#deletedOrHidden(id, one.sequence, callClass);
    const lookups = await this.#lookups(callClass);
    if (!lookups.ok) return { kind: 'failed', failure: lookups.failure };
    const outcome = recordOf('ticket', one.row, ticketMapper(lookups.value));
    const { sequence, startedAt } = one;
    return 'record' in outcome
      ? { kind: 'found', records: [outcome.record], unmappable: [], sequence, startedAt }
      : { kind: 'found', records: [], unmappable: [outcome.unmappable], sequence, startedAt };
  }

  /** Autotask shows nothing where a ticket is deleted, and where the API user may not see it; the log of deletions tells which. */
  async #deletedOrHidden(id: ExternalId, sequence: number, callClass: CallClass): Promise<ReadOutcome> {
    if (!/^\d+$/.test(id)) return { kind: 'hidden', sequence };
    const log = await queryAll(
      this.#client,
      { entity: 'DeletedTicketLogs' },
      [{ op: 'eq', field: 'ticketID', value: Number(id) }],
      callClass,
    );
    // Without the right to read the log it stays open.
    if (!log.ok) return log.failure.code === 'rights.missing' ? { kind: 'hidden', sequence } : { kind: 'failed', failure: log.failure };
    return log.value.length > 0 ? { kind: 'gone', reason: 'markedDeleted', sequence } : { kind: 'hidden', sequence };
  }

  async #lookups(callClass: CallClass): Promise<Result<TicketLookups>> {
    const priorities = await this.#config.values('Tickets', 'priority', callClass);
    if (!priorities.ok) return priorities;
    const sorted = priorities.value.toSorted(
      (a, b) => (a.sortOrder ?? Infinity) - (b.sortOrder ?? Infinity) || (integerOf(a.id) ?? 0) - (integerOf(b.id) ?? 0),
    );
    return ok({ priorityRanks: new Map(sorted.map(({ id }, index) => [id, index + 1])) });
  }
}
