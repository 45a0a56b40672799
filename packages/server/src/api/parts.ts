import type { FastifySerializerCompiler } from 'fastify/types/schema.js';
import type { Bridge } from '../bridge/bridge.ts';
import type { Inbox } from '../bridge/inbox/ingest.ts';
import type { Sandbox } from '../bridge/setup/sandbox.ts';
import type { SignIn } from '../platform/auth/signIn.ts';
import type { Config } from '../platform/config.ts';
import type { Logger } from '../platform/log.ts';
import type { Mailer } from '../platform/mail.ts';
import type { Metrics } from '../platform/metrics.ts';

/** What the web server is put together from. */
export interface ApiParts {
  bridge: Bridge;
  inbox: Inbox;
  signIn: SignIn;
  /** What makes the first owner; see platform/auth/secrets.ts. */
  setupCode: string;
  /** Null without SMTP_URL: links are shown instead of mailed. */
  mailer: Mailer | null;
  /** What the provider of single sign-on is called; null where none is configured. */
  ssoName: string | null;
  config: Pick<Config, 'TRUSTED_PROXIES' | 'CALLBACK_MAX_BYTES' | 'METRICS_TOKEN'>;
  metrics: Metrics;
  log: Logger;
  /** Where the built console is; default its own dist folder. */
  consoleFolder?: string;
  /** True while the hub stops: /readyz then says so, and a balancer sends nothing more. */
  isDraining?: () => boolean;
  /** A simulated helpdesk beside this hub; absent where the installation has none. */
  sandbox?: Sandbox | undefined;
  /** Requests that one caller may make in a minute; default 600 for a key, 3,000 for a person. */
  requestsPerMinute?: number;
  /** How answers become text; default `JSON.stringify`. Tests pass one that checks them against their schemas. */
  serializer?: FastifySerializerCompiler<unknown>;
}
