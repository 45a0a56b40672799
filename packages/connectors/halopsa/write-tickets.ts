/** Creating and updating tickets, and finding a lost write again (HaloPSA reference §6). */
import { failure } from '@deskbridge/model';
import type { CommandBody, ExternalId, Failure } from '@deskbridge/model';
import type { MirrorRecord, ProbeOutcome, WriteCommand, WriteOutcome } from '../contract.ts';
import { idOf, isRow, numberOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { parseObject } from '../kit/json.ts';
import type { HaloClient } from './client.ts';
import type { HaloConfig } from './config.ts';
import { recordOf } from '../kit/records.ts';
import { probeSince, undecidable } from '../kit/probing.ts';
import { sendOne, writtenId } from './sending.ts';
import type { Answer } from './sending.ts';
import { hasFields, ticketBody } from './ticket-fields.ts';
import { mapTicketAnswer } from './ticket-mapping.ts';
import type { TicketStream } from './tickets.ts';

type CreateBody = Extract<CommandBody, { kind: 'ticket.create' }>;
type UpdateBody = Extract<CommandBody, { kind: 'ticket.update' }>;

const refused = (value: Failure): WriteOutcome => ({ kind: 'refused', failure: value });
const notSent = (value: Failure): WriteOutcome => (value.code === 'psa.refused' ? refused(value) : { kind: 'retry', failure: value });

/** One tenant updates only with the type and the client named as well (HaloPSA reference §6, marked as conflicting). */
const wantsMore = /record not found/i;

/** Writes tickets. */
export class TicketWriter {
  readonly #client: HaloClient;
  readonly #config: HaloConfig;
  readonly #tickets: TicketStream;

  constructor(client: HaloClient, config: HaloConfig, tickets: TicketStream) {
    this.#client = client;
    this.#config = config;
    this.#tickets = tickets;
  }

  /** Creates a ticket; a contact's site is added, since Halo refuses a contact without one (HaloPSA reference §6). */
  async create(body: CreateBody, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const ticket = await ticketBody(body.fields, this.#config);
    if (!ticket.ok) return notSent(ticket.failure);
    const { contactId, siteId } = body.fields;
    const place = contactId !== undefined && siteId === undefined ? await this.#placeOf(contactId) : {};
    const sent = await sendOne(this.#client, '/Tickets', { ...place, ...ticket.value, donotapplytemplateintheapi: true }, mayStillSend);
    return sent.kind === 'ended' ? sent.outcome : this.#delivered(sent.answer);
  }

  async #placeOf(contactId: string): Promise<Row> {
    const answer = await this.#client.get(`/Users/${encodeURIComponent(contactId)}`, 'write');
    const user = answer.ok ? parseObject(answer.value.text)?.value : undefined;
    if (user === undefined) return {};
    const siteId = numberOf(user['site_id_int'] ?? user['site_id']);
    const clientId = numberOf(user['client_id']);
    return { ...(siteId === null ? {} : { site_id: siteId }), ...(clientId === null ? {} : { client_id: clientId }) };
  }

  /** Sets fields, naming no more than these; a tenant that wants the type and the client gets them. */
  async update(command: WriteCommand, body: UpdateBody, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const id = command.ticketId;
    if (id === null) return refused(failure('record.missing', { detail: 'The update names no ticket.' }));
    const fields = await ticketBody(body.fields, this.#config);
    if (!fields.ok) return notSent(fields.failure);
    // Tenants may insist on it when a ticket is closed (HaloPSA reference §6, HaloAPI#53).
    const closing = body.closureNote === undefined ? {} : { closure_note: body.closureNote };
    const update = { id: writtenId(id), ...fields.value, ...closing };
    const sent = await sendOne(this.#client, '/Tickets', update, mayStillSend);
    if (sent.kind === 'answer') return this.#delivered(sent.answer);
    if (sent.outcome.kind !== 'refused' || !wantsMore.test(sent.outcome.failure.detail ?? '')) return sent.outcome;
    const more = await this.#typeAndClient(id);
    if (more === null) return sent.outcome;
    const again = await sendOne(this.#client, '/Tickets', { ...more, ...update }, mayStillSend);
    return again.kind === 'ended' ? again.outcome : this.#delivered(again.answer);
  }

  async #typeAndClient(id: ExternalId): Promise<Row | null> {
    const answer = await this.#client.get(`/Tickets/${encodeURIComponent(id)}`, 'write');
    const ticket = answer.ok ? parseObject(answer.value.text)?.value : undefined;
    const typeId = idOf(ticket?.['tickettype_id']);
    const clientId = idOf(ticket?.['client_id']);
    return typeId === null || clientId === null ? null : { tickettype_id: writtenId(typeId), client_id: writtenId(clientId) };
  }

  async #delivered({ element, sequence }: Answer): Promise<WriteOutcome> {
    const id = idOf(element.value['id']);
    const lookups = await this.#config.lookupsFor([element.value], 'write');
    // An answer of a few keys is no record: the bridge reads the ticket again.
    const isWhole = 'status_id' in element.value && 'summary' in element.value && 'tickettype_id' in element.value;
    const records: MirrorRecord[] = [];
    if (lookups.ok && isWhole && id !== null) {
      const outcome = recordOf('ticket', { ...element, id }, (row) => mapTicketAnswer(row, lookups.value));
      if ('record' in outcome) records.push(outcome.record);
    }
    return { kind: 'delivered', externalId: id as ExternalId | null, records, sequence };
  }

  /** Reads the ticket back: setting a field twice does no harm, so a difference simply means *absent*. */
  async probeUpdate(command: WriteCommand, body: UpdateBody): Promise<ProbeOutcome> {
    if (command.ticketId === null) return undecidable('It is not known which ticket it was about.');
    const read = await this.#tickets.byId(command.ticketId, 'write');
    if (read.kind === 'failed') return read;
    if (read.kind !== 'found') return undecidable('The ticket is gone or not visible to the API agent.');
    const [record] = read.records;
    if (record === undefined) return undecidable('The ticket cannot be read.');
    if (hasFields((record as MirrorRecord<'ticket'>).fields, body.fields) !== true) return { kind: 'absent' };
    return { kind: 'found', externalId: command.ticketId, records: read.records, sequence: read.sequence };
  }

  /** Looks among the tickets that changed since the command was first sent for one that was created with our values. */
  async probeCreate(command: WriteCommand, body: CreateBody): Promise<ProbeOutcome> {
    const since = probeSince(command.firstSentAt, this.#client.tokens.clockSkewSeconds);
    if (since === null) return undecidable('It is not known when it was first sent.');
    const found: MirrorRecord[] = [];
    let sequence = 0;
    for await (const page of this.#tickets.changedSince({ from: since, order: 'oldestFirst', callClass: 'write' })) {
      if (!page.ok) return { kind: 'failed', failure: page.failure };
      sequence ||= page.value.sequence;
      found.push(...page.value.records.filter((record) => isCreated(record, command, body, since)));
    }
    if (found.length === 0) return { kind: 'absent' };
    if (found.length > 1) return undecidable(`${found.length} tickets with this title were created in the meantime.`);
    const [record] = found;
    return { kind: 'found', externalId: record?.externalId ?? null, records: found, sequence };
  }
}

function isCreated(record: MirrorRecord, command: WriteCommand, body: CreateBody, since: Date): boolean {
  const ticket = (record as MirrorRecord<'ticket'>).fields;
  if (command.knownIds.includes(record.externalId) || !isRow(ticket)) return false;
  const createdAt = typeof ticket['createdAt'] === 'string' ? ticket['createdAt'] : null;
  if (createdAt === null || createdAt < since.toISOString()) return false;
  const { title, companyId, contactId } = body.fields;
  // What rules may change at once (status, team, agent) is not compared.
  return (
    hasFields(ticket, {
      ...(title === undefined ? {} : { title }),
      ...(companyId === undefined ? {} : { companyId }),
      ...(contactId === undefined ? {} : { contactId }),
    }) === true
  );
}
