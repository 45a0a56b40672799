import { asText } from '../../kit/json.ts';
import type { Reply } from '../../kit/http.ts';
import type { AutotaskQuirks } from '../options.ts';

/** An answer that is no success. */
export class Refusal extends Error {
  readonly reply: Reply;
  constructor(reply: Reply, message: string) {
    super(message);
    this.reply = reply;
  }
}

/** The usual way: `{"errors":[…]}`, almost always with 500 [Autotask reference §3]. */
export function errors(lines: readonly string[], status = 500, headers?: Record<string, string>): Refusal {
  return new Refusal({ status, body: JSON.stringify({ errors: lines }), ...(headers ? { headers } : {}) }, lines.join(' '));
}

/** A write that is refused; the last line counts the record [§3]. */
export const refusedWrite = (verb: 'creating' | 'updating', ...lines: string[]): Refusal =>
  errors([...lines, `Error ${verb} entity for record number [1].`]);

/** The page of the web server in front, where no route exists [§3]. */
export function htmlNotFound(status = 404): Refusal {
  const title = status === 404 ? '404 - File or directory not found.' : `${status} - The server could not answer.`;
  const body = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">\r\n<html><head><title>${title}</title></head><body><h1>Server Error</h1><h2>${title}</h2></body></html>`;
  return new Refusal({ status, body, contentType: 'text/html' }, title);
}

/** A verb that the route lacks [§3]. */
export const notAllowed = (): Refusal =>
  new Refusal(
    { status: 405, body: JSON.stringify({ Message: 'The requested resource does not support http method.' }) },
    'method not allowed',
  );

/** Bad credentials, with the body that the quirk says [? §1]. */
export function unauthorized(quirks: Pick<AutotaskQuirks, 'unauthorizedBody'>): Refusal {
  if (quirks.unauthorizedBody === 'html') return htmlNotFound(401);
  const body = quirks.unauthorizedBody === 'empty' ? '' : JSON.stringify({ errors: ['Unauthorized'] });
  return new Refusal({ status: 401, body }, 'unauthorized');
}

/** A right that the security level withholds: often a 500 with a sentence [C §3]. */
export function missingRight(quirks: Pick<AutotaskQuirks, 'missingRight'>, what: string): Refusal {
  const line = `The logged in Resource does not have the adequate permissions to ${what}.`;
  return errors([line], quirks.missingRight === 'forbidden' ? 403 : 500);
}

/** One call too many at a time on one entity [O §6]. */
export const tooManyThreads = (quirks: Pick<AutotaskQuirks, 'threadLimitStatus'>, limit: number): Refusal =>
  errors([`Itgenatr005: The Autotask API thread threshold of ${limit} threads has been exceeded.`], quirks.threadLimitStatus);

/** The hourly threshold of the database is used up [? §6]. */
export const thresholdExceeded = (quirks: Pick<AutotaskQuirks, 'thresholdStatus'>, retryAfterSeconds: number | null): Refusal =>
  errors(
    ['The number of external requests for this database has exceeded its hourly threshold.'],
    quirks.thresholdStatus,
    retryAfterSeconds === null ? undefined : { 'retry-after': asText(retryAfterSeconds) },
  );
