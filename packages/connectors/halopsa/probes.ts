/** Proves each right with the least that Halo must answer, and never with a write that could succeed. */
import { failed, failure, ok } from '@deskbridge/model';
import type { Failure, Profile, Result } from '@deskbridge/model';
import type { ConnectionReport, HttpResponse, Identity, Right, RightState } from '../contract.ts';
import { booleanOf, idOf, pick, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { parseObject } from '../kit/json.ts';
import { clockSkewSeconds, isHtml, transportFailure } from '../kit/retry.ts';
import type { Call, HaloClient, Query } from './client.ts';
import { teamsWithout } from './config.ts';
import type { HaloConfig } from './config.ts';
import { answerFailure, errorText } from './errors.ts';
import { rights } from './rights.ts';
import { unassignedAgentId } from './ticket-mapping.ts';

/** Beyond this, polling by date would miss changes. */
const maxSkewSeconds = 300;

type State = Omit<RightState, 'rightId'>;
const granted: State = { state: 'granted' };

/** The reads by which rights are proved; one row each is enough. */
const reads = (now: Date): Readonly<Record<string, { path: string; query: Query }>> => {
  const day = now.toISOString().slice(0, 10);
  return {
    'read:tickets': { path: '/Tickets', query: { count: 1 } },
    'read:customers': { path: '/Client', query: { count: 1 } },
    'read:assets': { path: '/Asset', query: { count: 1 } },
    'read:calendar': { path: '/Appointment', query: { count: 1, start_date: `${day}T00:00:00`, end_date: `${day}T00:01:00` } },
    'read:timesheets': { path: '/Timesheet', query: { count: 1, start_date: `${day}T00:00:00`, end_date: `${day}T00:01:00` } },
    'read:invoices': { path: '/Invoice', query: { count: 1 } },
    webhooks: { path: '/Webhook', query: { type: 0 } },
  };
};

/** Thrown inside this file only: nothing works at all, so the test ends. */
class Ended extends Error {
  readonly failure: Failure;
  constructor(value: Failure) {
    super(value.code);
    this.failure = value;
  }
}

/** Runs the connection test. */
export class RightsCheck {
  readonly #client: HaloClient;
  readonly #config: HaloConfig;
  #skewSeconds: number | null = null;

  constructor(client: HaloClient, config: HaloConfig) {
    this.#client = client;
    this.#config = config;
  }

  /** Who we are, every right of the profile, and warnings. Fails where nothing works at all. */
  async run(profile: Profile): Promise<Result<ConnectionReport>> {
    try {
      return ok(await this.#report(profile));
    } catch (error) {
      if (error instanceof Ended) return failed(error.failure);
      throw error;
    }
  }

  async #report(profile: Profile): Promise<ConnectionReport> {
    const token = await this.#client.tokens.get('poll');
    if (!token.ok) throw new Ended(token.failure);
    this.#skewSeconds = this.#client.tokens.clockSkewSeconds;
    const me = await this.#me();
    this.#refuseSkew();
    const states: RightState[] = [];
    for (const right of rights) {
      const state = right.profiles.includes(profile)
        ? await this.#stateOf(right, me, token.value.scopes)
        : ({ state: 'notNeeded' } as const);
      states.push({ rightId: right.id, ...state });
    }
    const warnings = await this.#warnings(me);
    const teams = states.find((state) => state.rightId === 'agent.teams');
    if (teams !== undefined && teams.state !== 'notNeeded') Object.assign(teams, warnings.teams);
    return { identity: await this.#identity(me), rights: states, warnings: warnings.sentences };
  }

  /** The agent that the application runs as; null where the answer names none. */
  async #me(): Promise<Row | null> {
    const response = this.#answer(await this.#client.call('GET', '/Agent/me', 'poll'));
    if (isHtml(response) && response.status < 500) {
      throw new Ended(failure('host.notThePsa', { detail: `The resource server gave a web page with HTTP ${response.status}.` }));
    }
    if (response.status === 429 || response.status >= 500) throw new Ended(answerFailure(response, this.#client.context.clock.now()));
    if (response.status === 404) await this.#refuseStranger();
    if (response.status >= 300) return null;
    const agent = parseObject(response.text);
    if (agent === null) throw new Ended(failure('host.notThePsa', { detail: 'The resource server answers, but not as Halo does.' }));
    return idOf(agent.value['id']) === null ? null : agent.value;
  }

  /** Every Halo has statuses: a host that knows neither them nor agents is none. */
  async #refuseStranger(): Promise<void> {
    const response = this.#answer(await this.#client.call('GET', '/Status', 'poll'));
    if (response.status !== 404) return;
    throw new Ended(
      failure('host.notThePsa', { detail: 'The resource server knows neither agents nor statuses; does its address end in /api?' }),
    );
  }

  #answer(call: Call): HttpResponse {
    if (call.kind === 'failed') throw new Ended(call.failure);
    if (call.kind === 'transport') throw new Ended(transportFailure(call.transport));
    // The resource server's clock counts: it is what stamps the records.
    const skew = clockSkewSeconds(call.response, this.#client.context.clock.now());
    if (skew !== null) this.#skewSeconds = skew;
    return call.response;
  }

  #refuseSkew(): void {
    const skew = this.#skewSeconds ?? 0;
    if (Math.abs(skew) <= maxSkewSeconds) return;
    const minutes = Math.round(Math.abs(skew) / 60);
    const apart = minutes >= 120 ? `${Math.round(minutes / 60)} hours` : `${minutes} minutes`;
    throw new Ended(failure('clock.skew', { detail: `The PSA's clock is ${apart} ${skew > 0 ? 'ahead of' : 'behind'} ours.` }));
  }

  async #stateOf(right: Right, me: Row | null, scopes: readonly string[] | null): Promise<State> {
    if (right.id === 'login.agent')
      return me === null ? { state: 'missing', detail: 'Halo names no agent for this application.' } : granted;
    if (right.id === 'agent.teams') return granted;
    if (right.proof === 'metadata') return byScope(right.id, scopes);
    if (right.proof === 'refusedWrite') return this.#byRefusedWrite(right.id, scopes);
    const read = reads(this.#client.context.clock.now())[right.id];
    return read === undefined ? { state: 'unproven' } : this.#byRead(right.id, read.path, read.query, scopes);
  }

  async #byRead(rightId: string, path: string, query: Query, scopes: readonly string[] | null): Promise<State> {
    const response = this.#answer(await this.#client.call('GET', path, 'poll', { query }));
    const { status } = response;
    if (status === 401 || status === 403) return { state: 'missing', detail: whyMissing(rightId, response, scopes) };
    if (status >= 200 && status < 300 && !isHtml(response)) return granted;
    if (status === 404) return { state: 'unproven', detail: 'This version of Halo has no such list.' };
    return { state: 'unproven', detail: answerFailure(response, this.#client.context.clock.now()).detail };
  }

  /** An action without a ticket and an outcome is always refused (HaloPSA reference §7): the way of refusing tells. */
  async #byRefusedWrite(rightId: string, scopes: readonly string[] | null): Promise<State> {
    if (scopes !== null && !scopes.includes(rightId)) return byScope(rightId, scopes);
    const response = this.#answer(await this.#client.call('POST', '/Actions', 'poll', { body: [{}] }));
    const { status } = response;
    if (status === 401 || status === 403) return { state: 'missing', detail: whyMissing(rightId, response, scopes) };
    return status === 400 || status === 404 || status === 422 ? granted : { state: 'unproven', detail: `Halo answered HTTP ${status}.` };
  }

  async #warnings(me: Row | null): Promise<{ sentences: string[]; teams: State }> {
    if (me === null) return { sentences: [], teams: { state: 'unproven' } };
    const sentences: string[] = [];
    if (idOf(me['id']) === unassignedAgentId) sentences.push('The API application logs in as Unassigned; select a real agent.');
    if (booleanOf(me['isdisabled']) === true) sentences.push('The agent that the API application logs in as is disabled.');
    const teams = await this.#config.teams('poll');
    if (!teams.ok) return { sentences, teams: { state: 'unproven' } };
    const others = teamsWithout(me, teams.value).filter((team) => booleanOf(team['inactive']) !== true);
    if (others.length === 0) return { sentences, teams: granted };
    const names = others.map((team) => textOf(team['name']) ?? `team ${idOf(team['id']) ?? '?'}`).join(', ');
    sentences.push(`The API agent is not in these teams, so their tickets may stay invisible: ${names}.`);
    return { sentences, teams: { state: 'missing', detail: `Not in: ${names}.` } };
  }

  async #identity(me: Row | null): Promise<Identity> {
    const version = await this.#client.get('/VersionInfo', 'poll');
    const info = version.ok ? parseObject(version.value.text)?.value : undefined;
    return {
      name: (me === null ? null : textOf(me['name'])) ?? 'an application without an agent',
      agentId: me === null ? null : idOf(me['id']),
      version: info === undefined ? null : textOf(pick(info, 'version', 'version_number', 'api_version', 'application_version')),
      clockSkewSeconds: this.#skewSeconds ?? 0,
    };
  }
}

/** `edit:x` implies `read:x` (HaloPSA reference §1). */
function holds(scopes: readonly string[], rightId: string): boolean {
  return scopes.includes(rightId) || (rightId.startsWith('read:') && scopes.includes(rightId.replace('read:', 'edit:')));
}

function byScope(rightId: string, scopes: readonly string[] | null): State {
  if (scopes === null) return { state: 'unproven', detail: 'Halo does not say which scopes it granted; it shows on first use.' };
  return holds(scopes, rightId) ? granted : { state: 'missing', detail: `The token was granted without ${rightId}.` };
}

/** The effective right is the application's scope and the agent's role together (HaloPSA reference §1). */
function whyMissing(rightId: string, response: HttpResponse, scopes: readonly string[] | null): string {
  const words = errorText(response);
  const because =
    scopes !== null && holds(scopes, rightId) ? 'The scope is granted, but the role of the API agent refuses' : 'Halo refuses';
  return `${because} with HTTP ${response.status}${words === null ? '' : ` (${words})`}.`;
}
