import type { FieldKind } from '@deskbridge/model';

/** A PostgreSQL array literal of values of one kind. Faster than the driver's own for pages of a hundred rows. */
export function arrayLiteral(kind: FieldKind | 'hash', values: readonly unknown[]): string {
  const quoted = kind === 'text' || kind === 'textList' || kind === 'json';
  let literal = '{';
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (i > 0) literal += ',';
    if (value === null || value === undefined) literal += 'NULL';
    else literal += quoted ? quote(asText(kind, value)) : plain(value);
  }
  return `${literal}}`;
}

function asText(kind: string, value: unknown): string {
  if (kind === 'json') return JSON.stringify(value);
  if (kind === 'textList') return arrayLiteral('text', value as unknown[]);
  return plain(value);
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const special = /["\\]/g;

function quote(text: string): string {
  return `"${text.includes('"') || text.includes('\\') ? text.replace(special, '\\$&') : text}"`;
}
