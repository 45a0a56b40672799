/** Service calls as appointments: whom and which ticket they are for stands in two links of their own (Autotask reference §5.4). */
import { failed, ok } from '@deskbridge/model';
import type { ExternalId, Result } from '@deskbridge/model';
import type { CallClass, IdPage, MirrorRecord, Page, ReadOutcome, Stream, StreamDeclaration, Walk } from '../contract.ts';
import type { Row } from '../kit/coerce.ts';
import type { WalkPage, WalkRow } from '../kit/paging.ts';
import { idPageOf, pageOf, recordOf } from '../kit/records.ts';
import type { AutotaskClient } from './client.ts';
import { dependenceOf, heldMapper } from './held.ts';
import type { OpenProjections } from './held.ts';
import { mapServiceCall } from './mappings.ts';
import { batches, queryAll } from './query.ts';
import type { Condition } from './query.ts';
import { absent, readOne } from './read-one.ts';
import { reference } from './values.ts';
import { walkById, walkIds } from './walk.ts';

/** The ticket and the people of one service call, in the order in which they were linked. */
export interface CallLinks {
  tickets: { linkId: string; ticketId: string }[];
  resources: { linkId: string; ticketLinkId: string; resourceId: string }[];
}

const mapped = (row: Row, links: CallLinks | undefined): MirrorRecord<'appointment'>['fields'] => ({
  ...mapServiceCall(row),
  ticketId: links?.tickets[0]?.ticketId ?? null,
  agentId: links?.resources[0]?.resourceId ?? null,
});

const projections: OpenProjections = { detail: { appointment: Object.keys(mapped({}, undefined)) } };
const dependence = dependenceOf(mapServiceCall);

/** How they are read. The links have no date of change: whole lists tell. */
export const appointmentsDeclaration: StreamDeclaration = {
  name: 'appointments',
  projections,
  volatile: [],
  canChangedSince: false,
  canList: true,
  canById: true,
  canIds: true,
};

/** The stream of service calls. */
export class AppointmentStream implements Stream {
  readonly declaration = appointmentsDeclaration;
  readonly #client: AutotaskClient;

  constructor(client: AutotaskClient) {
    this.#client = client;
  }

  /** Those that end in the window, or are still to come. */
  async *list(walk: Walk): AsyncGenerator<Result<Page>> {
    const { from, to: _to, ...rest } = walk;
    const filter: Condition[] = from ? [{ op: 'gte', field: 'endDateTime', value: from.toISOString() }] : [];
    for await (const page of walkById(this.#client, { entity: 'ServiceCalls', changedBy: [], filter }, rest)) {
      if (!page.ok) {
        yield page;
        return;
      }
      const linked = await this.#linked(page.value, walk.callClass);
      yield linked;
      if (!linked.ok) return;
    }
  }

  async *ids(walk: Walk): AsyncGenerator<Result<IdPage>> {
    const { from, to: _to, ...rest } = walk;
    const filter: Condition[] = from ? [{ op: 'gte', field: 'endDateTime', value: from.toISOString() }] : [];
    for await (const page of walkIds(this.#client, { entity: 'ServiceCalls', changedBy: [], filter }, rest)) {
      yield page.ok ? ok(idPageOf(page.value)) : page;
    }
  }

  async byId(id: ExternalId, callClass: CallClass): Promise<ReadOutcome> {
    const one = await readOne(this.#client, 'ServiceCalls', id, callClass);
    if (one.kind === 'failed') return one;
    if (one.kind === 'nothing') return absent(one);
    const links = await this.links([id], callClass);
    if (!links.ok) return { kind: 'failed', failure: links.failure };
    const record = this.#record(one.row, links.value);
    const { sequence, startedAt } = one;
    return { kind: 'found', records: record === null ? [] : [record], unmappable: [], sequence, startedAt };
  }

  /** The links of some service calls. */
  async links(ids: readonly string[], callClass: CallClass): Promise<Result<ReadonlyMap<string, CallLinks>>> {
    const out = new Map<string, CallLinks>(ids.map((id) => [id, { tickets: [], resources: [] }]));
    const callOf = new Map<string, string>();
    for (const batch of batches(ids)) {
      const rows = await this.#rows('ServiceCallTickets', 'serviceCallID', batch, callClass);
      if (!rows.ok) return rows;
      for (const row of rows.value) {
        const [linkId, callId, ticketId] = [reference(row['id']), reference(row['serviceCallID']), reference(row['ticketID'])];
        if (linkId === null || callId === null || ticketId === null) continue;
        callOf.set(linkId, callId);
        out.get(callId)?.tickets.push({ linkId, ticketId });
      }
    }
    for (const batch of batches([...callOf.keys()])) {
      const rows = await this.#rows('ServiceCallTicketResources', 'serviceCallTicketID', batch, callClass);
      if (!rows.ok) return rows;
      for (const row of rows.value) {
        const [linkId, ticketLinkId, resourceId] = [
          reference(row['id']),
          reference(row['serviceCallTicketID']),
          reference(row['resourceID']),
        ];
        if (linkId === null || ticketLinkId === null || resourceId === null) continue;
        out.get(callOf.get(ticketLinkId) ?? '')?.resources.push({ linkId, ticketLinkId, resourceId });
      }
    }
    return ok(out);
  }

  async #rows(entity: string, field: string, ids: readonly string[], callClass: CallClass): Promise<Result<Row[]>> {
    if (ids.length === 0) return ok([]);
    const rows = await queryAll(this.#client, { entity }, [{ op: 'in', field, value: ids.map(Number) }], callClass);
    return rows.ok ? ok(rows.value.map(({ value }) => value as Row)) : rows;
  }

  async #linked(page: WalkPage, callClass: CallClass): Promise<Result<Page>> {
    const links = await this.links(
      page.rows.flatMap(({ id }) => (id === null ? [] : [id])),
      callClass,
    );
    if (!links.ok) return failed(links.failure);
    return ok(
      pageOf(
        'appointment',
        page,
        heldMapper('appointment', projections, dependence, (row) => mapped(row, links.value.get(reference(row['id']) ?? ''))),
      ),
    );
  }

  #record(row: WalkRow, links: ReadonlyMap<string, CallLinks>): MirrorRecord | null {
    const outcome = recordOf(
      'appointment',
      row,
      heldMapper('appointment', projections, dependence, (value) => mapped(value, links.get(row.id ?? ''))),
    );
    return 'record' in outcome ? outcome.record : null;
  }
}
