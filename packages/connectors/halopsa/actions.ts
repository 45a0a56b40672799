/** Actions: what happens inside a ticket. One action is a note, and may hold time and a change of status (HaloPSA reference §7). */
import { failed, ok } from '@deskbridge/model';
import type { ExternalId, Note, Result, TimeEntry } from '@deskbridge/model';
import type { CallClass, MirrorRecord, ReadOutcome, Stream, StreamDeclaration, UnmappableRecord } from '../contract.ts';
import { booleanOf, idOf, integerOf, isRow, numberOf, pick, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import type { FetchedPage, WalkRow } from '../kit/paging.ts';
import { transportFailure } from '../kit/retry.ts';
import type { HaloClient } from './client.ts';
import { haloInstant } from './dates.ts';
import { answerFailure } from './errors.ts';
import { recordOf } from '../kit/records.ts';
import { pageSize, plainId, rowsOfAnswer } from './pages.ts';
import type { Mapped } from '../kit/records.ts';
import type { ListShape } from './pages.ts';

/** The stream's declaration. */
export const actionsDeclaration: StreamDeclaration = {
  name: 'ticketActions',
  projections: {
    detail: {
      note: [
        'ticketId',
        'kind',
        'label',
        'isPrivate',
        'isImportant',
        'subject',
        'bodyText',
        'bodyHtml',
        'authorType',
        'authorId',
        'authorName',
        'authorApplication',
        'direction',
        'attachmentCount',
        'createdAt',
        'updatedAt',
      ],
      timeEntry: [
        'ticketId',
        'noteId',
        'agentId',
        'agentName',
        'startedAt',
        'endedAt',
        'hours',
        'nonBillableHours',
        'isBillable',
        'chargeRateId',
        'summary',
        'createdAt',
        'updatedAt',
      ],
      statusChange: ['ticketId', 'fromStatusId', 'toStatusId', 'authorType', 'authorId', 'authorName', 'changedAt'],
    },
  },
  volatile: ['unread', 'personal_unread', 'who_imgpath', 'colour', 'pagerdutysendstatus'],
  canChangedSince: false,
  canList: false,
  canById: true,
  canIds: false,
  parent: 'tickets',
};

/** Who did it. By the ids, never by `who_type`, which sources read both ways round (HaloPSA reference §7). */
export function authorOf(row: Row): Pick<Note, 'authorType' | 'authorId' | 'authorName'> {
  const agentId = idOf(row['who_agentid']) ?? idOf(row['actionby_agent_id']);
  const contactId = idOf(row['actionby_user_id']);
  const authorName = textOf(row['who']);
  if (agentId !== null) return { authorType: 'agent', authorId: agentId, authorName };
  if (contactId !== null) return { authorType: 'contact', authorId: contactId, authorName };
  const isIncoming = directionOf(row) === 'in';
  return { authorType: isIncoming ? 'contact' : 'system', authorId: null, authorName };
}

function directionOf(row: Row): string | null {
  const direction = textOf(row['emaildirection'])?.toUpperCase();
  return direction === 'I' ? 'in' : direction === 'O' ? 'out' : null;
}

function kindOf(row: Row): string {
  if (directionOf(row) !== null || textOf(row['emailto']) !== null || textOf(row['emailfrom']) !== null) return 'email';
  return authorOf(row).authorType === 'system' ? 'system' : 'note';
}

/** When it happened. */
const happenedAt = (row: Row): string | null => haloInstant(row['datetime']) ?? haloInstant(row['actiondatecreated']);
const changedAt = (row: Row): string | null => haloInstant(pick(row, 'last_updated', 'lastupdated', 'last_update')) ?? happenedAt(row);

/** The note of an action. */
export function mapNote(row: Row, ticketId: string): Mapped<'note'> {
  return {
    projection: 'detail',
    fields: {
      ticketId,
      kind: kindOf(row),
      label: textOf(row['outcome']),
      isPrivate: booleanOf(row['hiddenfromuser']),
      isImportant: booleanOf(row['important']),
      subject: textOf(row['emailsubject']),
      bodyText: textOf(row['note']),
      bodyHtml: textOf(pick(row, 'note_html', 'emailbody_html')),
      ...authorOf(row),
      authorApplication: textOf(row['actionby_application_id']),
      direction: directionOf(row),
      attachmentCount: integerOf(row['attachment_count']),
      createdAt: happenedAt(row),
      updatedAt: changedAt(row),
    },
  };
}

const spentHours = (row: Row): number => numberOf(row['timetaken']) ?? 0;
const unbilledHours = (row: Row): number => numberOf(row['nonbilltime']) ?? 0;

/** The time of an action; null for one without time. */
export function mapTimeEntry(row: Row, ticketId: string): Mapped<'timeEntry'> | null {
  if (spentHours(row) <= 0 && unbilledHours(row) <= 0) return null;
  const author = authorOf(row);
  const fields: TimeEntry = {
    ticketId,
    noteId: noteIdOf(ticketId, idOf(row['id']) ?? ''),
    agentId: author.authorType === 'agent' ? author.authorId : null,
    agentName: author.authorName,
    startedAt: haloInstant(row['actionarrivaldate']) ?? happenedAt(row),
    endedAt: haloInstant(row['actioncompletiondate']),
    hours: spentHours(row),
    nonBillableHours: numberOf(row['nonbilltime']),
    isBillable: booleanOf(pick(row, 'actisbillable', 'isbillable')),
    // Rate 0 is the standard one, -1 and below mean none.
    chargeRateId: rateOf(row['chargerate']),
    summary: textOf(row['note']),
    createdAt: happenedAt(row),
    updatedAt: changedAt(row),
  };
  return { projection: 'detail', fields };
}

function rateOf(value: unknown): string | null {
  const rate = integerOf(value);
  return rate === null || rate < 0 ? null : String(rate);
}

/** The change of status that an action made; null for one that made none. */
export function mapStatusChange(row: Row, ticketId: string): Mapped<'statusChange'> | null {
  const toStatusId = idOf(row['new_status']);
  const fromStatusId = idOf(row['old_status']);
  if (toStatusId === null || toStatusId === fromStatusId) return null;
  return { projection: 'detail', fields: { ticketId, fromStatusId, toStatusId, ...authorOf(row), changedAt: happenedAt(row) } };
}

/** Actions are numbered inside their ticket: the key is both (HaloPSA reference §7). */
export const noteIdOf = (ticketId: string, actionId: string): string => `${ticketId}:${actionId}`;

/** The records of one action. */
export function recordsOfAction(row: WalkRow, ticketId: string): { records: MirrorRecord[]; unmappable: UnmappableRecord[] } {
  const keyed = { ...row, id: row.id === null ? null : noteIdOf(ticketId, row.id) };
  const records: MirrorRecord[] = [];
  const note = recordOf('note', keyed, (value) => mapNote(value, ticketId));
  if ('unmappable' in note) return { records, unmappable: [note.unmappable] };
  records.push(note.record);
  const value = isRow(row.value) ? row.value : {};
  const { externalId, raw, repaired } = note.record;
  const time = mapTimeEntry(value, ticketId);
  if (time !== null) records.push({ entity: 'timeEntry', externalId, raw, repaired, ...time });
  const change = mapStatusChange(value, ticketId);
  if (change !== null) records.push({ entity: 'statusChange', externalId, raw, repaired, ...change });
  return { records, unmappable: [] };
}

/** Where a ticket's actions are found in an answer. */
export const actionShape: ListShape = { path: '/Actions', keys: ['actions'], id: plainId, at: changedAt };

type ActionsRead = { kind: 'rows'; pages: FetchedPage[]; complete: boolean } | Exclude<ReadOutcome, { kind: 'found' }>;

/** All actions of a ticket, newest first. `complete`: there are surely no others. */
export async function readActions(client: HaloClient, ticketId: string, callClass: CallClass): Promise<ActionsRead> {
  const pages: FetchedPage[] = [];
  const known = new Set<string>();
  for (let pageNo = 1; ; pageNo++) {
    const page = await readActionPage(client, ticketId, callClass, pageNo);
    if (!('ok' in page)) return page;
    if (!page.ok) return { kind: 'failed', failure: page.failure };
    const fresh = page.value.rows.filter((row) => row.id === null || !known.has(row.id));
    for (const row of fresh) if (row.id !== null) known.add(row.id);
    pages.push({ ...page.value, rows: fresh });
    // An empty list may mean that the ticket has left our teams: it says nothing about what there is.
    if (known.size === 0) return { kind: 'rows', pages, complete: false };
    if (fresh.length === 0) return { kind: 'rows', pages, complete: reachesFirst(known) || (pages[0]?.recordCount ?? 0) <= known.size };
    if (!isCut(page.value, known)) return { kind: 'rows', pages, complete: true };
  }
}

const reachesFirst = (ids: ReadonlySet<string>): boolean => ids.has('1');

/** Whether a list of actions may have been cut: it claims more, or it has a usual page length and lacks action 1. */
function isCut(page: FetchedPage, known: ReadonlySet<string>): boolean {
  if (page.recordCount !== null && page.recordCount > known.size) return true;
  return page.rows.length >= 25 && page.rows.length % 25 === 0 && !reachesFirst(known);
}

async function readActionPage(
  client: HaloClient,
  ticketId: string,
  callClass: CallClass,
  pageNo: number,
): Promise<Result<FetchedPage> | Exclude<ReadOutcome, { kind: 'found' }>> {
  const more = pageNo === 1 ? {} : { pageinate: true, page_size: pageSize, page_no: pageNo };
  const query = { ticket_id: ticketId, includehtmlnote: true, includehtmlemail: true, includeattachments: true, ...more };
  const call = await client.call('GET', '/Actions', callClass, { query });
  if (call.kind === 'failed') return failed(call.failure);
  if (call.kind === 'transport') return failed({ ...transportFailure(call.transport), mayHaveApplied: false });
  const { response } = call;
  if (response.status === 404) return { kind: 'gone', reason: 'notFound', sequence: response.sequence };
  if (response.status === 401 || response.status === 403) return { kind: 'hidden', sequence: response.sequence };
  if (response.status !== 200) return failed(answerFailure(response, client.context.clock.now()));
  if (response.text.trim() === '') return { kind: 'hidden', sequence: response.sequence };
  const rows = rowsOfAnswer(response, actionShape);
  return rows.ok ? ok(rows.value) : rows;
}

/** The stream of what happens inside tickets. */
export class ActionStream implements Stream {
  readonly declaration = actionsDeclaration;
  readonly #client: HaloClient;

  constructor(client: HaloClient) {
    this.#client = client;
  }

  /** All notes, time entries and status changes of one ticket. */
  async byId(ticketId: ExternalId, callClass: CallClass): Promise<ReadOutcome> {
    const read = await readActions(this.#client, ticketId, callClass);
    if (read.kind !== 'rows') return read;
    const outcomes = read.pages.flatMap((page) => page.rows).map((row) => recordsOfAction(row, ticketId));
    const [first] = read.pages;
    return {
      kind: 'found',
      records: outcomes.flatMap((outcome) => outcome.records),
      unmappable: outcomes.flatMap((outcome) => outcome.unmappable),
      // The first read decides: what was written after it may be missing here.
      sequence: first?.sequence ?? 0,
      startedAt: first?.startedAt ?? this.#client.context.clock.now(),
      ...(read.complete && outcomes.every((outcome) => outcome.unmappable.length === 0)
        ? { complete: ['note', 'timeEntry', 'statusChange'] as const }
        : {}),
    };
  }
}
