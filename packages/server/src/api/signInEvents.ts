import type { FastifyRequest } from 'fastify';
import type { AuditActor, PlainType } from '../platform/audit/audit.ts';
import { writeForPerson } from '../platform/auth/personEvents.ts';
import { findPersonByEmail, findPersonById } from '../platform/auth/personStore.ts';
import { identifyPerson } from '../platform/auth/session.ts';
import type { Auth } from '../platform/auth/signIn.ts';
import type { ApiParts } from './parts.ts';

/** What a door's success and failure mean to the audit log. */
interface Meaning {
  /** A sign-in, by this means. */
  signIn?: string;
  /** What else it is: instead of a sign-in where somebody is signed in and nobody's password stands before it. */
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
  const email = (request.body as { email?: unknown } | undefined)?.email;
  const half = typeof email === 'string' ? null : await halfSignedIn(auth, request.headers.cookie);
  const claimed = typeof email === 'string' ? await findPersonByEmail(q, email.trim()) : half ? await findPersonById(q, half) : null;
  return { signedIn: signedIn?.person ?? null, claimed };
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
  // Whose session comes along with a sign-in does not matter: it is about who comes out of it, or who was claimed to be.
  const isSignIn = meaning.signIn !== undefined && (meaning.event === undefined || before.signedIn === null || before.claimed !== null);
  const person = isSignIn ? (made?.person ?? before.claimed) : before.signedIn;
  const event = isSignIn ? signInOf(meaning.signIn, made !== null, answer.ok) : otherOf(meaning, before, answer.ok);
  if (!person || !event) return;
  // Who fails to prove who they are is not the person whom they name.
  const actor: AuditActor = event.type === 'signIn.failed' ? stranger : { type: 'person', id: person.id, name: person.name };
  await writeForPerson(parts.bridge.database, person, { actor, address: request.ip }, event);
}

const stranger: AuditActor = { type: 'unknown', id: '', name: 'Somebody' };

interface Written {
  type: PlainType;
  details?: Record<string, unknown>;
}

function signInOf(by: string | undefined, isNew: boolean, isOk: boolean): Written | null {
  if (isNew) return { type: 'signIn.succeeded', details: { by } };
  return isOk ? null : { type: 'signIn.failed', details: { by } };
}

function otherOf({ event }: Meaning, { signedIn }: Beforehand, isOk: boolean): Written | null {
  if (!event || !isOk) return null;
  return event === 'twoFactor.enabled' && signedIn?.twoFactorEnabled ? null : { type: event };
}

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
