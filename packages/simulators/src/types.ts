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
export interface RunningSimulator {
  psa: 'halopsa';
  /** The resource server; ends in `/api`. */
  baseUrl: string;
  /** The authorisation server; ends in `/auth`. */
  authUrl: string;
  /** The control API; ends in `/__sim`. */
  controlUrl: string;
  credentials: { tenant: string; clientId: string; clientSecret: string };
  /** Closes the server and everything under way. */
  stop(): Promise<void>;
}
