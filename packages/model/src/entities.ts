import type { FieldKinds, RecordOf } from './fields.ts';

/** An entity of the mirror: the table that holds it and the canonical fields that every connector maps to. */
export interface EntityDeclaration<F extends FieldKinds = FieldKinds> {
  table: string;
  /** One word for messages: `ticket`. */
  noun: string;
  fields: F;
  /** The field that holds the parent's id, for entities that live inside another record. */
  parent?: string;
  /** Fields that hold what people wrote or who they are: a timeline-only connection does not keep them. */
  content?: readonly string[];
}

const ticket = {
  table: 'tickets',
  noun: 'ticket',
  content: ['title', 'description', 'contactName', 'contactEmail', 'customFields', 'tags'],
  fields: {
    number: 'text',
    /** `number` as something that sorts: the PSA's running number. */
    numberOrder: 'integer',
    title: 'text',
    description: 'text',
    statusId: 'text',
    isOpen: 'boolean',
    onHold: 'boolean',
    priorityId: 'text',
    /** 1 is the most urgent; the PSA's own order. */
    priorityRank: 'integer',
    typeId: 'text',
    teamId: 'text',
    agentId: 'text',
    companyId: 'text',
    companyName: 'text',
    siteId: 'text',
    siteName: 'text',
    contactId: 'text',
    contactName: 'text',
    contactEmail: 'text',
    slaId: 'text',
    slaState: 'text',
    /** Category paths in the PSA's order; an empty place is an empty text. */
    categories: 'textList',
    impactId: 'text',
    urgencyId: 'text',
    sourceId: 'text',
    tags: 'textList',
    /** Custom field name → value as the PSA shows it. */
    customFields: 'json',
    parentId: 'text',
    mergedIntoId: 'text',
    createdAt: 'instant',
    updatedAt: 'instant',
    closedAt: 'instant',
    lastActionAt: 'instant',
    respondBy: 'instant',
    respondedAt: 'instant',
    dueAt: 'instant',
    deadlineAt: 'instant',
    startOn: 'date',
    targetOn: 'date',
    estimateHours: 'number',
    timeTakenHours: 'number',
  },
} as const satisfies EntityDeclaration;

