import { failure, FailureError } from '@deskbridge/model';

/** One thing that the console may ask of sign-in. */
export interface Door {
  method: 'GET' | 'POST';
  /** Guesses are counted: by the e-mail in the body, or by the address alone. */
  guess?: 'email' | 'address';
  /** Mails somebody: counted when it succeeds too, and so many for one e-mail, whoever asks. */
  mails?: true;
  /** The field with a code that works once. */
  once?: string;
  /** Only with single sign-on. */
  sso?: true;
  /** The fields of the body that are passed on: better-auth understands more than we offer, such as devices that skip the second factor. */
  takes?: readonly string[];
  /** What is passed on besides. */
  always?: Readonly<Record<string, unknown>>;
  /** What is left of the answer; without it, all but tokens. */
  show?: (body: Record<string, unknown>) => object;
}

const nothing = (): object => ({ ok: true });
/** What the console may ask of sign-in; everything else that better-auth could do stays closed. */
export const doors: Record<string, Door> = {
  '/sign-in/email': {
    method: 'POST',
    takes: ['email', 'password'],
    guess: 'email',
    show: (body) => ({ twoFactor: body['twoFactorRedirect'] === true }),
  },
  '/sign-in/social': { method: 'POST', takes: ['provider', 'callbackURL', 'errorCallbackURL'], sso: true, show: ({ url }) => ({ url }) },
  '/callback/oidc': { method: 'GET', sso: true },
  '/sign-out': { method: 'POST', show: nothing },
  '/two-factor/enable': {
    method: 'POST',
    takes: ['password'],
    guess: 'address',
    show: ({ totpURI, backupCodes }) => ({ totpURI, backupCodes }),
  },
  '/two-factor/disable': { method: 'POST', takes: ['password'], guess: 'address', show: nothing },
  '/two-factor/verify-totp': { method: 'POST', takes: ['code'], guess: 'address', once: 'code', show: nothing },
  '/two-factor/verify-backup-code': { method: 'POST', takes: ['code'], guess: 'address', show: nothing },
  '/two-factor/generate-backup-codes': {
    method: 'POST',
    takes: ['password'],
    guess: 'address',
    show: ({ backupCodes }) => ({ backupCodes }),
  },
  '/passkey/generate-register-options': { method: 'GET' },
  '/passkey/verify-registration': { method: 'POST', takes: ['response', 'name'], show: nothing },
  '/passkey/generate-authenticate-options': { method: 'GET', show: (body) => ({ ...body, userVerification: 'required' }) },
  '/passkey/verify-authentication': { method: 'POST', takes: ['response'], guess: 'address', show: nothing },
  '/passkey/list-user-passkeys': { method: 'GET' },
  '/passkey/update-passkey': { method: 'POST', takes: ['id', 'name'], show: nothing },
  '/passkey/delete-passkey': { method: 'POST', takes: ['id'], show: nothing },
  '/change-password': {
    method: 'POST',
    takes: ['currentPassword', 'newPassword'],
    always: { revokeOtherSessions: true },
    guess: 'address',
    show: nothing,
  },
  '/request-password-reset': { method: 'POST', takes: ['email'], guess: 'address', mails: true, show: nothing },
  '/reset-password': { method: 'POST', takes: ['newPassword', 'token'], guess: 'address', show: nothing },
};

/** Of a body what the door takes, and what it always adds. */
export function bodyFor({ takes = [], always }: Door, given: unknown): Record<string, unknown> {
  const fields = (given ?? {}) as Record<string, unknown>;
  const taken = takes.filter((name) => fields[name] !== undefined).map((name): [string, unknown] => [name, fields[name]]);
  // The database keeps no text with it.
  if (taken.some(([, value]) => typeof value === 'string' && value.includes('\0'))) throw new FailureError(failure('request.invalid'));
  return { ...Object.fromEntries(taken), ...always };
}
