/** Appointments: created, changed, removed, and found again (HaloPSA reference §9.10). */
import { failure } from '@deskbridge/model';
import type { CommandBody, ExternalId } from '@deskbridge/model';
import type { MirrorRecord, ProbeOutcome, WriteCommand, WriteOutcome } from '../contract.ts';
import { booleanOf, idOf, isRow } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { shifted } from '../kit/dates.ts';
import { appointmentFields, appointments } from './appointments.ts';
import type { HaloClient } from './client.ts';
import { recordOf } from '../kit/records.ts';
import { fetchRows } from './pages.ts';
import { readOne } from './read-one.ts';
import { undecidable } from '../kit/probing.ts';
import { sendDelete, sendOne, writtenId } from './sending.ts';
import type { Answer } from './sending.ts';

type Body<Kind extends CommandBody['kind']> = Extract<CommandBody, { kind: Kind }>;
type UpdateBody = Body<'appointment.update'>;
type CreateBody = Body<'appointment.create'>;

/** A completed appointment; the number's meaning beyond *complete* is inferred (HaloPSA reference §9.10). */
const completeStatus = 1;
const written = (instant: string): string => new Date(instant).toISOString();
/** To the second: the database rounds milliseconds (HaloPSA reference §5). */
const sameInstant = (one: string | null, other: string | undefined): boolean =>
  other === undefined || Math.abs(Date.parse(one ?? '') - Date.parse(other)) < 1_000;

function updateBody(body: UpdateBody): Row {
  return {
    id: writtenId(body.appointmentId),
    ...(body.subject === undefined ? {} : { subject: body.subject }),
    ...(body.agentId === undefined ? {} : { agent_id: writtenId(body.agentId) }),
    ...(body.startsAt === undefined ? {} : { start_date: written(body.startsAt) }),
    ...(body.endsAt === undefined ? {} : { end_date: written(body.endsAt) }),
    ...(body.isComplete === undefined ? {} : { complete_status: body.isComplete ? completeStatus : 0 }),
    utcoffset: 0,
  };
}

/** Writes appointments. */
export class AppointmentWriter {
  readonly #client: HaloClient;

  constructor(client: HaloClient) {
    this.#client = client;
  }

