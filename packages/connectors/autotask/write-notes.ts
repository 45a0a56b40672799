/** Notes and time. Notes are written below their ticket, time at the root; both are answered with an id only (Autotask reference §3). */
import { failure } from '@deskbridge/model';
import type { CommandBody, ExternalId, Failure, Result } from '@deskbridge/model';
import type { MirrorRecord, ProbeOutcome, WriteCommand, WriteOutcome } from '../contract.ts';
import { idOf, textOf } from '../kit/coerce.ts';
import { probeSince, wordsOf } from '../kit/probing.ts';
import type { ActionStream } from './actions.ts';
import type { AutotaskClient } from './client.ts';
import type { AutotaskConfig } from './config.ts';
import { readOne } from './read-one.ts';
import { sendAs } from './sending.ts';
import { instant, reference } from './values.ts';
import type { TicketWriter } from './write-tickets.ts';

type Note = Extract<CommandBody, { kind: 'note.add' }>;
type Time = Extract<CommandBody, { kind: 'time.add' }>;

/** Who sees a note: everybody, or the own people (Autotask reference §5.4). */
const publish = { all: 1, internal: 2 };
const titleLength = 250;

/** Autotask keeps notes as text. */
export function textOfBody(body: { text?: string | undefined; html?: string | undefined }): string {
  if (body.text !== undefined) return body.text;
  const lines = (body.html ?? '').replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, '\n');
  return lines
    .split('\n')
    .map((line) => unescaped(line.replace(/<[^>]*>/g, '')).trim())
    .join('\n')
    .trim();
}

const marks: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ', '&amp;': '&' };
const unescaped = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (mark) => marks[mark] ?? mark);

const refused = (detail: string): WriteOutcome => ({ kind: 'refused', failure: failure('psa.refused', { detail, mayHaveApplied: false }) });

/** Writes what belongs into tickets. */
export class NoteWriter {
  readonly #client: AutotaskClient;
  readonly #config: AutotaskConfig;
  readonly #actions: ActionStream;
  readonly #tickets: TicketWriter;

  constructor(client: AutotaskClient, config: AutotaskConfig, actions: ActionStream, tickets: TicketWriter) {
    this.#client = client;
    this.#config = config;
    this.#actions = actions;
    this.#tickets = tickets;
  }

