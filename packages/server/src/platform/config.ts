import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { makeFolder } from './folders.ts';
import { StartError } from './startError.ts';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://');

/** The processes' roles: `web` answers HTTP, `worker` reads and writes the PSA, `scheduler` decides what is due. */
export const roles = ['web', 'worker', 'scheduler'] as const;

/** Every setting of an installation; docs/configuration.md is generated from it. */
export const configSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('Port of the web server; 0 takes any free one.'),
  HOST: z.string().default('0.0.0.0').describe('Address that the web server listens on.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe(
      'The address by which the PSA reaches this hub, such as https://bridge.example.com. Without it there are no callbacks: connections poll only.',
    ),
  TRUSTED_PROXIES: list
    .prefault('')
    .describe('Addresses or networks of reverse proxies whose X-Forwarded-For is believed, separated by commas, such as 10.0.0.0/8.'),
  ROLES: list
    .prefault('web,worker,scheduler')
    .pipe(z.array(z.enum(roles)).min(1))
    .describe('What this process does: web, worker, scheduler, separated by commas.'),
  DATA_DIR: z.string().default('./data').describe('Folder of the embedded PostgreSQL and of the master key.'),
  DATABASE_URL: databaseUrl
    .optional()
    .describe('A PostgreSQL 15 to 18 database owned by the user in this URL. Without it an embedded PostgreSQL 18 runs in DATA_DIR.'),
  DATABASE_DIRECT_URL: databaseUrl
    .optional()
    .describe('The same database without a connection pooler in between: for migrations, LISTEN and background jobs.'),
  DATABASE_APP_URL: databaseUrl
    .optional()
    .describe('The same database signed in as deskbridge_app; needed behind PgBouncer in transaction mode only.'),
  DATABASE_SYSTEM_URL: databaseUrl
    .optional()
    .describe('The same database signed in as deskbridge_system; needed behind PgBouncer in transaction mode only.'),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(12)
    .describe('Connections for each of the two database roles in this process.'),
  MASTER_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64, as `openssl rand -base64 32` prints them')
    .optional()
    .describe(
      '32 bytes in base64 that encrypt the PSA credentials. Without it the file master.key in DATA_DIR is used, and made at first start.',
    ),
  EGRESS_ALLOW: list
    .prefault('')
    .describe(
      'Hosts or networks inside private address ranges that may be called, separated by commas: for a self-hosted PSA, such as halo.lan or 10.1.2.0/24.',
    ),
  CALLBACK_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1024)
    .max(16_777_216)
    .default(1_048_576)
    .describe('Largest callback body that is accepted.'),
  WORKER_CONCURRENCY: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(8)
    .describe('Records that this process reads or writes at the same time.'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional()
    .describe(
      'The mail server for invitations and new passwords, such as smtps://user:password@mail.example.com. Without it links are shown to be handed over.',
    ),
  MAIL_FROM: z.string().optional().describe('The sender of mails, such as Deskbridge <deskbridge@example.com>.'),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Switches single sign-on on: the issuer of an OpenID Connect provider, such as https://login.example.com. Needs the next two.',
    ),
  OIDC_CLIENT_ID: z
    .string()
    .optional()
    .describe('The client id that the provider gave. Its redirect address is PUBLIC_URL/api/auth/callback/oidc.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('The client secret that the provider gave.'),
  OIDC_NAME: z.string().max(40).default('single sign-on').describe('What the button says after “Sign in with”.'),
  OIDC_TRUST_EMAIL: z
    .stringbool()
    .default(false)
    .describe(
      'Set to true where the provider is your own and does not say email_verified, as Microsoft Entra ID does not. E-mails from it are then taken for proven.',
    ),
  AUDIT_RETENTION_MONTHS: z.coerce
    .number()
    .int()
    .min(0)
    .max(240)
    .default(24)
    .describe('Whole months that the audit log is kept; 0 keeps it for ever. A dropped month leaves its last hash.'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info').describe('How much is logged.'),
  METRICS_TOKEN: z.string().min(16).optional().describe('When set, /metrics asks for it as a bearer token.'),
});

/** The settings, parsed. */
export type Config = z.output<typeof configSchema>;

/** Parses the environment. Empty values count as absent. Throws a StartError that names each wrong variable. */
export function readConfig(environment: NodeJS.ProcessEnv, overrides: Partial<Record<keyof Config, string>> = {}): Config {
  const present = (values: Readonly<Record<string, string | undefined>>): [string, string | undefined][] =>
    Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const given = Object.fromEntries([...present(environment), ...present(overrides)]);
  const parsed = configSchema.safeParse(given);
  if (parsed.success) {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = parsed.data;
    if (OIDC_ISSUER && !(OIDC_CLIENT_ID && OIDC_CLIENT_SECRET))
      throw new StartError('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it. docs/sign-in.md says where they come from.');
    return parsed.data;
  }
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new StartError(`The configuration is not right. ${lines.join('; ')}. docs/configuration.md lists every variable.`);
}

/** What start-up prints: every setting, secrets and passwords replaced. */
export function redactedSummary(config: Config): Record<string, unknown> {
  const redacted = Object.entries(config).map(([name, value]): [string, unknown] => {
    if (/KEY|TOKEN|SECRET/.test(name) && value !== undefined) return [name, '(set)'];
    if (/_URL$/.test(name) && typeof value === 'string') return [name, value.replace(/:\/\/([^:@/]*):[^@/]*@/, '://$1:***@')];
    return [name, value];
  });
  return Object.fromEntries(redacted.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
}

/** The master key: from the environment, or from a file with mode 0600 that is made at first start (correctness 25). */
export function readMasterKey(config: Config): Buffer {
  if (config.MASTER_KEY) return Buffer.from(config.MASTER_KEY, 'base64');
  const file = join(resolve(config.DATA_DIR), 'master.key');
  try {
    if (!existsSync(file)) {
      makeFolder(resolve(config.DATA_DIR));
      writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    }
    if ((statSync(file).mode & 0o077) !== 0) throw new StartError(`Others may read the master key ${file}. Run chmod 600 on it.`);
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
    if (key.length !== 32)
      throw new StartError(
        `The master key in ${file} is damaged. Restore it from where you keep it; without it the stored credentials cannot be read.`,
      );
    return key;
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The master key ${file} cannot be read or made: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
