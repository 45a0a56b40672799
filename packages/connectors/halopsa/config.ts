/**
 * The tenant's configuration as mapping and writing need it: which statuses are closed, how teams and agents are named.
 * Loaded once a session on first need; an id that is not in it loads it again, at most once a minute.
 */
import { failed, failure, ok } from '@deskbridge/model';
import type { Result } from '@deskbridge/model';
import type { CallClass } from '../contract.ts';
import { booleanOf, idOf, pick, rowsOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { parseObject, sliceArray } from '../kit/json.ts';
import type { HaloClient, Query } from './client.ts';
import { listFailure } from './pages.ts';

/** What a ticket row is read with. */
export interface TicketLookups {
  /** Ids of closed statuses; null where the tenant does not tell them apart. */
  closedStatuses: ReadonlySet<string> | null;
  knownStatuses: ReadonlySet<string>;
  teamIds: ReadonlyMap<string, string>;
}

/** Lookups that know nothing: rows are then read by what they say themselves. */
export const noLookups: TicketLookups = { closedStatuses: null, knownStatuses: new Set(), teamIds: new Map() };

const reloadAfterMs = 60_000;

interface Held<T> {
  value: T;
  loadedAtMs: number;
}

/** Reads a configuration list: a bare array, or an envelope on some versions (HaloPSA reference §3). */
export async function configRows(client: HaloClient, path: string, callClass: CallClass, query?: Query): Promise<Result<Row[]>> {
  const answer = await client.get(path, callClass, query);
  if (!answer.ok) return answer;
  const page = sliceArray(answer.value.text, ['results', path.slice(1).toLowerCase()]);
  if (!page.ok) return listFailure(page);
  return ok(page.elements.map((element) => element.value as Row).filter((row) => typeof row === 'object' && row !== null));
}

/** The configuration of one session. */
export class HaloConfig {
  readonly #client: HaloClient;
  readonly #pending = new Map<string, Promise<unknown>>();
  #lookups: Held<TicketLookups> | null = null;
  #teams: Held<Row[]> | null = null;
  #agents: Held<Row[]> | null = null;

  constructor(client: HaloClient) {
    this.#client = client;
  }

  /** One load of each list at a time, whoever asks. */
  #once<T>(name: string, load: () => Promise<Result<T>>): Promise<Result<T>> {
    const pending = (this.#pending.get(name) ?? load().finally(() => this.#pending.delete(name))) as Promise<Result<T>>;
    this.#pending.set(name, pending);
    return pending;
  }

  /** Statuses and, where rows will need them, teams. Missing rights leave the lookups empty; a passing failure is passed on. */
  async lookups(callClass: CallClass): Promise<Result<TicketLookups>> {
    return this.#lookups === null ? this.#once('lookups', () => this.#loadLookups(callClass)) : ok(this.#lookups.value);
  }

  async #loadLookups(callClass: CallClass): Promise<Result<TicketLookups>> {
    const statuses = await configRows(this.#client, '/Status', callClass);
    if (!statuses.ok) return isLasting(statuses.failure.code) ? ok(noLookups) : statuses;
    const open = await configRows(this.#client, '/Status', callClass, { excludeclosed: true });
    if (!open.ok && !isLasting(open.failure.code)) return open;
    const value = { ...statusLookups(statuses.value, open.ok ? open.value : []), teamIds: new Map<string, string>() };
    this.#lookups = { value, loadedAtMs: this.#now() };
    return ok(value);
  }

  /** Completes the lookups for rows that name a team without its id, or a status that is not known. */
  async lookupsFor(rows: readonly Row[], callClass: CallClass): Promise<Result<TicketLookups>> {
    const lookups = await this.lookups(callClass);
    if (!lookups.ok) return lookups;
    if (rows.some((row) => needsStatus(row, lookups.value)) && this.#isOld(this.#lookups)) {
      this.#lookups = null;
      const again = await this.lookups(callClass);
      if (!again.ok) return again;
    }
    if (!rows.some((row) => pick(row, 'team_id', 'teamid') === undefined && textOf(row['team']) !== null)) return this.lookups(callClass);
    const teams = await this.teams(callClass);
    if (!teams.ok) return isLasting(teams.failure.code) ? lookups : teams;
    const current = await this.lookups(callClass);
    return current.ok ? ok({ ...current.value, teamIds: teamIdsByName(teams.value) }) : current;
  }

  /** Team rows, at most a minute old. */
  async teams(callClass: CallClass): Promise<Result<Row[]>> {
    if (this.#teams !== null && !this.#isOld(this.#teams)) return ok(this.#teams.value);
    return this.#once('teams', async () => {
      const rows = await configRows(this.#client, '/Team', callClass);
      if (rows.ok) this.#teams = { value: rows.value, loadedAtMs: this.#now() };
      return rows;
    });
  }

  /** A team's name by its id; null where there is no such team. Teams are written by name (HaloPSA reference §6). */
  async teamName(id: string, callClass: CallClass): Promise<Result<string | null>> {
    const known = nameById(this.#teams?.value ?? [], id);
    if (known !== null) return ok(known);
    const teams = await this.teams(callClass);
    return teams.ok ? ok(nameById(teams.value, id)) : teams;
  }

  /** Agent rows, API agents among them, at most a minute old. */
  async agents(callClass: CallClass): Promise<Result<Row[]>> {
    if (this.#agents !== null && !this.#isOld(this.#agents)) return ok(this.#agents.value);
    return this.#once('agents', async () => {
      const rows = await configRows(this.#client, '/Agent', callClass, agentQuery);
      if (rows.ok) this.#agents = { value: rows.value, loadedAtMs: this.#now() };
      return rows;
    });
  }

  /** An agent's display name by id; null where there is no such agent. Notes are attributed by name (HaloPSA reference §7). */
  async agentName(id: string, callClass: CallClass): Promise<Result<string | null>> {
    const known = nameById(this.#agents?.value ?? [], id);
    if (known !== null) return ok(known);
    const agents = await this.agents(callClass);
    return agents.ok ? ok(nameById(agents.value, id)) : agents;
  }

  /**
   * Teams whose tickets the API agent may not see, being in none of them. Fails where Halo names no agent for us: then
   * nothing is known.
   */
  async unseenTeams(callClass: CallClass): Promise<Result<Row[]>> {
    const answer = await this.#client.get('/Agent/me', callClass);
    if (!answer.ok) return answer;
    const me = parseObject(answer.value.text)?.value;
    if (me === undefined || idOf(me['id']) === null)
      return failed(failure('rights.missing', { detail: 'Halo names no agent for this application.' }));
    const teams = await this.teams(callClass);
    return teams.ok ? ok(teamsWithout(me, teams.value)) : teams;
  }

  /** Forgets everything; the next need loads it again. */
  forget(): void {
    this.#lookups = null;
    this.#teams = null;
    this.#agents = null;
  }

  /** Takes statuses that a picklist refresh has just read. */
  take(statuses: readonly Row[], open: readonly Row[]): void {
    this.#lookups = { value: { ...statusLookups(statuses, open), teamIds: new Map() }, loadedAtMs: this.#now() };
  }

  #now(): number {
    return this.#client.context.clock.monotonicMs();
  }

  #isOld(held: Held<unknown> | null): boolean {
    return held === null || this.#now() - held.loadedAtMs >= reloadAfterMs;
  }
}

/** Lists agents with the API-only ones, which are hidden unless asked for (HaloPSA reference §9.1). */
export const agentQuery: Query = { includeenabled: true, includedisabled: true, includeapiagents: true };

/** Failures that asking again does not mend: the right is missing, or this version has no such list. */
export const isLasting = (code: string): boolean => code === 'rights.missing' || code === 'record.missing';

function needsStatus(row: Row, lookups: TicketLookups): boolean {
  const status = idOf(row['status_id']);
  return status !== null && lookups.knownStatuses.size > 0 && !lookups.knownStatuses.has(status);
}

/** Closed statuses are all but those of the list without closed ones: there is no closed flag (HaloPSA reference §9.5). */
export function statusLookups(all: readonly Row[], open: readonly Row[]): Pick<TicketLookups, 'closedStatuses' | 'knownStatuses'> {
  const ids = all.map((row) => idOf(row['id'])).filter((id) => id !== null);
  const openIds = new Set(open.map((row) => idOf(row['id'])).filter((id) => id !== null));
  const closed = new Set(ids.filter((id) => !openIds.has(id)));
  // A version that ignores the parameter lists everything as open, one that refuses it lists nothing: both tell nothing.
  const tells = openIds.size > 0 && closed.size > 0;
  return { closedStatuses: tells ? closed : null, knownStatuses: new Set(ids) };
}

/** The teams for tickets that an agent is not in. */
export function teamsWithout(agent: Row, teams: readonly Row[]): Row[] {
  const own = new Set(
    rowsOf(agent['teams']).flatMap((team) => [idOf(pick(team, 'team_id', 'id')), textOf(pick(team, 'team_name', 'name'))]),
  );
  return teams.filter((team) => booleanOf(team['forrequests']) !== false && !own.has(idOf(team['id'])) && !own.has(textOf(team['name'])));
}

function teamIdsByName(teams: readonly Row[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const team of teams) {
    const id = idOf(team['id']);
    const name = textOf(team['name']);
    if (id === null || name === null) continue;
    // A ticket team wins over one of another kind with the same name.
    if (!ids.has(name) || booleanOf(team['forrequests']) === true) ids.set(name, id);
  }
  return ids;
}

const nameById = (rows: readonly Row[], id: string): string | null => textOf(rows.find((row) => idOf(row['id']) === id)?.['name']);