  async addNote(command: WriteCommand, body: Note, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const ticketId = command.ticketId ?? '';
    if (!/^\d+$/.test(ticketId)) return { kind: 'refused', failure: failure('record.missing') };
    // First what does no harm twice: should the note fail, the status is only set again.
    const status = body.statusId === undefined ? null : await this.#tickets.setStatus(ticketId, body.statusId, mayStillSend);
    if (status !== null) return status;
    const description = textOfBody(body);
    const [firstLine = ''] = description.split('\n');
    const noteType = await this.#noteType();
    if (!noteType.ok) return { kind: 'retry', failure: { ...noteType.failure, mayHaveApplied: false } };
    const note = {
      title: firstLine.slice(0, titleLength),
      description,
      noteType: noteType.value,
      publish: body.isPrivate ? publish.internal : publish.all,
    };
    const options = { body: note, mayStillSend, impersonate: command.agentId };
    const { sent, isUnattributed } = await sendAs(this.#client, 'POST', `Tickets/${ticketId}/Notes`, options);
    if (sent.kind === 'ended') return sent.outcome;
    return this.#delivered('TicketNotes', sent.id, sent.sequence, isUnattributed);
  }

  /** Time is a person's: the command's agent's, else whoever the ticket is assigned to. The API user itself can book none. */
  async addTime(command: WriteCommand, body: Time, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const ticketId = command.ticketId ?? '';
    const whose = command.agentId === null ? await this.#assigneeOf(ticketId) : { ok: true as const, value: command.agentId };
    if (!whose.ok)
      return { kind: whose.failure.code === 'record.missing' ? 'refused' : 'retry', failure: { ...whose.failure, mayHaveApplied: false } };
    if (whose.value === null)
      return refused(
        'Autotask books time for a resource: map the person who worked to a helpdesk agent, or assign the ticket, then replay.',
      );
    const role = await this.#config.roleOf(whose.value, 'write');
    if (!role.ok) return { kind: 'retry', failure: { ...role.failure, mayHaveApplied: false } };
    const text = textOfBody(body);
    const entry = {
      ticketID: Number(ticketId),
      resourceID: Number(whose.value),
      ...(role.value === null ? {} : { roleID: Number(role.value) }),
      dateWorked: `${body.startedAt.slice(0, 10)}T00:00:00Z`,
      startDateTime: body.startedAt,
      endDateTime: body.endedAt,
      ...(body.hours === undefined ? {} : { hoursWorked: body.hours }),
      ...(body.isBillable === undefined ? {} : { isNonBillable: !body.isBillable }),
      ...(body.chargeRateId === undefined ? {} : { billingCodeID: Number(body.chargeRateId) }),
      ...(body.isPrivate ? { internalNotes: text } : { summaryNotes: text }),
    };
    const { sent } = await sendAs(this.#client, 'POST', 'TimeEntries', { body: entry, mayStillSend, impersonate: command.agentId });
    if (sent.kind === 'ended') return sent.outcome;
    return this.#delivered('TimeEntries', sent.id, sent.sequence, command.agentId === null);
  }

  /** Looks for one with the same words, written since. */
  async probe(command: WriteCommand, body: Note | Time): Promise<ProbeOutcome> {
    const source = body.kind === 'note.add' ? 'TicketNotes' : 'TimeEntries';
    const rows = await this.#actions.rowsOf(source, command.ticketId ?? '', 'write');
    if (!rows.ok) return { kind: 'failed', failure: rows.failure };
    const since = probeSince(command.firstSentAt, this.#client.clockSkewSeconds)?.toISOString() ?? '';
    const words = wordsOf(textOfBody(body));
    const row = rows.value.find((each) => {
      const said = body.kind === 'note.add' ? textOf(each['description']) : (textOf(each['summaryNotes']) ?? textOf(each['internalNotes']));
      const isSameSpan = body.kind === 'note.add' || instant(each['startDateTime']) === instant(body.startedAt);
      const isNew = (instant(each['createDateTime']) ?? '') >= since;
      return isNew && isSameSpan && wordsOf(said ?? '') === words && !command.knownIds.includes(idOf(each['id']) ?? '');
    });
    return row === undefined ? { kind: 'absent' } : this.#found(source, idOf(row['id']) ?? '');
  }

  async #found(source: 'TicketNotes' | 'TimeEntries', id: string): Promise<ProbeOutcome> {
    const read = await this.#read(source, id);
    if (!read.ok) return { kind: 'failed', failure: read.failure };
    return { kind: 'found', externalId: id as ExternalId, records: read.value.records, sequence: read.value.sequence };
  }

  async #delivered(source: 'TicketNotes' | 'TimeEntries', id: string, sequence: number, isUnattributed: boolean): Promise<WriteOutcome> {
    const read = await this.#read(source, id);
    const common = { kind: 'delivered' as const, externalId: id as ExternalId, ...(isUnattributed ? { isUnattributed } : {}) };
    return read.ok ? { ...common, records: read.value.records, sequence: read.value.sequence } : { ...common, records: [], sequence };
  }

  async #read(source: 'TicketNotes' | 'TimeEntries', id: string): Promise<Result<{ records: MirrorRecord[]; sequence: number }>> {
    const one = await readOne(this.#client, source, id, 'write');
    if (one.kind === 'failed') return { ok: false, failure: one.failure };
    if (one.kind === 'nothing') return { ok: true, value: { records: [], sequence: one.sequence } };
    return { ok: true, value: { records: await this.#actions.record(source, one.row, 'write'), sequence: one.sequence } };
  }

  /** Note types differ between tenants: the default one, else the first that is no system's own. */
  async #noteType(): Promise<{ ok: true; value: number } | { ok: false; failure: Failure }> {
    const fields = await this.#config.fields('TicketNotes', 'write');
    if (!fields.ok) return fields;
    const usable = (fields.value.get('notetype')?.values ?? []).filter(({ isActive, isSystem }) => isActive && !isSystem);
    const chosen = usable.find(({ isDefault }) => isDefault) ?? usable[0];
    return { ok: true, value: Number(chosen?.id ?? '1') };
  }

  async #assigneeOf(ticketId: string): Promise<{ ok: true; value: string | null } | { ok: false; failure: Failure }> {
    const one = await readOne(this.#client, 'Tickets', ticketId, 'write');
    if (one.kind === 'failed') return { ok: false, failure: one.failure };
    if (one.kind === 'nothing') return { ok: false, failure: failure('record.missing') };
    return { ok: true, value: reference(one.row.value['assignedResourceID']) };
  }
}
