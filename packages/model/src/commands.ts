import { z } from 'zod';

const text = (max: number) => z.string().min(1).max(max);
const id = text(100);

/** The ticket fields that may be written, by canonical name. Null empties a field. */
export const ticketFieldsToWrite = z
  .strictObject({
    title: text(500).optional(),
    description: z.string().max(100_000).optional(),
    statusId: id.optional(),
    priorityId: id.optional(),
    typeId: id.optional(),
    teamId: id.nullable().optional(),
    agentId: id.nullable().optional(),
    companyId: id.optional(),
    siteId: id.optional(),
    contactId: id.optional(),
    categories: z.array(z.string().max(500)).max(4).optional(),
    impactId: id.optional(),
    urgencyId: id.optional(),
    tags: z.array(text(100)).max(50).optional(),
    customFields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])).optional(),
    dueAt: z.iso.datetime().nullable().optional(),
  })
  .refine((fields) => Object.keys(fields).length > 0, 'Name at least one field.');

/** Canonical ticket fields and their new values. */
export type TicketFieldsToWrite = z.infer<typeof ticketFieldsToWrite>;

/** What a ticket command is about: a ticket of the PSA, or one that an earlier command creates. */
const ticketReference = z.union([z.strictObject({ ticketId: id }), z.strictObject({ createdBy: z.uuid() })]);

const noteBody = { html: text(200_000).optional(), text: text(200_000).optional(), isPrivate: z.boolean().default(true) };

/** Every write that Deskbridge can ask of a PSA. */
export const commandBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ticket.create'),
    fields: ticketFieldsToWrite,
  }),
  z.strictObject({
    kind: z.literal('ticket.update'),
    ticket: ticketReference,
    fields: ticketFieldsToWrite,
    /** What was done, where a helpdesk wants to read that before a ticket may be closed. */
    closureNote: text(10_000).optional(),
    /** The values the author saw; a difference in the PSA is a conflict. */
    seen: z.record(z.string(), z.unknown()).optional(),
  }),
  z
    .strictObject({ kind: z.literal('note.add'), ticket: ticketReference, ...noteBody, statusId: id.optional() })
    .refine((body) => body.html ?? body.text, 'A note needs html or text.'),
  z
    .strictObject({
      kind: z.literal('time.add'),
      ticket: ticketReference,
      ...noteBody,
      startedAt: z.iso.datetime(),
      endedAt: z.iso.datetime(),
      hours: z.number().positive().max(24).optional(),
      isBillable: z.boolean().optional(),
      chargeRateId: id.optional(),
    })
    .refine((body) => body.html ?? body.text, 'A time entry needs html or text.')
    .refine((body) => body.startedAt < body.endedAt, 'A time entry must end after it starts.'),
  z
    .strictObject({
      kind: z.literal('appointment.create'),
      ticket: ticketReference.optional(),
      subject: text(500),
      agentId: id,
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      isPrivate: z.boolean().default(false),
    })
    .refine((body) => body.startsAt < body.endsAt, 'An appointment must end after it starts.'),
  z.strictObject({
    kind: z.literal('appointment.update'),
    appointmentId: id,
    subject: text(500).optional(),
    agentId: id.optional(),
    startsAt: z.iso.datetime().optional(),
    endsAt: z.iso.datetime().optional(),
    isComplete: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('appointment.delete'), appointmentId: id }),
]);

/** What a command asks for. */
export type CommandBody = z.infer<typeof commandBody>;
/** The kinds of command. */
export type CommandKind = CommandBody['kind'];

/** Every kind of command, in the order in which they are shown. */
export const commandKinds = [
  'ticket.create',
  'ticket.update',
  'note.add',
  'time.add',
  'appointment.create',
  'appointment.update',
  'appointment.delete',
] as const satisfies readonly CommandKind[];

/** Who asked for a write. `rule` is automation: in a conflict it is dropped and evaluated again. */
export const authorTypes = ['person', 'rule', 'api', 'system'] as const;
export interface CommandAuthor {
  type: (typeof authorTypes)[number];
  id?: string;
  /** What they were called then: they may be gone or called otherwise later. */
  name?: string;
  /** The PSA agent in whose name it is written, where the PSA can. */
  agentId?: string;
}

/** The life of a command. `unsure`: sent, answer lost. `dead`: failed for good, waits for a person. */
export const commandStates = ['waiting', 'sending', 'unsure', 'delivered', 'dead', 'discarded'] as const;
export type CommandState = (typeof commandStates)[number];
