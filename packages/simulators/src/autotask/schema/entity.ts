import { fieldsOf } from './field.ts';
import type { Field } from './field.ts';

/** What may be written on a route. */
export type Verb = 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** What a security level gives or withholds [seed 001, permissions table]. */
export const RIGHT_OBJECTS = [
  'companies',
  'contacts',
  'tickets',
  'ticketNotes',
  'ticketHistory',
  'timeEntries',
  'serviceCalls',
  'serviceCallTickets',
  'projects',
  'phases',
  'tasks',
  'resources',
  'roles',
  'departments',
  'internalLocations',
  'configurationItems',
  'invoices',
  'billingCodes',
  'attachments',
  'deletedLogs',
  'appointments',
  'integrationVendor',
  'webhooks',
] as const;

/** One object of a security level. */
export type RightObject = (typeof RIGHT_OBJECTS)[number];

/** Where an entity is written below its parent [Autotask reference §5.4]. */
export interface ChildRoute {
  /** Collection name of the parent. */
  parent: string;
  /** Last segment of the route: `Notes`. */
  route: string;
  /** The field that holds the parent's id. */
  key: string;
  verbs: ReadonlySet<Verb>;
}

/** An entity of the API. */
export interface EntityDef {
  /** As in URLs: `Tickets`. */
  name: string;
  /** As in messages and metadata: `Ticket`. */
  entity: string;
  object: RightObject;
  fields: readonly Field[];
  /** By lower-case name. */
  byName: ReadonlyMap<string, Field>;
  root: ReadonlySet<Verb>;
  child: ChildRoute | null;
  hasUdf: boolean;
  /** What webhooks call it: `Account` [§7]; null where none exist. */
  webhookType: string | null;
}

/** How an entity is declared. */
interface Declaration {
  object: RightObject;
  fields: string;
  /** Verbs on `/{E}` (and DELETE on `/{E}/{id}`), by space. */
  root?: string;
  /** `Parent/Route key VERB VERB`. */
  child?: string;
  udf?: boolean;
  webhookType?: string;
}

/** Makes an entity. `names` is `Tickets Ticket`: as in URLs, as in messages. */
export function entity(names: string, declaration: Declaration): EntityDef {
  const [name = '', single = ''] = names.split(' ');
  const fields = fieldsOf(declaration.fields);
  return {
    name,
    entity: single,
    object: declaration.object,
    fields,
    byName: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
    root: verbsOf(declaration.root ?? ''),
    child: declaration.child === undefined ? null : childOf(declaration.child),
    hasUdf: declaration.udf === true,
    webhookType: declaration.webhookType ?? null,
  };
}

function verbsOf(text: string): ReadonlySet<Verb> {
  return new Set(text.split(' ').filter((word) => word !== '') as Verb[]);
}

function childOf(text: string): ChildRoute {
  const [path = '', key = '', ...verbs] = text.split(' ');
  const [parent = '', route = ''] = path.split('/');
  return { parent, route, key, verbs: verbsOf(verbs.join(' ')) };
}

/** The verbs with which an entity can be written anywhere. */
export function verbsFor(def: EntityDef): ReadonlySet<Verb> {
  return new Set([...def.root, ...(def.child?.verbs ?? [])]);
}