  /** Creates an appointment. */
  async create(command: WriteCommand, body: CreateBody, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const { ticketId } = command;
    const appointment: Row = {
      subject: body.subject,
      agent_id: writtenId(body.agentId),
      start_date: written(body.startsAt),
      end_date: written(body.endsAt),
      is_private: body.isPrivate,
      utcoffset: 0,
      ...(ticketId === null ? {} : { ticket_id: writtenId(ticketId) }),
    };
    const sent = await sendOne(this.#client, '/Appointment', appointment, mayStillSend);
    return sent.kind === 'ended' ? sent.outcome : delivered(sent.answer, null);
  }

  /** Changes an appointment; Halo may replace it by one with a new id, and then the old one is gone. */
  async update(body: UpdateBody, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const sent = await sendOne(this.#client, '/Appointment', updateBody(body), mayStillSend);
    return sent.kind === 'ended' ? sent.outcome : delivered(sent.answer, body.appointmentId);
  }

  /** Removes an appointment; one that is gone already counts as removed. */
  async remove(body: Body<'appointment.delete'>, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const id = body.appointmentId as ExternalId;
    const sent = await sendDelete(this.#client, `/Appointment/${encodeURIComponent(id)}`, mayStillSend);
    if (sent.kind === 'answer') return { kind: 'delivered', externalId: id, records: [], gone: id, sequence: sent.answer.sequence };
    const isGone = sent.outcome.kind === 'refused' && sent.outcome.failure.code === 'record.missing';
    return isGone ? { kind: 'delivered', externalId: id, records: [], gone: id, sequence: 0 } : sent.outcome;
  }

  /** Looks in the hours around it for one with our subject, agent and times. */
  async probeCreate(command: WriteCommand, body: CreateBody): Promise<ProbeOutcome> {
    const found = await this.#search(body.startsAt, body.endsAt, body.agentId);
    if ('kind' in found) return found;
    const ours = found.records.filter((record) => !command.knownIds.includes(record.externalId) && isTheSame(record, body));
    if (ours.length === 0) return { kind: 'absent' };
    if (ours.length > 1) return undecidable(`${ours.length} appointments with this subject and time are there.`);
    return { kind: 'found', externalId: ours[0]?.externalId ?? null, records: ours, sequence: found.sequence };
  }

  /** Reads it back; where the id is gone, looks for its replacement. */
  async probeUpdate(body: UpdateBody): Promise<ProbeOutcome> {
    const read = await this.#read(body.appointmentId);
    if (read.kind === 'failed') return read;
    if (read.kind === 'hidden') return undecidable('The appointment is not visible to the API agent.');
    if (read.kind === 'found') {
      const [record] = read.records;
      if (record === undefined || !isTheSame(record as MirrorRecord<'appointment'>, body)) return { kind: 'absent' };
      return { kind: 'found', externalId: record.externalId, records: read.records, sequence: read.sequence };
    }
    if (body.startsAt === undefined || body.endsAt === undefined) return undecidable('The appointment is gone; it may have been replaced.');
    const found = await this.#search(body.startsAt, body.endsAt, body.agentId);
    if ('kind' in found) return found;
    const replacement = found.records.find((record) => isTheSame(record, body));
    if (replacement === undefined) return undecidable('The appointment is gone; it may have been replaced.');
    return { kind: 'found', externalId: replacement.externalId, records: [replacement], sequence: found.sequence };
  }

  /** Removed means that Halo no longer knows it. */
  async probeRemove(body: Body<'appointment.delete'>): Promise<ProbeOutcome> {
    const read = await this.#read(body.appointmentId);
    if (read.kind === 'failed') return read;
    if (read.kind === 'hidden') return undecidable('The appointment is not visible to the API agent.');
    if (read.kind === 'found') return { kind: 'absent' };
    return { kind: 'found', externalId: body.appointmentId as ExternalId, records: [], sequence: read.sequence };
  }

  async #read(id: string): Promise<ReturnType<typeof readOne> extends infer Outcome ? Exclude<Outcome, { kind: 'object' }> : never> {
    const call = await this.#client.call('GET', `/Appointment/${encodeURIComponent(id)}`, 'write', { query: { includedetails: true } });
    const read = readOne(this.#client, call, id);
    return read.kind === 'object' ? read.found('appointment', appointments.mapDetail) : read;
  }

  async #search(
    from: string,
    to: string,
    agentId: string | undefined,
  ): Promise<{ records: MirrorRecord<'appointment'>[]; sequence: number } | Extract<ProbeOutcome, { kind: 'failed' }>> {
    const hour = 3_600_000;
    const query = { start_date: shifted(from, -hour), end_date: shifted(to, hour), utcoffset: 0, agents: agentId };
    const page = await fetchRows(this.#client, appointments.shape, 'write', query);
    if (!page.ok) return { kind: 'failed', failure: page.failure };
    const outcomes = page.value.rows.filter(appointments.isKept).map((row) => recordOf('appointment', row, appointments.mapRow));
    return { records: outcomes.flatMap((outcome) => ('record' in outcome ? [outcome.record] : [])), sequence: page.value.sequence };
  }
}

function isTheSame({ fields }: MirrorRecord<'appointment'>, body: UpdateBody | CreateBody): boolean {
  return (
    (body.subject === undefined || fields.subject === body.subject) &&
    (body.agentId === undefined || fields.agentId === body.agentId) &&
    sameInstant(fields.startsAt ?? null, body.startsAt) &&
    sameInstant(fields.endsAt ?? null, body.endsAt) &&
    (!('isComplete' in body) || body.isComplete === undefined || fields.isComplete === body.isComplete)
  );
}

function delivered({ element, sequence }: Answer, formerId: string | null): WriteOutcome {
  const id = idOf(element.value['id']) ?? formerId;
  if (id === null)
    return { kind: 'unsure', failure: failure('psa.malformed', { detail: 'The answer names no appointment.', mayHaveApplied: true }) };
  const isWhole =
    isRow(element.value) && 'start_date' in element.value && 'subject' in element.value && booleanOf(element.value['deleted']) !== true;
  const outcome = recordOf('appointment', { ...element, id }, (row) => ({ projection: 'detail', fields: appointmentFields(row) }));
  const records: MirrorRecord[] = isWhole && 'record' in outcome ? [outcome.record] : [];
  const gone = formerId !== null && formerId !== id ? { gone: formerId as ExternalId } : {};
  return { kind: 'delivered', externalId: id as ExternalId, records, ...gone, sequence };
}
