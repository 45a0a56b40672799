import type { components } from './generated/schema.js';

/** The body of every error answer. */
export type ErrorBody = components['schemas']['Error']['error'];

/** A request that was answered with an error, or not at all. */
export class ApiError extends Error {
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly code: string;
  /** What is particular to this case. */
  readonly detail: string | undefined;
  /** What to do next. */
  readonly next: string;
  /** What is wrong with each field, by its dotted path. */
  readonly fields: Readonly<Record<string, string>>;
  /** Names the request in the hub's log. */
  readonly requestId: string | undefined;

  constructor(status: number, body: Partial<Omit<ErrorBody, 'code'>> & { code: string; message: string }) {
    super(body.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = body.code;
    this.detail = body.detail;
    this.next = body.next ?? '';
    this.fields = body.fields ?? {};
    this.requestId = body.requestId;
  }
}

/** No answer came: the hub is restarting, or the network is away. */
export const isAway = (error: unknown): boolean => error instanceof ApiError && (error.status === 0 || error.status >= 502);

/** An answer's error, whatever its body looks like. */
export function errorOf(response: Response, body: unknown): ApiError {
  const given = (body as { error?: ErrorBody } | undefined)?.error;
  if (given && typeof given === 'object' && 'code' in given) return new ApiError(response.status, given);
  return new ApiError(response.status, { code: 'internal', message: awayTexts.odd(response.status), next: awayTexts.oddNext });
}

/** The error where no answer came. */
export const awayError = (): ApiError => new ApiError(0, { code: 'away', message: awayTexts.away, next: awayTexts.awayNext });

const awayTexts = {
  away: 'Deskbridge does not answer.',
  awayNext: 'It may be restarting, or your connection is away. Try again in a moment.',
  odd: (status: number) => `Something between you and Deskbridge answered with status ${status}.`,
  oddNext: 'Try again; if it lasts, look at the reverse proxy.',
};
