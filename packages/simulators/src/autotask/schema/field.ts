/** What a field holds. Date-times are milliseconds inside the simulator. */
export type FieldType = 'integer' | 'long' | 'string' | 'double' | 'boolean' | 'datetime';

/** One field of an entity, as its metadata tell it [Autotask reference §4]. */
export interface Field {
  name: string;
  type: FieldType;
  /** Longest text; 0 where there is no limit. */
  length: number;
  isRequired: boolean;
  isReadOnly: boolean;
  isPicklist: boolean;
  /** The field whose value selects the values of this picklist. */
  picklistParent: string | null;
  /** The entity that it refers to, by collection name. */
  reference: string | null;
  /** Whether a webhook can subscribe to it. */
  isWebhookField: boolean;
}

const TYPES: Readonly<Record<string, FieldType>> = {
  i: 'integer',
  l: 'long',
  s: 'string',
  d: 'double',
  b: 'boolean',
  t: 'datetime',
};

const SHAPE = /^(\w+):([ilsdbt])([!~#*]*)(?:\((\d+)\))?(?:<(\w+))?(?:@(\w+))?$/;

/**
 * Reads fields from a list like `id:l~ title:s!*(255) queueID:i# subIssueType:i#<issueType companyID:i!@Companies`. The type is i(nteger),
 * l(ong), s(tring), d(ouble), b(oolean) or t(ime); `!` required, `~` read-only, `#` a picklist, `*` a webhook can subscribe to it, `(n)`
 * length, `<field` parent of a dependent picklist, `@Entity` a reference. Throws on anything else: it is the simulator's own text.
 */
export function fieldsOf(text: string): Field[] {
  return text.trim().split(/\s+/).map(fieldOf);
}

function fieldOf(word: string): Field {
  const match = SHAPE.exec(word);
  if (!match) throw new Error(`not a field: ${word}`);
  const [, name = '', type = '', flags = '', length, parent, reference] = match;
  return {
    name,
    type: TYPES[type] ?? 'string',
    length: Number(length ?? 0),
    isRequired: flags.includes('!'),
    isReadOnly: flags.includes('~'),
    isPicklist: flags.includes('#'),
    picklistParent: parent ?? null,
    reference: reference ?? null,
    isWebhookField: flags.includes('*'),
  };
}
