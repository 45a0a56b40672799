/** Text repair: PostgreSQL's jsonb refuses NUL and lone surrogates, and one such character would cost a whole page (correctness 7). */

const escapeSuspect = /\\u(?:0000|[dD][89a-fA-F])/;
const escapes = /\\(?:u([0-9a-fA-F]{4})|[^u])/g;

/** Whether a JSON text may hold what jsonb refuses. Fast: most pages hold no escape of this kind at all. */
export function hasSuspects(json: string): boolean {
  if (!json.isWellFormed() || json.includes('\u0000')) return true;
  return json.includes('\\u') && escapeSuspect.test(json);
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const replacement = '\\ufffd';

/** Replaces escaped NUL and escaped lone surrogates; a backslash that is itself escaped starts no escape. */
function repairEscapes(json: string): string {
  let pendingHigh = -1;
  let pieces = '';
  let copied = 0;
  const flush = (at: number, text: string, end: number): void => {
    pieces += json.slice(copied, at) + text;
    copied = end;
  };
  for (const match of json.matchAll(escapes)) {
    const at = match.index;
    const code = match[1] === undefined ? -1 : Number.parseInt(match[1], 16);
    if (pendingHigh !== -1) {
      const joined = pendingHigh + 6 === at && isLow(code);
      if (!joined) flush(pendingHigh, replacement, pendingHigh + 6);
      pendingHigh = -1;
      if (joined) continue;
    }
    if (isHigh(code)) pendingHigh = at;
    else if (code === 0 || isLow(code)) flush(at, replacement, at + 6);
  }
  if (pendingHigh !== -1) flush(pendingHigh, replacement, pendingHigh + 6);
  return pieces + json.slice(copied);
}

/** A JSON text that jsonb accepts, and whether anything had to be replaced by U+FFFD. */
export function repairText(json: string): { text: string; repaired: boolean } {
  if (!hasSuspects(json)) return { text: json, repaired: false };
  const literal = json.replaceAll('\u0000', replacement).toWellFormed();
  const text = repairEscapes(literal);
  return { text, repaired: text !== json };
}
