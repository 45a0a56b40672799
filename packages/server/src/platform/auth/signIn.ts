import { betterAuth, type BetterAuthPlugin } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import { Kysely, PostgresDialect } from 'kysely';
import type { Database } from '../database/database.ts';
import { newId } from '../ids.ts';
import type { Logger } from '../log.ts';
import { instantsAsDates } from './instants.ts';
import { passkeys } from './passkeys.ts';
import { ssoProvider } from './sso.ts';
import { allowLink } from './ssoLinks.ts';

/** Where sign-in is reached: below /api, by the console alone. */
export const signInPath = '/api/auth';
/** The header in which the web server tells sign-in the caller's address; what a client sends under this name is replaced. */
export const addressHeader = 'x-deskbridge-address';
/** Shortest password that is taken. */
export const shortestPassword = 12;
/** Longest password that is taken: hashing more would cost more than it protects. */
export const longestPassword = 256;

const day = 86_400;
/** A session ends when it was not used for this long. */
const sessionDays = 14;
/** Adding a passkey needs a sign-in that is not older. */
const freshDays = 1;
/** A hub is known under few names; more are other people's inventions. */
const mostOrigins = 16;

/** What sign-in needs. */
export interface SignInContext {
  database: Database;
  secret: string;
  log: Logger;
  /** Makes the plugin for single sign-on, where it is configured and its provider answers. */
  sso?: () => Promise<BetterAuthPlugin | null>;
  /** Sends the link by which a password is set anew, where mail is configured. */
  sendPasswordLink: (person: { email: string; name: string }, token: string) => Promise<void>;
  /** Hears that a person has set a new password by link. */
  onPasswordReset: (person: { id: string; name: string }) => Promise<void>;
  /** Hears that single sign-on has become a way in for a person. */
  onLinked?: (personId: string) => Promise<void>;
}

/** One better-auth for each address by which the hub is reached, since cookies and passkeys belong to an address. */
export interface SignIn {
  at(origin: string): Auth;
  /** With single sign-on; null where it is not configured or its provider does not answer. */
  withSso(origin: string): Promise<Auth | null>;
}

/** better-auth as it is set up here. */
export type Auth = ReturnType<typeof build>;

/** Makes sign-in ready; nothing is asked of the database yet. */
export function makeSignIn(context: SignInContext): SignIn {
  // One for all: each would prepare its own statements on the same connections.
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: context.database.systemPool }), plugins: [instantsAsDates] });
  const plain = new Map<string, Auth>();
  const withSso = new Map<string, Auth>();
  const keep = (kept: Map<string, Auth>, origin: string, make: () => Auth): Auth => {
    const auth = kept.get(origin) ?? make();
    // At the end again: the one that was not used for longest goes first.
    kept.delete(origin);
    const oldest = kept.size >= mostOrigins ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(origin, auth);
    return auth;
  };
  return {
    at: (origin) => keep(plain, origin, () => build(context, db, origin)),
    withSso: async (origin) => {
      const plugin = withSso.has(origin) ? null : await context.sso?.();
      if (!plugin && !withSso.has(origin)) return null;
      return keep(withSso, origin, () => build(context, db, origin, plugin ?? undefined));
    },
  };
}

function build(context: SignInContext, db: Kysely<unknown>, origin: string, sso?: BetterAuthPlugin) {
  const { log } = context;
  return betterAuth({
    appName: 'Deskbridge',
    baseURL: origin,
    basePath: signInPath,
    secret: context.secret,
    trustedOrigins: [origin],
    database: { db, type: 'postgres', schemaName: 'auth', transaction: true },
    emailAndPassword: {
      enabled: true,
      // People come in by first run and by invitation only.
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      sendResetPassword: ({ user, token }) => context.sendPasswordLink(user, token),
      onPasswordReset: ({ user }) => context.onPasswordReset(user),
    },
    verification: { storeIdentifier: 'hashed' },
    account: { modelName: 'credential', encryptOAuthTokens: true, accountLinking: { enabled: true } },
    databaseHooks: {
      account: {
        create: {
          before: (link, endpoint) => allowLink(context.database, link, endpoint),
          after: async ({ providerId, userId }) => {
            if (providerId === ssoProvider) await context.onLinked?.(userId);
          },
        },
      },
    },
    session: { expiresIn: sessionDays * day, updateAge: day / 24, freshAge: freshDays * day },
    // Ours counts by address and e-mail, in the database (attempts.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => log[level === 'error' ? 'warn' : 'debug']({ signIn: message }, 'sign-in') },
    advanced: {
      cookiePrefix: 'deskbridge',
      // The web server refuses what other sites send before it comes here.
      disableCSRFCheck: true,
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      // An answer that waits for the mail would tell whether somebody is known.
      backgroundTasks: { handler: (task) => void task.catch((error: unknown) => log.warn({ err: error }, 'a mail could not be sent')) },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId(), validateSchema: false },
    },
    plugins: [twoFactor({ issuer: 'Deskbridge' }), passkeys(origin), ...(sso ? [sso] : [])],
  });
}
