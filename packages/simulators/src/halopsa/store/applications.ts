import { guid } from '../../kit/random.ts';
import { API_AGENT_ID } from '../world/agents.ts';

/** The areas that scopes and agent rights speak of [HaloPSA reference §1, Scopes]. */
export const AREAS = [
  'tickets',
  'calendar',
  'customers',
  'crm',
  'timesheets',
  'contracts',
  'suppliers',
  'items',
  'projects',
  'sales',
  'quotes',
  'sos',
  'pos',
  'invoices',
  'reporting',
  'software',
  'softwarelicensing',
  'kb',
  'assets',
  'distributionlists',
  'mailcampaign',
  'events',
  'webhook',
  'servicestatus',
] as const;

/** One area. */
export type Area = (typeof AREAS)[number];

/** What an agent may do in an area. */
export type Right = 'none' | 'read' | 'edit';

/** An API application of the tenant [HaloPSA reference §1]. Its rights are those of the agent's role, kept per application. */
export interface Application {
  name: string;
  clientId: string;
  clientSecret: string;
  /** Scopes it was given on its permissions tab. */
  scopes: string[];
  /** The agent it runs as; null where none was selected. */
  agentId: number | null;
  loginType: 'agent' | 'user' | 'none';
  /** The agent's rights where they differ from edit. */
  agentRights: Partial<Record<Area, Right>>;
  /** Teams the agent is in, where they differ from the agent's own. */
  teams: number[] | null;
  /** The secret has expired: no token is given. */
  expired: boolean;
}

/** A token that was given out. */
export interface Token {
  value: string;
  clientId: string;
  scopes: string[];
  expiresMs: number;
  calls: number;
}

/** API applications and the tokens they hold. */
export class ApplicationStore {
  readonly #applications = new Map<string, Application>();
  #tokens = new Map<string, Token>();
  readonly #seed: number;
  #issued = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.put({
      name: 'Helpdesk bridge',
      clientId: guid(seed, 71, 1),
      clientSecret: `${guid(seed, 72, 1)}-${guid(seed, 73, 1)}`,
      scopes: ['all'],
      agentId: API_AGENT_ID,
      loginType: 'agent',
      agentRights: {},
      teams: null,
      expired: false,
    });
  }

  /** The application a fresh tenant has. */
  get default(): Application {
    return this.#applications.values().next().value as Application;
  }

  /** Every application. */
  all(): Application[] {
    return [...this.#applications.values()];
  }

  /** An application by client id. */
  get(clientId: string): Application | undefined {
    return this.#applications.get(clientId);
  }

  /** Adds or replaces an application. */
  put(application: Application): Application {
    this.#applications.set(application.clientId, application);
    return application;
  }

  /** A name and a secret for an application that was given none. */
  makeCredentials(): { clientId: string; clientSecret: string } {
    const n = this.#applications.size + 1;
    return { clientId: guid(this.#seed, 71, n), clientSecret: `${guid(this.#seed, 72, n)}-${guid(this.#seed, 73, n)}` };
  }

  /** Gives out a token. */
  issue(application: Application, scopes: string[], nowMs: number): Token {
    const n = ++this.#issued;
    const body = [n, n + 7, n + 13].map((part) => guid(this.#seed, 74, part).replaceAll('-', '')).join('');
    const token = { value: `eyJhbGciOiJSUzI1NiJ9.${body}`, clientId: application.clientId, scopes, expiresMs: nowMs + 3_600_000, calls: 0 };
    this.#tokens.set(token.value, token);
    return token;
  }

  /** A token that is still good, or undefined. */
  token(value: string, nowMs: number): Token | undefined {
    const token = this.#tokens.get(value);
    if (!token || token.expiresMs <= nowMs) return undefined;
    return token;
  }

  /** Ends one token. */
  end(value: string): void {
    this.#tokens.delete(value);
  }

  /** Ends all tokens, or those of one application; tells how many. */
  revoke(clientId?: string): number {
    let ended = 0;
    for (const token of this.#tokens.values()) {
      if (clientId !== undefined && token.clientId !== clientId) continue;
      this.#tokens.delete(token.value);
      ended++;
    }
    return ended;
  }
}
