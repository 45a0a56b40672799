import { hash } from 'node:crypto';

/**
 * 48 bits over the values of the held fields, in the order of their names: small enough for a JavaScript number, large enough
 * that two states of one record never meet.
 */
export function contentHash(fields: Readonly<Record<string, unknown>>, held: readonly string[]): number {
  const values = held.map((name) => fields[name] ?? null);
  return Number.parseInt(hash('md5', JSON.stringify(values), 'hex').slice(0, 12), 16);
}
