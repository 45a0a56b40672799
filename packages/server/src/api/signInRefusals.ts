import { failure, type ErrorCode, type Failure } from '@deskbridge/model';

/** better-auth's codes → ours. What is not listed is refused with its own sentence. */
const codes: Record<string, ErrorCode> = {
  INVALID_EMAIL_OR_PASSWORD: 'signIn.wrong',
  INVALID_EMAIL: 'signIn.wrong',
  INVALID_CODE: 'signIn.code',
  INVALID_BACKUP_CODE: 'signIn.code',
  INVALID_TWO_FACTOR_COOKIE: 'signIn.again',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'signIn.again',
  SESSION_NOT_FRESH: 'signIn.again',
  ACCOUNT_TEMPORARILY_LOCKED: 'signIn.tooMany',
  PASSKEY_NOT_FOUND: 'signIn.passkey',
  AUTHENTICATION_FAILED: 'signIn.passkey',
  CHALLENGE_NOT_FOUND: 'signIn.again',
};

/** better-auth's codes → the field that they are about and what to say there. */
const fields: Record<string, [string, string]> = {
  INVALID_PASSWORD: ['password', 'This is not the password.'],
  PASSWORD_TOO_SHORT: ['newPassword', 'Take at least 12 characters.'],
  PASSWORD_TOO_LONG: ['newPassword', 'Take at most 256 characters.'],
  INVALID_TOKEN: ['token', 'This link was used or has expired.'],
};

/** What a refusal of better-auth means in our words. */
export function refusalOf(status: number, body: Record<string, unknown> | null): Failure {
  const code = typeof body?.['code'] === 'string' ? body['code'] : '';
  const message = typeof body?.['message'] === 'string' ? body['message'] : undefined;
  const known = codes[code];
  if (known) return failure(known, known === 'signIn.tooMany' ? { retryAfterMs: 900_000 } : {});
  const field = fields[code];
  if (field) return failure('signIn.refused', { fields: { [field[0]]: field[1] }, detail: field[1] });
  if (status === 401) return failure('request.unauthenticated');
  if (status >= 500) return failure('internal');
  return failure('signIn.refused', { detail: message });
}