const note = {
  table: 'notes',
  noun: 'note',
  parent: 'ticketId',
  content: ['subject', 'bodyText', 'bodyHtml'],
  fields: {
    ticketId: 'text',
    /** `note`, `email` or `system`. */
    kind: 'text',
    /** The PSA's own name for it: an outcome, a note type. */
    label: 'text',
    isPrivate: 'boolean',
    isImportant: 'boolean',
    subject: 'text',
    bodyText: 'text',
    bodyHtml: 'text',
    /** `agent`, `contact` or `system`. */
    authorType: 'text',
    authorId: 'text',
    authorName: 'text',
    /** The API application that wrote it, where the PSA tells. */
    authorApplication: 'text',
    /** `in` or `out` for e-mail. */
    direction: 'text',
    attachmentCount: 'integer',
    createdAt: 'instant',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const timeEntry = {
  table: 'time_entries',
  noun: 'time entry',
  parent: 'ticketId',
  content: ['summary'],
  fields: {
    ticketId: 'text',
    noteId: 'text',
    agentId: 'text',
    agentName: 'text',
    startedAt: 'instant',
    endedAt: 'instant',
    hours: 'number',
    nonBillableHours: 'number',
    isBillable: 'boolean',
    chargeRateId: 'text',
    summary: 'text',
    createdAt: 'instant',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const statusChange = {
  table: 'status_changes',
  noun: 'status change',
  parent: 'ticketId',
  fields: {
    ticketId: 'text',
    fromStatusId: 'text',
    toStatusId: 'text',
    authorType: 'text',
    authorId: 'text',
    authorName: 'text',
    changedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const company = {
  table: 'companies',
  noun: 'company',
  fields: {
    name: 'text',
    reference: 'text',
    isActive: 'boolean',
    parentId: 'text',
    parentName: 'text',
    accountManagerId: 'text',
    mainSiteId: 'text',
    customFields: 'json',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const site = {
  table: 'sites',
  noun: 'site',
  fields: {
    name: 'text',
    companyId: 'text',
    companyName: 'text',
    isActive: 'boolean',
    phone: 'text',
    timeZone: 'text',
    slaId: 'text',
    mainContactId: 'text',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const contact = {
  table: 'contacts',
  noun: 'contact',
  fields: {
    name: 'text',
    firstName: 'text',
    lastName: 'text',
    email: 'text',
    login: 'text',
    phone: 'text',
    mobile: 'text',
    companyId: 'text',
    companyName: 'text',
    siteId: 'text',
    siteName: 'text',
    isActive: 'boolean',
    isVip: 'boolean',
    isServiceAccount: 'boolean',
    linkedAgentId: 'text',
    directoryId: 'text',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const agent = {
  table: 'agents',
  noun: 'agent',
  fields: {
    name: 'text',
    firstName: 'text',
    lastName: 'text',
    initials: 'text',
    email: 'text',
    jobTitle: 'text',
    isActive: 'boolean',
    isApiOnly: 'boolean',
    teamIds: 'textList',
    departmentIds: 'textList',
    colour: 'text',
    lastLoginAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const asset = {
  table: 'assets',
  noun: 'asset',
  fields: {
    name: 'text',
    inventoryNumber: 'text',
    typeId: 'text',
    typeName: 'text',
    statusId: 'text',
    companyId: 'text',
    companyName: 'text',
    siteId: 'text',
    siteName: 'text',
    contactIds: 'textList',
    isActive: 'boolean',
    remoteId: 'text',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const appointment = {
  table: 'appointments',
  noun: 'appointment',
  content: ['subject'],
  fields: {
    subject: 'text',
    agentId: 'text',
    ticketId: 'text',
    companyId: 'text',
    siteId: 'text',
    contactId: 'text',
    typeName: 'text',
    startsAt: 'instant',
    endsAt: 'instant',
    isAllDay: 'boolean',
    isPrivate: 'boolean',
    isTask: 'boolean',
    isComplete: 'boolean',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const invoice = {
  table: 'invoices',
  noun: 'invoice',
  fields: {
    number: 'text',
    companyId: 'text',
    companyName: 'text',
    invoicedOn: 'date',
    dueOn: 'date',
    isPosted: 'boolean',
    postedAt: 'instant',
    paymentState: 'text',
    paidOn: 'date',
    total: 'number',
    amountPaid: 'number',
    amountDue: 'number',
    /** [{id, description, quantity, unitPrice, net, ticketId}] */
    lines: 'json',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const timesheet = {
  table: 'timesheets',
  noun: 'time sheet',
  fields: {
    agentId: 'text',
    agentName: 'text',
    date: 'date',
    startsAt: 'instant',
    endsAt: 'instant',
    targetHours: 'number',
    actualHours: 'number',
    breakHours: 'number',
    workHours: 'number',
    chargeableHours: 'number',
    unloggedHours: 'number',
  },
} as const satisfies EntityDeclaration;

const project = {
  table: 'projects',
  noun: 'project',
  content: ['name', 'description'],
  fields: {
    number: 'text',
    name: 'text',
    description: 'text',
    statusId: 'text',
    typeId: 'text',
    isOpen: 'boolean',
    companyId: 'text',
    leadAgentId: 'text',
    startsAt: 'instant',
    endsAt: 'instant',
    estimateHours: 'number',
    timeTakenHours: 'number',
    percentComplete: 'number',
    createdAt: 'instant',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const phase = {
  table: 'phases',
  noun: 'phase',
  content: ['name', 'description'],
  fields: {
    number: 'text',
    name: 'text',
    description: 'text',
    projectId: 'text',
    parentId: 'text',
    startsAt: 'instant',
    endsAt: 'instant',
    estimateHours: 'number',
    createdAt: 'instant',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const task = {
  table: 'tasks',
  noun: 'task',
  content: ['title', 'description'],
  fields: {
    number: 'text',
    title: 'text',
    description: 'text',
    projectId: 'text',
    phaseId: 'text',
    statusId: 'text',
    priorityId: 'text',
    isOpen: 'boolean',
    agentId: 'text',
    companyId: 'text',
    startsAt: 'instant',
    endsAt: 'instant',
    estimateHours: 'number',
    remainingHours: 'number',
    completedAt: 'instant',
    createdAt: 'instant',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const role = {
  table: 'roles',
  noun: 'role',
  fields: {
    name: 'text',
    description: 'text',
    isActive: 'boolean',
    hourlyRate: 'number',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

const agentRole = {
  table: 'agent_roles',
  noun: 'role of an agent',
  fields: {
    agentId: 'text',
    roleId: 'text',
    /** The queue or department in which the agent has it; null: everywhere. */
    teamId: 'text',
    departmentId: 'text',
    isActive: 'boolean',
    isDefault: 'boolean',
  },
} as const satisfies EntityDeclaration;

const location = {
  table: 'locations',
  noun: 'location of ours',
  fields: {
    name: 'text',
    timeZone: 'text',
    isActive: 'boolean',
    holidaySetId: 'text',
    /** {monday: {from: "08:00", to: "17:00"} | null, …}, local to `timeZone`. */
    businessHours: 'json',
    updatedAt: 'instant',
  },
} as const satisfies EntityDeclaration;

/** Every entity of the mirror. Tables, upserts, comparison, API and docs are derived from this; connectors map to it. */
export const entities = {
  ticket,
  note,
  timeEntry,
  statusChange,
  company,
  site,
  contact,
  agent,
  asset,
  appointment,
  invoice,
  timesheet,
  project,
  phase,
  task,
  role,
  agentRole,
  location,
} as const;

/** The name of an entity. */
export type EntityName = keyof typeof entities;

/** The canonical record of an entity; a field that the PSA leaves empty is null. */
export type CanonicalRecord<E extends EntityName> = RecordOf<(typeof entities)[E]['fields']>;

/** A ticket as features see it. */
export type Ticket = CanonicalRecord<'ticket'>;
/** A note, an e-mail or a system remark inside a ticket. */
export type Note = CanonicalRecord<'note'>;
/** Time that an agent spent. Hours. */
export type TimeEntry = CanonicalRecord<'timeEntry'>;
/** A technician in the PSA. */
export type Agent = CanonicalRecord<'agent'>;
/** A customer of the MSP. */
export type Company = CanonicalRecord<'company'>;
/** An end user at a customer. */
export type Contact = CanonicalRecord<'contact'>;
/** A planned piece of an agent's time. */
export type Appointment = CanonicalRecord<'appointment'>;

/** The names of all entities. */
export const entityNames = Object.keys(entities) as EntityName[];

/** The declaration of an entity, as plain data. */
export const entity = (name: EntityName): EntityDeclaration => entities[name];
