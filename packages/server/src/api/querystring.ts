/** Reads an address's query: a name that comes twice is a list, `field[Site]=Main` is an entry of `field`. */
export function parseQuery(text: string): Record<string, unknown> {
  // Without a prototype, so that a name such as `__proto__` is a name like any other.
  const query = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of new URLSearchParams(text)) {
    const entry = /^(\w+)\[([^\]]+)\]$/.exec(name);
    if (entry) query[entry[1] as string] = Object.assign(entriesOf(query[entry[1] as string]), { [entry[2] as string]: value });
    else query[name] = name in query ? [query[name], value].flat() : value;
  }
  return query;
}

const entriesOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
