/** What happens inside tickets: notes, time and history, each a list of its own that can be read by change too (Autotask reference §5.1). */
import { failed, ok } from '@deskbridge/model';
import type { CanonicalRecord, EntityName, ExternalId, Result } from '@deskbridge/model';
import type { CallClass, MirrorRecord, Page, ReadOutcome, Stream, StreamDeclaration, UnmappableRecord, Walk } from '../contract.ts';
import { booleanOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import type { WalkRow } from '../kit/paging.ts';
import { recordOf } from '../kit/records.ts';
import type { AutotaskClient } from './client.ts';
import type { AutotaskConfig } from './config.ts';
import { dependenceOf, heldMapper } from './held.ts';
import type { OpenProjections } from './held.ts';
import { hours, instant, listValue, reference } from './values.ts';
import { walkById } from './walk.ts';

type Fields<E extends EntityName> = Partial<CanonicalRecord<E>>;

/** What mapping must know of the tenant. */
export interface ActionLookups {
  /** Labels of note types. */
  noteTypes: ReadonlyMap<string, string>;
  /** Statuses by label: the history tells them so. */
  statusIds: ReadonlyMap<string, string>;
}

/** What everybody who may see a ticket sees; all other values are for the own people (Autotask reference §5.4, seed 001). */
const publicValue = '1';

/** A note. */
export function mapNote(row: Row, { noteTypes }: ActionLookups): Fields<'note'> {
  const contact = reference(row['createdByContactID']);
  const type = listValue(row['noteType']);
  return {
    ticketId: reference(row['ticketID']),
    kind: 'note',
    label: type === null ? null : (noteTypes.get(type) ?? null),
    isPrivate: listValue(row['publish']) !== publicValue,
    subject: textOf(row['title']),
    bodyText: textOf(row['description']),
    authorType: contact === null ? 'agent' : 'contact',
    authorId: contact ?? reference(row['creatorResourceID']),
    createdAt: instant(row['createDateTime']),
    updatedAt: instant(row['lastActivityDate']),
  };
}

/** A time entry; what customers read comes before what only the own people do. */
export function mapTime(row: Row): Fields<'timeEntry'> {
  const isNonBillable = booleanOf(row['isNonBillable']);
  const worked = hours(row['hoursWorked']);
  return {
    ticketId: reference(row['ticketID']),
    agentId: reference(row['resourceID']),
    startedAt: instant(row['startDateTime']) ?? instant(row['dateWorked']),
    endedAt: instant(row['endDateTime']),
    hours: worked,
    nonBillableHours: isNonBillable === true ? worked : 0,
    isBillable: isNonBillable === null ? null : !isNonBillable,
    chargeRateId: reference(row['billingCodeID']),
    summary: textOf(row['summaryNotes']) ?? textOf(row['internalNotes']),
    createdAt: instant(row['createDateTime']),
    updatedAt: instant(row['lastModifiedDateTime']),
  };
}

const statusStep = /^From (.+?) to (.+)$/i;

/** A change of status among the lines of the history; null for any other line. How it is worded is not public: what is not understood is left out. */
export function mapStatus(row: Row, { statusIds }: ActionLookups): Fields<'statusChange'> | null {
  const step = /status/i.test(textOf(row['action']) ?? '') ? statusStep.exec(textOf(row['detail']) ?? '') : null;
  if (!step) return null;
  const idOf = (label: string | undefined): string | null => statusIds.get((label ?? '').trim().toLowerCase()) ?? null;
  const authorId = reference(row['resourceID']);
  return {
    ticketId: reference(row['ticketID']),
    fromStatusId: idOf(step[1]),
    toStatusId: idOf(step[2]),
    authorType: authorId === null ? 'system' : 'agent',
    authorId,
    changedAt: instant(row['date']),
  };
}

const nothing: ActionLookups = { noteTypes: new Map(), statusIds: new Map() };
const projections: OpenProjections = {
  detail: {
    note: Object.keys(mapNote({}, nothing)),
    timeEntry: Object.keys(mapTime({})),
    statusChange: Object.keys(mapStatus({ action: 'Status', detail: 'From a to b' }, nothing) ?? {}),
  },
};
const someTypes: ActionLookups = { ...nothing, noteTypes: new Map([['1', 'Note']]) };
const noteDependence = dependenceOf((row) => mapNote(row, someTypes));
const timeDependence = dependenceOf(mapTime);

/** How they are read. */
export const actionsDeclaration: StreamDeclaration = {
  name: 'ticketActions',
  projections,
  volatile: [],
  canChangedSince: true,
  canList: false,
  canById: true,
  canIds: false,
  newestFirst: 'recent',
  parent: 'tickets',
};

/** The lists, and the field that tells of changes in each. */
const sources = [
  { source: 'TicketNotes', changedBy: 'lastActivityDate' },
  { source: 'TimeEntries', changedBy: 'lastModifiedDateTime' },
  { source: 'TicketHistory', changedBy: 'date' },
] as const;

type Source = (typeof sources)[number]['source'];

/** The stream of what happens inside tickets. */
export class ActionStream implements Stream {
  readonly declaration = actionsDeclaration;
  readonly #client: AutotaskClient;
  readonly #config: AutotaskConfig;

  constructor(client: AutotaskClient, config: AutotaskConfig) {
    this.#client = client;
    this.#config = config;
  }

  /** One list after the other; an anchor names the list that it is in. */
  async *changedSince(walk: Walk): AsyncGenerator<Result<Page>> {
    const lookups = await this.#lookups(walk.callClass);
    if (!lookups.ok) {
      yield lookups;
      return;
    }
    const colon = walk.anchor?.indexOf(':') ?? -1;
    const first =
      colon < 0
        ? 0
        : Math.max(
            0,
            sources.findIndex(({ source }) => source === walk.anchor?.slice(0, colon)),
          );
    for (const [index, { source, changedBy }] of sources.entries()) {
      if (index < first) continue;
      const inside = index === first && colon >= 0 ? walk.anchor?.slice(colon + 1) : undefined;
      const { anchor: _anchor, ...rest } = walk;
      const next = sources[index + 1];
      // Time on tasks of projects belongs into no ticket.
      const filter = source === 'TimeEntries' ? [{ op: 'exist', field: 'ticketID' } as const] : [];
      const walked = { entity: source, changedBy: [changedBy], filter };
      for await (const page of walkById(this.#client, walked, { ...rest, ...(inside ? { anchor: inside } : {}) })) {
        if (!page.ok) {
          yield page;
          return;
        }
        const { rows, anchor, sequence, startedAt } = page.value;
        const place = anchor !== null ? `${source}:${anchor}` : next ? `${next.source}:` : null;
        yield ok({ ...recordsOf(source, rows, lookups.value), anchor: place, sequence, startedAt, total: null });
      }
    }
  }

  /** All that is inside one ticket. */
  async byId(ticketId: ExternalId, callClass: CallClass): Promise<ReadOutcome> {
    const lookups = await this.#lookups(callClass);
    if (!lookups.ok) return { kind: 'failed', failure: lookups.failure };
    const startedAt = this.#client.context.clock.now();
    const found: { records: MirrorRecord[]; unmappable: UnmappableRecord[] } = { records: [], unmappable: [] };
    let sequence = 0;
    let rowCount = 0;
    for (const { source } of sources) {
      const read = await this.#inside(source, ticketId, callClass);
      if (!read.ok) return { kind: 'failed', failure: read.failure };
      const { records, unmappable } = recordsOf(source, read.value.rows, lookups.value);
      rowCount += read.value.rows.length;
      found.records.push(...records);
      found.unmappable.push(...unmappable);
      sequence = sequence === 0 ? read.value.sequence : Math.min(sequence, read.value.sequence);
    }
    // Each ticket has a history. Nothing at all may mean that it is not visible to us: that says nothing about what there is.
    const complete = rowCount > 0 && found.unmappable.length === 0 ? { complete: ['note', 'timeEntry', 'statusChange'] as const } : {};
    return { kind: 'found', ...found, sequence, startedAt, ...complete };
  }

  /** Notes and time of one ticket, for a probe. */
  async rowsOf(source: Source, ticketId: string, callClass: CallClass): Promise<Result<Row[]>> {
    const read = await this.#inside(source, ticketId, callClass);
    return read.ok ? ok(read.value.rows.map(({ value }) => value as Row)) : read;
  }

  /** Maps a record that was read by itself. */
  async record(source: Source, row: WalkRow, callClass: CallClass): Promise<MirrorRecord[]> {
    const lookups = await this.#lookups(callClass);
    return lookups.ok ? recordsOf(source, [row], lookups.value).records : [];
  }

  async #inside(source: Source, ticketId: string, callClass: CallClass): Promise<Result<{ rows: WalkRow[]; sequence: number }>> {
    if (!/^\d+$/.test(ticketId)) return ok({ rows: [], sequence: 0 });
    const walk: Walk = { order: 'oldestFirst', callClass };
    const walked = { entity: source, changedBy: [], filter: [{ op: 'eq', field: 'ticketID', value: Number(ticketId) } as const] };
    const rows: WalkRow[] = [];
    let sequence = 0;
    for await (const page of walkById(this.#client, walked, walk)) {
      if (!page.ok) return failed(page.failure);
      rows.push(...page.value.rows);
      sequence = sequence === 0 ? page.value.sequence : sequence;
    }
    return ok({ rows, sequence });
  }

  async #lookups(callClass: CallClass): Promise<Result<ActionLookups>> {
    const types = await this.#config.values('TicketNotes', 'noteType', callClass);
    if (!types.ok) return types;
    const statuses = await this.#config.values('Tickets', 'status', callClass);
    if (!statuses.ok) return statuses;
    return ok({
      noteTypes: new Map(types.value.map(({ id, label }) => [id, label])),
      statusIds: new Map(statuses.value.map(({ id, label }) => [label.toLowerCase(), id])),
    });
  }
}

function recordsOf(
  source: Source,
  rows: readonly WalkRow[],
  lookups: ActionLookups,
): { records: MirrorRecord[]; unmappable: UnmappableRecord[] } {
  const out: { records: MirrorRecord[]; unmappable: UnmappableRecord[] } = { records: [], unmappable: [] };
  for (const row of rows) {
    const mapped = oneOf(source, row, lookups);
    if (mapped === null) continue;
    if ('record' in mapped) out.records.push(mapped.record);
    else out.unmappable.push(mapped.unmappable);
  }
  return out;
}

function oneOf(source: Source, row: WalkRow, lookups: ActionLookups): { record: MirrorRecord } | { unmappable: UnmappableRecord } | null {
  if (source === 'TicketNotes')
    return recordOf(
      'note',
      row,
      heldMapper('note', projections, noteDependence, (value) => mapNote(value, lookups)),
    );
  if (source === 'TimeEntries') return recordOf('timeEntry', row, heldMapper('timeEntry', projections, timeDependence, mapTime));
  const change = mapStatus(row.value as Row, lookups);
  return change && recordOf('statusChange', row, () => ({ projection: 'detail', fields: change }));
}
