/** Halo's errors have no standard shape: six are known, tried in the order of HaloPSA reference §11. */
import { failure } from '@deskbridge/model';
import type { ErrorCode, Failure } from '@deskbridge/model';
import type { HttpResponse } from '../contract.ts';
import { isRow } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { isHtml, retryAfterMs } from '../kit/retry.ts';

const maxDetail = 500;
const clip = (text: string): string => (text.length > maxDetail ? `${text.slice(0, maxDetail)}…` : text);

const said = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** An error of the token endpoint or a 4xx: `{error, error_description}`, or `{error: {message}}`. */
function fromError(body: Row): string | null {
  const inner = body['error'];
  if (isRow(inner)) return said(inner['message']) ?? said(inner['Message']) ?? fromModelState(inner);
  const word = said(inner);
  const description = said(body['error_description']);
  if (description !== null) return word === null ? description : `${word}: ${description}`;
  return word;
}

/** A serialised .NET exception, and the other spellings of a message. */
function fromMessage(body: Row): string | null {
  return said(body['Message']) ?? said(body['message']) ?? said(body['errorMessage']) ?? said(body['title']);
}

/** Model binding: `{"[0].id":["…"]}`, `{"id":[…]}`, or a map with a single text. */
function fromModelState(body: Row): string | null {
  const nested = isRow(body['errors']) ? body['errors'] : body;
  const parts = Object.entries(nested).flatMap(([key, value]) => {
    const texts = (Array.isArray(value) ? value : [value]).map(said).filter((text) => text !== null);
    return texts.map((text) => `${key}: ${text}`);
  });
  return parts.length > 0 ? parts.slice(0, 5).join(' ') : null;
}

/** What Halo says in an error body, whatever its shape; null where it says nothing. */
export function errorText(response: HttpResponse): string | null {
  const text = response.text.trim();
  if (text === '') return null;
  if (isHtml(response)) return null;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return clip(text);
  }
  if (typeof body === 'string') return said(body) === null ? null : clip(body.trim());
  if (Array.isArray(body)) body = body[0];
  if (!isRow(body)) return clip(text);
  const found = fromError(body) ?? fromMessage(body) ?? fromModelState(body);
  return found === null ? null : clip(found);
}

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'rights.missing',
  403: 'rights.missing',
  404: 'record.missing',
  408: 'psa.timeout',
  429: 'psa.rateLimited',
};

/** Without a Retry-After, Halo's rolling window needs at least this long (HaloPSA reference §12). */
const defaultWaitMs = 30_000;

/** The failure that an error answer means. `mayHaveApplied` is set by the writer, who knows what was sent. */
export function answerFailure(response: HttpResponse, now: Date): Failure {
  const { status } = response;
  const code: ErrorCode = codes[status] ?? (status >= 500 ? 'psa.unavailable' : status < 400 ? 'psa.malformed' : 'psa.refused');
  const page = isHtml(response) ? 'a web page instead of data' : null;
  const detail = [`HTTP ${status}`, errorText(response) ?? page].filter((part) => part !== null).join(': ');
  if (status !== 429) return failure(code, { detail, httpStatus: status });
  return failure(code, { detail, httpStatus: status, retryAfterMs: retryAfterMs(response, now) ?? defaultWaitMs });
}
