import type { RateLimit } from './kit/rateLimit.ts';

/** How a simulator is started. Everything has a default. */
export interface SimulatorOptions<Quirks = Record<string, unknown>> {
  /** 0 (the default) takes any free port. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** How many tickets the tenant starts with; default 2,000. */
  tickets?: number;
  /** Everything made up follows from it; default 1. */
  seed?: number;
  /** Where simulated time starts; default now. It runs on with the real clock. */
  now?: Date;
  /** Calls in a rolling window; default 300 in 300 s; null: no limit. */
  rateLimit?: RateLimit | null;
  /** Added to every API answer; default 0. */
  latencyMs?: number;
  /** Whether the token call must name the tenant; default false. */
  hosted?: boolean;
  /** Whether the tenant offers signed webhooks; default true. */
  hmac?: boolean;
  /** Switches for behaviour that the public facts do not settle. */
  quirks?: Partial<Quirks>;
  /** Over how many past days the tickets were opened; default 90. */
  spreadDays?: number;
  /** The share of tickets that is open; default 0.15. */
  openShare?: number;
}

/** A simulator that listens. */
export interface RunningSimulator<Psa extends string = string, Credentials extends object = Record<string, string>> {
  psa: Psa;
  /** Where the PSA's API answers. */
  baseUrl: string;
  /** Where one signs in or asks for the API's address. */
  authUrl: string;
  /** The same over HTTPS with a certificate signed by nobody, for PSAs whose clients speak nothing else. */
  httpsUrl?: string;
  /** The control API; ends in `/__sim`. */
  controlUrl: string;
  credentials: Credentials;
  /** Closes the server and everything under way. */
  stop(): Promise<void>;
}

/** A simulated HaloPSA; `baseUrl` ends in `/api`, `authUrl` in `/auth`. */
export type RunningHaloPsa = RunningSimulator<'halopsa', { tenant: string; clientId: string; clientSecret: string }>;
/** A simulated Autotask; `baseUrl` ends in `/ATServicesRest/` and answers zone discovery too. */
export type RunningAutotask = RunningSimulator<'autotask', { username: string; secret: string; integrationCode: string }>;
/** A simulated ConnectWise PSA; `baseUrl` is its origin: `companyinfo` and the API stand below it. */
export type RunningConnectWise = RunningSimulator<
  'connectwise',
  { companyId: string; publicKey: string; privateKey: string; clientId: string }
>;
/** A simulated Zoho Desk; `baseUrl` ends in `/api/v1`, `authUrl` is the accounts server. */
export type RunningZohoDesk = RunningSimulator<'zohodesk', { clientId: string; clientSecret: string; code: string }>;
