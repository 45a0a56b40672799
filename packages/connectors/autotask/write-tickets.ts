/** Creating and changing tickets (Autotask reference §3). */
import { failure, ok } from '@deskbridge/model';
import type { CommandBody, ExternalId, Failure, Result, TicketFieldsToWrite } from '@deskbridge/model';
import type { ProbeOutcome, ReadOutcome, WriteCommand, WriteOutcome } from '../contract.ts';
import { idOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { undecidable } from '../kit/probing.ts';
import type { AutotaskClient } from './client.ts';
import { newStatus } from './config.ts';
import type { AutotaskConfig } from './config.ts';
import { queryAll } from './query.ts';
import { readOne } from './read-one.ts';
import { send, sendAs } from './sending.ts';
import type { TicketStream } from './tickets.ts';
import { instant, listValue, reference } from './values.ts';

type Create = Extract<CommandBody, { kind: 'ticket.create' }>;
type Update = Extract<CommandBody, { kind: 'ticket.update' }>;
/** Members as Autotask takes them, or why they cannot be made. */
type Members = { ok: true; members: Record<string, unknown> } | { ok: false; failure: Failure };

/** Canonical fields that are written as they are. */
const plain: readonly (readonly [keyof TicketFieldsToWrite, string, 'text' | 'number'])[] = [
  ['title', 'title', 'text'],
  ['description', 'description', 'text'],
  ['statusId', 'status', 'number'],
  ['priorityId', 'priority', 'number'],
  ['typeId', 'ticketType', 'number'],
  ['teamId', 'queueID', 'number'],
  ['companyId', 'companyID', 'number'],
  ['siteId', 'companyLocationID', 'number'],
  ['contactId', 'contactID', 'number'],
  ['dueAt', 'dueDateTime', 'text'],
];
/** What goes when a ticket moves to another company, unless it is named. */
const ofCompany = ['contactID', 'companyLocationID', 'contractID'] as const;

/** What Autotask has nowhere to put. */
const unknown: readonly (readonly [keyof TicketFieldsToWrite, string])[] = [
  ['impactId', 'an impact'],
  ['urgencyId', 'an urgency'],
  ['tags', 'tags'],
];

const number = (id: string): number | string => (/^-?\d+$/.test(id) ? Number(id) : id);
const refused = (detail: string): Failure => failure('psa.refused', { detail, mayHaveApplied: false });

/** Writes tickets. */
export class TicketWriter {
  readonly #client: AutotaskClient;
  readonly #config: AutotaskConfig;
  readonly #tickets: TicketStream;

  constructor(client: AutotaskClient, config: AutotaskConfig, tickets: TicketStream) {
    this.#client = client;
    this.#config = config;
    this.#tickets = tickets;
  }

  /** The command's id is kept as the ticket's external id: by it a lost one is found for sure. */
  async create(command: WriteCommand, body: Create, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const made = await this.#members(body.fields);
    if (!made.ok) return this.#ended(made.failure);
    const { members } = made;
    if (members['companyID'] === undefined)
      return { kind: 'refused', failure: refused('Autotask wants a company on each ticket: send companyId.') };
    const priority = members['priority'] === undefined ? await this.#defaultPriority() : ok({});
    if (!priority.ok) return this.#ended(priority.failure);
    const defaults = { status: Number(newStatus), ...priority.value };
    const options = { body: { ...defaults, ...members, externalID: command.id }, mayStillSend, impersonate: command.agentId };
    const { sent, isUnattributed } = await sendAs(this.#client, 'POST', 'Tickets', options);
    if (sent.kind === 'ended') return sent.outcome;
    return this.#delivered(sent.id, sent.sequence, isUnattributed && command.agentId !== null);
  }

  /** Changes only what is named. */
  async update(command: WriteCommand, body: Update, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const id = command.ticketId;
    if (id === null) return { kind: 'refused', failure: failure('record.missing') };
    const made = await this.#members(body.fields);
    if (!made.ok) return this.#ended(made.failure);
    const { members } = made;
    if (body.closureNote !== undefined) members['resolution'] = body.closureNote;
    // These belong to a company: another one refuses them (Autotask reference §3).
    if (members['companyID'] !== undefined) for (const member of ofCompany) members[member] ??= null;
    const options = { body: { id: number(id), ...members }, mayStillSend, impersonate: command.agentId };
    const { sent, isUnattributed } = await sendAs(this.#client, 'PATCH', 'Tickets', options);
    if (sent.kind === 'ended') return sent.outcome;
    return this.#delivered(id, sent.sequence, isUnattributed && command.agentId !== null);
  }

  /** Sets the status alone, before a note is added. */
  async setStatus(ticketId: string, statusId: string, mayStillSend: () => boolean): Promise<WriteOutcome | null> {
    const sent = await send(this.#client, 'PATCH', 'Tickets', { body: { id: number(ticketId), status: number(statusId) }, mayStillSend });
    return sent.kind === 'ended' ? sent.outcome : null;
  }

  async probeCreate(command: WriteCommand): Promise<ProbeOutcome> {
    const found = await queryAll(
      this.#client,
      { entity: 'Tickets', includeFields: ['id'] },
      [{ op: 'eq', field: 'externalID', value: command.id }],
      'write',
    );
    if (!found.ok) return { kind: 'failed', failure: found.failure };
    const id = found.value.map((row) => row.id).find((each) => each !== null && !command.knownIds.includes(each));
    return id === undefined || id === null ? { kind: 'absent' } : this.#found(id);
  }

  async probeUpdate(command: WriteCommand, body: Update): Promise<ProbeOutcome> {
    const id = command.ticketId ?? '';
    const one = await readOne(this.#client, 'Tickets', id, 'write');
    if (one.kind === 'failed') return { kind: 'failed', failure: one.failure };
    if (one.kind === 'nothing') return undecidable('The ticket cannot be read.');
    return holds(one.row.value, body.fields) ? this.#found(id) : { kind: 'absent' };
  }

  async #found(id: string): Promise<ProbeOutcome> {
    const read = await this.#tickets.byId(id as ExternalId, 'write');
    if (read.kind === 'failed') return { kind: 'failed', failure: read.failure };
    const records = read.kind === 'found' ? read.records : [];
    return { kind: 'found', externalId: id as ExternalId, records, sequence: read.sequence };
  }

  /** Autotask answers with an id only: the ticket is read again. Where that fails, the next poll brings it. */
  async #delivered(id: string, sequence: number, isUnattributed: boolean): Promise<WriteOutcome> {
    const read: ReadOutcome = await this.#tickets.byId(id as ExternalId, 'write');
    const isRead = read.kind === 'found';
    const common = { kind: 'delivered' as const, externalId: id as ExternalId, ...(isUnattributed ? { isUnattributed } : {}) };
    return { ...common, records: isRead ? read.records : [], sequence: isRead ? read.sequence : sequence };
  }

  #ended(problem: Failure): WriteOutcome {
    return { kind: problem.code === 'psa.refused' ? 'refused' : 'retry', failure: { ...problem, mayHaveApplied: false } };
  }

  /** Autotask wants a priority: the tenant's default one, else its first. Where it shows none, Autotask says itself what is missing. */
  async #defaultPriority(): Promise<Result<{ priority?: number | string }>> {
    const values = await this.#config.values('Tickets', 'priority', 'write');
    if (!values.ok) return values;
    const active = values.value.filter(({ isActive }) => isActive);
    const chosen = active.find(({ isDefault }) => isDefault) ?? active[0];
    return ok(chosen === undefined ? {} : { priority: number(chosen.id) });
  }

  async #members(fields: TicketFieldsToWrite): Promise<Members> {
    for (const [field, what] of unknown)
      if (fields[field] !== undefined)
        return { ok: false, failure: refused(`Autotask has no place for ${what} on a ticket: leave ${field} out.`) };
    const members: Record<string, unknown> = {};
    for (const [field, member, kind] of plain) {
      const value = fields[field];
      if (value === undefined) continue;
      members[member] = typeof value === 'string' && kind === 'number' ? number(value) : value;
    }
    if (fields.categories !== undefined) {
      const [issue, sub] = fields.categories;
      members['issueType'] = issue ? number(issue) : null;
      members['subIssueType'] = sub ? number(sub) : null;
    }
    if (fields.customFields !== undefined)
      members['userDefinedFields'] = Object.entries(fields.customFields).map(([name, value]) => ({
        name,
        value: value === null ? null : String(value),
      }));
    return fields.agentId === undefined ? { ok: true, members } : this.#assigned(members, fields.agentId);
  }

  /** A resource goes with a role of theirs, or both are empty (Autotask reference §3). */
  async #assigned(members: Record<string, unknown>, agentId: string | null): Promise<Members> {
    if (agentId === null) return { ok: true, members: { ...members, assignedResourceID: null, assignedResourceRoleID: null } };
    const role = await this.#config.roleOf(agentId, 'write');
    if (!role.ok) return { ok: false, failure: role.failure };
    if (role.value === null)
      return {
        ok: false,
        failure: refused(
          'This agent has no role at the service desk, so that Autotask gives them no tickets. Give them one on their page in Autotask under Service Desk, then replay.',
        ),
      };
    return { ok: true, members: { ...members, assignedResourceID: number(agentId), assignedResourceRoleID: number(role.value) } };
  }
}

/** Whether a ticket shows what was to be set. */
function holds(row: Row, fields: TicketFieldsToWrite): boolean {
  const same: readonly (readonly [unknown, string | null | undefined])[] = [
    [textOf(row['title']), fields.title],
    [textOf(row['description']), fields.description],
    [listValue(row['status']), fields.statusId],
    [listValue(row['priority']), fields.priorityId],
    [listValue(row['ticketType']), fields.typeId],
    [listValue(row['queueID']), fields.teamId],
    [idOf(row['assignedResourceID']), fields.agentId],
    [reference(row['companyID']), fields.companyId],
    [reference(row['companyLocationID']), fields.siteId],
    [reference(row['contactID']), fields.contactId],
    [instant(row['dueDateTime']), fields.dueAt === undefined || fields.dueAt === null ? fields.dueAt : instant(fields.dueAt)],
  ];
  return same.every(([held, wanted]) => wanted === undefined || held === wanted);
}
