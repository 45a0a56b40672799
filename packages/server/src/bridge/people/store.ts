import type { Agent, AccountId, ExternalId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import type { MatchWay } from './match.ts';

/** An agent of the mirror. */
export interface MirroredAgent extends Agent {
  id: ExternalId;
  goneAt: string | null;
  hiddenAt: string | null;
  firstSeenAt: string | null;
}

/** Every agent of the mirror, those that are gone included. */
export async function readAgents(q: Queryable, account: AccountId): Promise<MirroredAgent[]> {
  const { rows } = await q.query<MirroredAgent>(
    `select a.external_id as id, a.name, a.first_name as "firstName", a.last_name as "lastName", a.initials, a.email, a.job_title as "jobTitle",
       a.is_active as "isActive", a.is_api_only as "isApiOnly", a.team_ids as "teamIds", a.department_ids as "departmentIds", a.colour,
       a.last_login_at as "lastLoginAt", a.gone_at as "goneAt", a.hidden_at as "hiddenAt", s.first_seen_at as "firstSeenAt"
     from agents a left join agent_sightings s on s.account_id = a.account_id and s.agent_id = a.external_id
     where a.account_id = $1 order by a.name collate "und-x-icu", a.external_id`,
    [account],
  );
  return rows;
}

/** A person to whom agents are mapped. */
export interface PersonRow {
  id: string;
  /** Who signs in; null for a person without a login, or one who has left. */
  memberId: string | null;
  name: string;
  email: string | null;
  role: string | null;
}

/** People of the account who have been named: as they call themselves where they sign in. */
export async function readPersons(q: Queryable, account: AccountId): Promise<PersonRow[]> {
  const { rows } = await q.query<PersonRow>(
    `select p.id, m.person_id as "memberId", coalesce(m.name, p.name) as name, coalesce(m.email, p.email) as email, m.role
     from persons p left join member_people m on m.account_id = p.account_id and m.person_id = p.member_id
     where p.account_id = $1 order by lower(coalesce(m.name, p.name)), p.id`,
    [account],
  );
  return rows;
}

/** The person that a member is; made where there is none yet. Null where the account has no such member. */
export async function personOfMember(q: Queryable, account: AccountId, memberId: string): Promise<string | null> {
  const { rows } = await q.query<{ id: string }>(
    `insert into persons (account_id, id, member_id, name, email)
     select account_id, $3, person_id, name, email from member_people where account_id = $1 and person_id = $2
     on conflict (account_id, member_id) where member_id is not null do update set name = excluded.name, email = excluded.email returning id`,
    [account, memberId, newId()],
  );
  return rows[0]?.id ?? null;
}

/** Makes a person without a login. */
export async function insertPerson(q: Queryable, account: AccountId, name: string, email: string | null): Promise<string> {
  const id = newId();
  await q.query('insert into persons (account_id, id, name, email) values ($1, $2, $3, $4)', [account, id, name, email]);
  return id;
}

/** Changes a person without a login. False where there is none such. */
export async function updatePerson(
  q: Queryable,
  account: AccountId,
  id: string,
  patch: { name?: string; email?: string | null },
): Promise<boolean> {
  const { rowCount } = await q.query(
    `update persons set name = coalesce($3, name), email = case when $4 then $5 else email end where account_id = $1 and id = $2`,
    [account, id, patch.name ?? null, patch.email !== undefined, patch.email ?? null],
  );
  return rowCount === 1;
}

/** Makes a person without a login the member who they turned out to be; what was mapped to either is the member's. */
export async function linkPerson(q: Queryable, account: AccountId, id: string, memberPerson: string): Promise<void> {
  await q.query('update agent_mappings set person_id = $3 where account_id = $1 and person_id = $2', [account, id, memberPerson]);
  await q.query('delete from persons where account_id = $1 and id = $2', [account, id]);
}

/** Removes a person to whom nothing is mapped. False where there is none such. */
export async function deletePerson(q: Queryable, account: AccountId, id: string): Promise<boolean> {
  const { rowCount } = await q.query(
    `delete from persons p where account_id = $1 and id = $2
       and not exists (select from agent_mappings m where m.account_id = p.account_id and m.person_id = p.id)`,
    [account, id],
  );
  return rowCount === 1;
}

/** Who decided. */
export interface MappingActor {
  type: 'key' | 'person' | 'system';
  id: string;
  name: string;
}

/** What was decided about an agent. */
export interface MappingRow {
  agentId: ExternalId;
  decision: 'mapped' | 'service' | 'ignored';
  personId: string | null;
  how: MatchWay;
  confidence: number;
  decidedBy: MappingActor;
  decidedAt: string;
}

const mappingColumns = `agent_id as "agentId", decision, person_id as "personId", how, confidence, decided_by as "decidedBy", decided_at as "decidedAt"`;

/** What was decided about agents: all, or those named, locked against being changed meanwhile. */
export async function readMappings(q: Queryable, account: AccountId, agentIds?: readonly string[]): Promise<MappingRow[]> {
  const { rows } = await q.query<MappingRow>(
    agentIds
      ? `select ${mappingColumns} from agent_mappings where account_id = $1 and agent_id = any($2) for update`
      : `select ${mappingColumns} from agent_mappings where account_id = $1`,
    agentIds ? [account, agentIds] : [account],
  );
  return rows;
}

/** Writes decisions as they are given. */
export async function writeMappings(q: Queryable, account: AccountId, rows: readonly MappingRow[]): Promise<void> {
  await q.query(
    `insert into agent_mappings (account_id, agent_id, decision, person_id, how, confidence, decided_by, decided_at)
     select $1, r.* from unnest($2::text[], $3::text[], $4::uuid[], $5::text[], $6::integer[], $7::jsonb[], $8::timestamptz[]) r
     on conflict (account_id, agent_id) do update set decision = excluded.decision, person_id = excluded.person_id, how = excluded.how,
       confidence = excluded.confidence, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
    [
      account,
      rows.map((row) => row.agentId),
      rows.map((row) => row.decision),
      rows.map((row) => row.personId),
      rows.map((row) => row.how),
      rows.map((row) => row.confidence),
      rows.map((row) => JSON.stringify(row.decidedBy)),
      rows.map((row) => row.decidedAt),
    ],
  );
}

/** Opens agents again. */
export async function deleteMappings(q: Queryable, account: AccountId, agentIds: readonly string[]): Promise<void> {
  await q.query('delete from agent_mappings where account_id = $1 and agent_id = any($2)', [account, agentIds]);
}

/** One change of the mapping, with what undo needs. */
export interface MappingChange {
  id: string;
  madeBy: MappingActor;
  madeAt: string;
  before: (MappingRow | { agentId: ExternalId; decision: null })[];
  after: (MappingRow | { agentId: ExternalId; decision: null })[];
  undoneAt: string | null;
}

const changeColumns = `id, made_by as "madeBy", made_at as "madeAt", before, after, undone_at as "undoneAt"`;

/** Keeps a change. */
export async function insertChange(
  q: Queryable,
  account: AccountId,
  change: Pick<MappingChange, 'madeBy' | 'before' | 'after'>,
): Promise<string> {
  const id = newId();
  await q.query('insert into mapping_changes (account_id, id, made_by, before, after) values ($1, $2, $3, $4, $5)', [
    account,
    id,
    change.madeBy,
    JSON.stringify(change.before),
    JSON.stringify(change.after),
  ]);
  return id;
}

/** A change that has not been undone, locked; null where there is none. */
export async function lockChange(q: Queryable, account: AccountId, id: string): Promise<MappingChange | null> {
  const { rows } = await q.query<MappingChange>(
    `select ${changeColumns} from mapping_changes where account_id = $1 and id = $2 and undone_at is null for update`,
    [account, id],
  );
  return rows[0] ?? null;
}

/** Marks a change as undone. */
export async function markUndone(q: Queryable, account: AccountId, id: string): Promise<void> {
  await q.query('update mapping_changes set undone_at = now() where account_id = $1 and id = $2', [account, id]);
}

/** Notes agents that are seen for the first time. */
export async function noteSightings(q: Queryable, account: AccountId): Promise<void> {
  await q.query(
    `insert into agent_sightings (account_id, agent_id) select account_id, external_id from agents where account_id = $1 on conflict do nothing`,
    [account],
  );
}

/** When somebody last looked at the mapping; null for never. */
export async function lastVisit(q: Queryable, account: AccountId, actorId: string): Promise<string | null> {
  const { rows } = await q.query<{ at: string }>('select visited_at as at from mapping_visits where account_id = $1 and actor_id = $2', [
    account,
    actorId,
  ]);
  return rows[0]?.at ?? null;
}

/** Notes that somebody has looked at the mapping. */
export async function saveVisit(q: Queryable, account: AccountId, actorId: string, at: Date): Promise<void> {
  await q.query(
    `insert into mapping_visits (account_id, actor_id, visited_at) values ($1, $2, $3)
     on conflict (account_id, actor_id) do update set visited_at = excluded.visited_at`,
    [account, actorId, at],
  );
}

/** Whether exact e-mail matches with members are accepted by themselves: yes, unless somebody has said no. */
export async function readAutoAccept(q: Queryable, account: AccountId): Promise<boolean> {
  const { rows } = await q.query<{ on: boolean }>('select auto_accept as on from mapping_settings where account_id = $1', [account]);
  return rows[0]?.on ?? true;
}

/** Sets it. */
export async function saveAutoAccept(q: Queryable, account: AccountId, on: boolean): Promise<void> {
  await q.query(
    `insert into mapping_settings (account_id, auto_accept) values ($1, $2) on conflict (account_id) do update set auto_accept = excluded.auto_accept`,
    [account, on],
  );
}

/** How many tickets of each agent were touched since a moment; counts no further than a cap. */
export async function countRecentTickets(
  q: Queryable,
  account: AccountId,
  agentIds: readonly string[],
  since: Date,
  cap: number,
): Promise<Map<string, number>> {
  const { rows } = await q.query<{ id: string; n: number }>(
    `select a.id, t.n from unnest($2::text[]) as a(id) cross join lateral (
       select count(*) as n from (select from tickets t where t.account_id = $1 and t.agent_id = a.id and t.updated_at > $3 limit $4) u) t`,
    [account, agentIds, since, cap],
  );
  return new Map(rows.map((row) => [row.id, row.n]));
}

/** Notes and time that people asked for since a moment, and how many of them went out in the name of the API agent. */
export async function countUnattributed(
  q: Queryable,
  account: AccountId,
  kinds: readonly string[],
  since: Date,
): Promise<{ notes: number; times: number }> {
  const { rows } = await q.query<{ notes: number; times: number }>(
    `select count(*) filter (where kind = 'note.add') as notes, count(*) filter (where kind = 'time.add') as times from commands
     where account_id = $1 and kind = any($2) and state = 'delivered' and delivered_at > $3 and attributed_to is null and author ->> 'type' = 'person'`,
    [account, kinds, since],
  );
  return rows[0] ?? { notes: 0, times: 0 };
}

/** The agent in whose name a member writes: of several, the one decided about last. Null where none is mapped, or none is active. */
export async function agentOfMember(q: Queryable, account: AccountId, memberId: string): Promise<ExternalId | null> {
  const { rows } = await q.query<{ id: ExternalId }>(
    `select m.agent_id as id from persons p
     join agent_mappings m on m.account_id = p.account_id and m.person_id = p.id
     join agents a on a.account_id = m.account_id and a.external_id = m.agent_id and a.gone_at is null and a.is_active is not false
     where p.account_id = $1 and p.member_id = $2 order by m.decided_at desc, m.agent_id limit 1`,
    [account, memberId],
  );
  return rows[0]?.id ?? null;
}

/** The names of members, API keys and agents. */
export async function readNames(
  q: Queryable,
  account: AccountId,
  ids: Record<'person' | 'api' | 'agent', readonly string[]>,
): Promise<{ type: string; id: string; name: string }[]> {
  const { rows } = await q.query<{ type: string; id: string; name: string }>(
    `select 'person' as type, person_id as id, name from member_people where account_id = $1 and person_id = any($2)
     union all select 'api', id::text, name from api_keys where account_id = $1 and id::text = any($3)
     union all select 'agent', external_id, name from agents where account_id = $1 and external_id = any($4) and name is not null`,
    [account, ids.person, ids.api, ids.agent],
  );
  return rows;
}

/** Agents that somebody should look at: first seen since they last looked, and those who have left and are still mapped. */
export async function countAgentsToSee(q: Queryable, account: AccountId, actorId: string): Promise<number> {
  const { rows } = await q.query<{ n: number }>(
    `select count(*) as n from agents a
     left join agent_sightings s on s.account_id = a.account_id and s.agent_id = a.external_id
     left join agent_mappings m on m.account_id = a.account_id and m.agent_id = a.external_id
     left join mapping_visits v on v.account_id = a.account_id and v.actor_id = $2
     where a.account_id = $1 and case when a.gone_at is null and a.hidden_at is null and a.is_active is not false then s.first_seen_at > v.visited_at
       else m.decision = 'mapped' end`,
    [account, actorId],
  );
  return rows[0]?.n ?? 0;
}
