/** A body in which what is said about people and their work is hidden, and what it is about stays readable. */

const secretName = /pass(word|phrase)|secret|token|authori[sz]ation|api_?key|credential/i;
/** Names of members whose values tell what a delivery is about, and when. */
const tellingName =
  /(^|_)(ids?|guid|event|event_?name|eventno|stream|type|timestamp|no|number|kind|state|active|version)$|(at|date|time)$/i;
const instant = /^\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/;

/** Readable text. In JSON, values under names of secrets are replaced; everything else stays as it came. */
export function redactedText(body: Buffer): string {
  const text = body.toString('utf8');
  try {
    const value = JSON.parse(text) as unknown;
    let secrets = 0;
    const redacted = JSON.stringify(value, (name, inner: unknown) => {
      if (!secretName.test(name) || inner === null || inner === '') return inner;
      secrets++;
      return '(redacted)';
    });
    return secrets > 0 ? redacted : text;
  } catch {
    return text;
  }
}

/**
 * The same with contents hidden: of JSON the names, ids, times, flags and kinds stay, and texts and amounts become a note of how long
 * they are. What is no JSON says nothing but its length.
 */
export function maskedText(body: Buffer): string {
  try {
    return JSON.stringify(masked('', JSON.parse(body.toString('utf8'))), null, 2);
  } catch {
    return `(hidden: ${body.length} bytes that are not JSON)`;
  }
}

function masked(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => masked(name, inner));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, masked(inner, each)]));
  if (value === null || typeof value === 'boolean' || value === '') return value;
  if (secretName.test(name)) return '(redacted)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if ((tellingName.test(name) && text.length <= 60) || instant.test(text)) return value;
  return typeof value === 'number' ? '(hidden number)' : `(hidden, ${text.length} characters)`;
}
