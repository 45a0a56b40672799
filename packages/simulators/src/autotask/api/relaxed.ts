import { parseJson } from '../../kit/http.ts';
import type { JsonValue } from '../../kit/json.ts';

/** Reads JSON as leniently as the product does: the vendor's own samples have trailing commas and bare keys [Autotask reference §3]. */
export function relaxedJson(text: string): JsonValue | undefined {
  return (
    parseJson(text) ??
    parseJson(
      text.replace(
        /("(?:[^"\\]|\\.)*")|([{,]\s*)([A-Za-z_]\w*)(\s*:)|,(\s*[}\]])/g,
        (whole, quoted: string | undefined, before: string, key: string | undefined, colon: string, end: string | undefined) =>
          quoted ?? (key === undefined ? (end ?? whole) : `${before}"${key}"${colon}`),
      ),
    )
  );
}
