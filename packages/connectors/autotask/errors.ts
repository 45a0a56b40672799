/** Autotask says almost everything with a 500 and sentences (Autotask reference §3, §6): what they mean. */
import { failure } from '@deskbridge/model';
import type { ErrorCode, Failure } from '@deskbridge/model';
import type { HttpResponse } from '../contract.ts';
import { isRow } from '../kit/coerce.ts';
import { isHtml, retryAfterMs } from '../kit/retry.ts';

const maxDetail = 500;

/** The sentences of an error answer; none where it says nothing. */
export function errorLines(response: HttpResponse): string[] {
  if (isHtml(response)) return [];
  const text = response.text.trim();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return text === '' ? [] : [text.slice(0, maxDetail)];
  }
  if (!isRow(body)) return [];
  const told = body['errors'] ?? body['Message'] ?? body['message'] ?? body['error'];
  const lines = (Array.isArray(told) ? (told as unknown[]) : [told]).filter((line) => typeof line === 'string');
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** A wait of its own for each limit: threads come free at once, the hour only slowly (Autotask reference §6). */
const threadWaitMs = 1_000;
const hourWaitMs = 60_000;

/** What a sentence means, in the order in which they are tried. `isRefusal`: Autotask looked at the record and said no. */
const meanings: readonly { pattern: RegExp; code: ErrorCode; waitMs?: number; isRefusal?: true }[] = [
  { pattern: /Itgenatr005|thread threshold/i, code: 'psa.rateLimited', waitMs: threadWaitMs },
  { pattern: /(hourly|external requests?|request) .*threshold|threshold .*exceeded/i, code: 'psa.rateLimited', waitMs: hourWaitMs },
  { pattern: /deadlock|lock request time ?out|execution timeout/i, code: 'psa.unavailable' },
  { pattern: /No matching records found/i, code: 'record.missing', isRefusal: true },
  { pattern: /adequate permission|not have (the )?(required )?permission|security level/i, code: 'rights.missing', isRefusal: true },
  {
    pattern:
      /does not exist|does not reference|required field|exceeds the maximum|Data violation|must be |must both|Unable to find|Conversion failed|is not valid|could not be read|limited to|exists already|larger than|needs a |maximum number|Error (?:creating|updating|deleting) entity/i,
    code: 'psa.refused',
    isRefusal: true,
  },
];

/** The failure that an error answer means, and whether Autotask itself refused, so that surely nothing was applied. */
export function answerFailure(response: HttpResponse, now: Date): { failure: Failure; isRefusal: boolean } {
  const { status } = response;
  const lines = errorLines(response);
  const said = lines.join(' ');
  const meaning = meanings.find(({ pattern }) => pattern.test(said));
  const page = isHtml(response) ? 'a web page instead of data' : null;
  const detail = [`HTTP ${status}`, said === '' ? page : said.slice(0, maxDetail)].filter((part) => part !== null).join(': ');
  const code = meaning?.code ?? codeOf(status);
  const waitMs = code === 'psa.rateLimited' ? (retryAfterMs(response, now) ?? meaning?.waitMs ?? hourWaitMs) : null;
  const isRefusal = meaning?.isRefusal === true || (status >= 400 && status < 500 && ![401, 408, 429].includes(status) && page === null);
  return { failure: failure(code, { detail, httpStatus: status, ...(waitMs === null ? {} : { retryAfterMs: waitMs }) }), isRefusal };
}

function codeOf(status: number): ErrorCode {
  if (status === 401) return 'credentials.invalid';
  if (status === 403) return 'rights.missing';
  if (status === 408) return 'psa.timeout';
  if (status === 429) return 'psa.rateLimited';
  if (status >= 500) return 'psa.unavailable';
  return status < 400 ? 'psa.malformed' : 'psa.refused';
}
