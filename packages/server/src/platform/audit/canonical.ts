/** JSON with sorted names, so that equal values have equal text wherever they were stored. Members that are undefined are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  if ('toJSON' in value && typeof value.toJSON === 'function') return sorted(value.toJSON());
  const names = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(names.map((name) => [name, sorted((value as Record<string, unknown>)[name])]));
}

const secretName = /secret|password|passphrase|token|credential|authori[sz]ation|cookie/i;

/** The value as it may be written down: nothing under a name that promises a secret, and text that jsonb takes. */
export function fitForAudit(value: unknown): unknown {
  if (typeof value === 'string') return fitText(value);
  if (Array.isArray(value)) return value.map(fitForAudit);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      fitText(name),
      secretName.test(name) && isText(inner) ? '(not shown)' : fitForAudit(inner),
    ]),
  );
}

const fitText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\ufffd');

const isText = (value: unknown): boolean => typeof value === 'string' || (typeof value === 'object' && value !== null);
