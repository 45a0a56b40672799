import { ApiError, awayError, errorOf } from '../api/errors.ts';
import { texts } from './texts.ts';

/** What is asked of sign-in and what it answers: its doors are the console's own, so they are not in the API's description. */
interface Doors {
  'sign-in/email': { twoFactor: boolean };
  'sign-in/social': { url: string };
  'sign-out': object;
  'two-factor/enable': { totpURI: string; backupCodes: string[] };
  'two-factor/disable': object;
  'two-factor/verify-totp': object;
  'two-factor/verify-backup-code': object;
  'two-factor/generate-backup-codes': { backupCodes: string[] };
  'passkey/verify-registration': object;
  'passkey/verify-authentication': object;
  'passkey/update-passkey': object;
  'passkey/delete-passkey': object;
  'change-password': object;
  'request-password-reset': object;
  'reset-password': object;
}

/** Asks sign-in to do something. Throws an ApiError where it refuses. */
export const askSignIn = <Door extends keyof Doors>(door: Door, body: object = {}): Promise<Doors[Door]> =>
  ask<Doors[Door]>(door, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Reads something from sign-in. */
export const readSignIn = <Answer>(door: string): Promise<Answer> => ask<Answer>(door, {});

async function ask<Answer>(door: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`/api/auth/${door}`, init).catch(() => {
    throw awayError();
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw withWait(errorOf(response, body), response);
  return body as Answer;
}

/** Too many attempts: says how long to wait, where the answer does. */
function withWait(error: ApiError, response: Response): ApiError {
  const seconds = Number(response.headers.get('retry-after'));
  if (error.status !== 429 || !seconds) return error;
  const { status, code, message, next, requestId } = error;
  return new ApiError(status, { code, message, next, requestId, detail: texts.wait(Math.ceil(seconds / 60)) });
}

/** A local address to go on to; anything else, such as another site's, is the beginning. */
export const safeNext = (next: unknown): string => (typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/');
