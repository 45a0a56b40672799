/** Service calls: the call, its ticket and its resource are three records; what is missing of them is added (Autotask reference §5.4). */
import { failed, failure, ok } from '@deskbridge/model';
import type { CommandBody, ExternalId, Result } from '@deskbridge/model';
import type { ProbeOutcome, WriteCommand, WriteOutcome } from '../contract.ts';
import { idOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { probeSince, undecidable } from '../kit/probing.ts';
import type { AppointmentStream, CallLinks } from './appointments.ts';
import type { AutotaskClient } from './client.ts';
import type { AutotaskConfig } from './config.ts';
import { queryAll } from './query.ts';
import { readOne } from './read-one.ts';
import { send } from './sending.ts';
import { instant, reference } from './values.ts';

type Create = Extract<CommandBody, { kind: 'appointment.create' }>;
type Update = Extract<CommandBody, { kind: 'appointment.update' }>;
type Delete = Extract<CommandBody, { kind: 'appointment.delete' }>;

/** Writes service calls. */
export class AppointmentWriter {
  readonly #client: AutotaskClient;
  readonly #config: AutotaskConfig;
  readonly #stream: AppointmentStream;

  constructor(client: AutotaskClient, config: AutotaskConfig, stream: AppointmentStream) {
    this.#client = client;
    this.#config = config;
    this.#stream = stream;
  }

  async create(command: WriteCommand, body: Create, mayStillSend: () => boolean): Promise<WriteOutcome> {
    if (command.ticketId === null)
      return {
        kind: 'refused',
        failure: failure('psa.refused', { detail: 'Autotask plans visits for a ticket: name one.', mayHaveApplied: false }),
      };
    const ticket = await readOne(this.#client, 'Tickets', command.ticketId, 'write');
    if (ticket.kind === 'failed') return { kind: 'retry', failure: { ...ticket.failure, mayHaveApplied: false } };
    if (ticket.kind === 'nothing') return { kind: 'refused', failure: failure('record.missing') };
    const call = {
      companyID: Number(reference(ticket.row.value['companyID'])),
      description: body.subject,
      startDateTime: body.startsAt,
      endDateTime: body.endsAt,
    };
    const sent = await send(this.#client, 'POST', 'ServiceCalls', { body: call, mayStillSend });
    if (sent.kind === 'ended') return sent.outcome;
    const linked = await this.#link(sent.id, command.ticketId, body.agentId, mayStillSend);
    // The call is there, its links are not: what looks for it finds it and adds them.
    if (linked !== null)
      return linked.kind === 'refused' ? linked : { kind: 'unsure', failure: { ...linked.failure, mayHaveApplied: true } };
    return this.#delivered(sent.id, sent.sequence);
  }

  async update(body: Update, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const id = body.appointmentId;
    const complete = body.isComplete === undefined ? ok({}) : await this.#completion(body.isComplete);
    if (!complete.ok) return { kind: 'retry', failure: { ...complete.failure, mayHaveApplied: false } };
    const members = {
      ...(body.subject === undefined ? {} : { description: body.subject }),
      ...(body.startsAt === undefined ? {} : { startDateTime: body.startsAt }),
      ...(body.endsAt === undefined ? {} : { endDateTime: body.endsAt }),
      ...complete.value,
    };
    const sent = await send(this.#client, 'PATCH', 'ServiceCalls', { body: { id: Number(id), ...members }, mayStillSend });
    if (sent.kind === 'ended') return sent.outcome;
    if (body.agentId !== undefined) {
      const moved = await this.#reassign(id, body.agentId, mayStillSend);
      if (moved !== null) return moved;
    }
    return this.#delivered(id, sent.sequence);
  }

  async remove(body: Delete, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const id = body.appointmentId as ExternalId;
    const sent = await send(this.#client, 'DELETE', `ServiceCalls/${id}`, { mayStillSend });
    const isGone = sent.kind === 'ended' && sent.outcome.failure.code === 'record.missing';
    if (sent.kind === 'ended' && !isGone) return sent.outcome;
    return { kind: 'delivered', externalId: id, records: [], gone: id, sequence: sent.kind === 'answer' ? sent.sequence : 0 };
  }

  async probeCreate(command: WriteCommand, body: Create): Promise<ProbeOutcome> {
    const since = probeSince(command.firstSentAt, this.#client.clockSkewSeconds)?.toISOString() ?? '';
    const rows = await queryAll(
      this.#client,
      { entity: 'ServiceCalls' },
      [{ op: 'eq', field: 'startDateTime', value: body.startsAt }],
      'write',
    );
    if (!rows.ok) return { kind: 'failed', failure: rows.failure };
    const found = rows.value
      .map(({ value }) => value as Row)
      .find(
        (row) =>
          textOf(row['description']) === body.subject &&
          (instant(row['createDateTime']) ?? '') >= since &&
          !command.knownIds.includes(idOf(row['id']) ?? ''),
      );
    const id = found === undefined ? null : idOf(found['id']);
    if (id === null) return { kind: 'absent' };
    const linked = command.ticketId === null ? null : await this.#link(id, command.ticketId, body.agentId, () => true);
    return linked === null ? this.#found(id) : { kind: 'failed', failure: linked.failure };
  }

  async probeUpdate(body: Update): Promise<ProbeOutcome> {
    const one = await readOne(this.#client, 'ServiceCalls', body.appointmentId, 'write');
    if (one.kind === 'failed') return { kind: 'failed', failure: one.failure };
    if (one.kind === 'nothing') return undecidable('The appointment cannot be read.');
    const row = one.row.value;
    const same: readonly (readonly [unknown, unknown])[] = [
      [textOf(row['description']), body.subject],
      [instant(row['startDateTime']), body.startsAt === undefined ? undefined : instant(body.startsAt)],
      [instant(row['endDateTime']), body.endsAt === undefined ? undefined : instant(body.endsAt)],
    ];
    return same.every(([held, wanted]) => wanted === undefined || held === wanted) ? this.#found(body.appointmentId) : { kind: 'absent' };
  }

  async probeRemove(body: Delete): Promise<ProbeOutcome> {
    const id = body.appointmentId as ExternalId;
    const one = await readOne(this.#client, 'ServiceCalls', id, 'write');
    if (one.kind === 'failed') return { kind: 'failed', failure: one.failure };
    return one.kind === 'nothing' ? { kind: 'found', externalId: id, records: [], sequence: one.sequence } : { kind: 'absent' };
  }

  /** Adds what is missing of the links; null where all is there. */
  async #link(
    callId: string,
    ticketId: string,
    agentId: string,
    mayStillSend: () => boolean,
  ): Promise<Exclude<WriteOutcome, { kind: 'delivered' }> | null> {
    const links = await this.#links(callId);
    if (!links.ok) return { kind: 'retry', failure: { ...links.failure, mayHaveApplied: false } };
    let ticketLink = links.value.tickets.find((link) => link.ticketId === ticketId)?.linkId;
    if (ticketLink === undefined) {
      const body = { serviceCallID: Number(callId), ticketID: Number(ticketId) };
      const sent = await send(this.#client, 'POST', `ServiceCalls/${callId}/Tickets`, { body, mayStillSend });
      if (sent.kind === 'ended') return sent.outcome;
      ticketLink = sent.id;
    }
    if (links.value.resources.some((link) => link.ticketLinkId === ticketLink && link.resourceId === agentId)) return null;
    const body = { serviceCallTicketID: Number(ticketLink), resourceID: Number(agentId) };
    const sent = await send(this.#client, 'POST', `ServiceCallTickets/${ticketLink}/Resources`, { body, mayStillSend });
    return sent.kind === 'ended' ? sent.outcome : null;
  }

  /** The link of a resource cannot be changed: the new one comes, then the old ones go. */
  async #reassign(callId: string, agentId: string, mayStillSend: () => boolean): Promise<WriteOutcome | null> {
    const links = await this.#links(callId);
    if (!links.ok) return { kind: 'retry', failure: { ...links.failure, mayHaveApplied: false } };
    const [ticket] = links.value.tickets;
    if (!ticket)
      return {
        kind: 'refused',
        failure: failure('psa.refused', { detail: 'This service call belongs to no ticket, so that nobody can be given it here.' }),
      };
    const linked = await this.#link(callId, ticket.ticketId, agentId, mayStillSend);
    if (linked !== null) return linked;
    for (const old of links.value.resources.filter((link) => link.resourceId !== agentId)) {
      const sent = await send(this.#client, 'DELETE', `ServiceCallTickets/${old.ticketLinkId}/Resources/${old.linkId}`, { mayStillSend });
      if (sent.kind === 'ended' && sent.outcome.failure.code !== 'record.missing') return sent.outcome;
    }
    return null;
  }

  async #links(callId: string): Promise<Result<CallLinks>> {
    const links = await this.#stream.links([callId], 'write');
    return links.ok ? ok(links.value.get(callId) ?? { tickets: [], resources: [] }) : failed(links.failure);
  }

  /** The mark, and the status that the tenant's list calls so; the numbers of statuses are not public. */
  async #completion(isComplete: boolean): Promise<Result<{ isComplete: number; status?: number }>> {
    const values = await this.#config.values('ServiceCalls', 'status', 'write');
    if (!values.ok) return values;
    const named = values.value.find(({ label }) => (isComplete ? /^complete/i : /^new/i).test(label));
    return ok({ isComplete: isComplete ? 1 : 0, ...(named === undefined ? {} : { status: Number(named.id) }) });
  }

  async #delivered(id: string, sequence: number): Promise<WriteOutcome> {
    const read = await this.#stream.byId(id as ExternalId, 'write');
    const isRead = read.kind === 'found';
    return {
      kind: 'delivered',
      externalId: id as ExternalId,
      records: isRead ? read.records : [],
      sequence: isRead ? read.sequence : sequence,
    };
  }

  async #found(id: string): Promise<ProbeOutcome> {
    const read = await this.#stream.byId(id as ExternalId, 'write');
    if (read.kind === 'failed') return { kind: 'failed', failure: read.failure };
    return { kind: 'found', externalId: id as ExternalId, records: read.kind === 'found' ? read.records : [], sequence: read.sequence };
  }
}
