import type { FastifyRequest } from 'fastify';
import type { AuditActor, PlainType } from '../platform/audit/audit.ts';
import { writeForPerson } from '../platform/auth/personEvents.ts';
import { findPersonByEmail, findPersonById } from '../platform/auth/personStore.ts';
import { identifyPerson } from '../platform/auth/session.ts';
import type { Auth } from '../platform/auth/signIn.ts';
import type { ApiParts } from './parts.ts';

/** What a door's success and failure mean to the audit log. */
interface Meaning {
  /** A sign-in where there was no session before; what else it is where there was. */
  signIn?: string;
  event?: PlainType;
}

const meanings: Record<string, Meaning> = {
  '/sign-in/email': { signIn: 'password' },
  '/callback/oidc': { signIn: 'single sign-on' },
  '/two-factor/verify-totp': { signIn: 'authenticator app', event: 'twoFactor.enabled' },
  '/two-factor/verify-backup-code': { signIn: 'recovery code' },
  '/passkey/verify-authentication': { signIn: 'passkey' },
  '/sign-out': { event: 'signIn.ended' },
  '/two-factor/disable': { event: 'twoFactor.disabled' },
  '/two-factor/generate-backup-codes': { event: 'twoFactor.codesRenewed' },
  '/passkey/verify-registration': { event: 'passkey.added' },
  '/passkey/delete-passkey': { event: 'passkey.removed' },
  '/change-password': { event: 'password.changed' },
};

interface Known {
  id: string;
  name: string;
}

/** Whoever is known before sign-in is asked: by their session, by a password that was right already, or by the e-mail that they name. */
export interface Beforehand {
  signedIn: (Known & { twoFactorEnabled: boolean }) | null;
  claimed: Known | null;
}

/** Looks who it is before the answer ends their session or uses up their second step. */
export async function lookBefore(parts: ApiParts, request: FastifyRequest, auth: Auth, path: string, origin: string): Promise<Beforehand> {
  if (!meanings[path]) return { signedIn: null, claimed: null };
  const q = parts.bridge.database.system;
  const signedIn = await identifyPerson(parts.signIn, origin, request.headers.cookie);
  if (signedIn) return { signedIn: signedIn.person, claimed: null };
  const email = (request.body as { email?: unknown } | undefined)?.email;
  if (typeof email === 'string') return { signedIn: null, claimed: await findPersonByEmail(q, email.trim()) };
  const half = await halfSignedIn(auth, request.headers.cookie);
  return { signedIn: null, claimed: half ? await findPersonById(q, half) : null };
}

/** Who has given the right password and owes the second step. */
async function halfSignedIn(auth: Auth, cookie: string | undefined): Promise<string | null> {
  const value = /deskbridge\.two_factor=([^;]+)/.exec(cookie ?? '')?.[1];
  const identifier = value ? decodeURIComponent(value).split('.')[0] : undefined;
  if (!identifier) return null;
  const { internalAdapter } = await auth.$context;
  return (await internalAdapter.findVerificationValue(identifier))?.value ?? null;
}

/** Writes down what came of it, in each of the person's accounts. What concerns nobody whom we know is not written down. */
export async function writeAfter(
  parts: ApiParts,
  request: FastifyRequest,
  path: string,
  origin: string,
  before: Beforehand,
  answer: Response,
): Promise<void> {
  const meaning = meanings[path];
  if (!meaning) return;
  const made = await identifyPerson(parts.signIn, origin, cookiesOf(answer));
  const person = before.signedIn ?? made?.person ?? before.claimed;
  const event = eventOf(meaning, before, made !== null, answer.ok);
  if (!person || !event) return;
  // Who fails to prove who they are is not the person whom they name.
  const actor: AuditActor = event.type === 'signIn.failed' ? stranger : { type: 'person', id: person.id, name: person.name };
  await writeForPerson(parts.bridge.database, person, { actor, address: request.ip }, event);
}

const stranger: AuditActor = { type: 'unknown', id: '', name: 'Somebody' };

function eventOf(
  { signIn, event }: Meaning,
  { signedIn }: Beforehand,
  isNew: boolean,
  isOk: boolean,
): { type: PlainType; details?: Record<string, unknown> } | null {
  if (signIn && !signedIn) {
    if (isNew) return { type: 'signIn.succeeded', details: { by: signIn } };
    return isOk ? null : { type: 'signIn.failed', details: { by: signIn } };
  }
  if (!event || !isOk) return null;
  return event === 'twoFactor.enabled' && signedIn?.twoFactorEnabled ? null : { type: event };
}

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
