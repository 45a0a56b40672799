import { failed, failure, ok, type AccountId, type ExternalId, type Result } from '@deskbridge/model';
import { audit, type By } from '../../platform/audit/audit.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { MatchWay } from './match.ts';
import { isPresent, readMapping, type AgentRow, type Target } from './mapping.ts';
import {
  deleteMappings,
  deletePerson,
  insertChange,
  insertPerson,
  linkPerson,
  lockChange,
  markUndone,
  personOfMember,
  readAutoAccept,
  readMappings,
  readPersons,
  saveAutoAccept,
  updatePerson,
  writeMappings,
  type MappingActor,
  type MappingRow,
  type PersonRow,
} from './store.ts';

/** To whom an agent is mapped: somebody who is known, or a person without a login who is made. */
export type WantedTarget = { memberId: string } | { personId: string } | { name: string; email?: string | null };

/** What somebody wants to hold of an agent. */
export interface WantedDecision {
  agentId: string;
  decision: 'mapped' | 'service' | 'ignored' | 'open';
  target?: WantedTarget;
}

/** One decision with how it came about. */
type Decision = WantedDecision & { how?: MatchWay; confidence?: number };

/** What became of decisions: the change that can be undone, null where nothing changed. */
export interface MappingOutcome {
  changeId: string | null;
  changed: number;
}

/** Writes decisions, all or none. Fails where an agent or a person is not there. */
export async function decideMapping(
  q: Queryable,
  account: AccountId,
  by: By,
  decisions: readonly Decision[],
  now: Date,
): Promise<Result<MappingOutcome>> {
  const { rows } = await readMapping(q, account);
  const known = new Map(rows.map((row) => [row.agent.id as string, row]));
  const missing = decisions.find((decision) => !known.has(decision.agentId));
  if (missing) return failed(failure('request.invalid', { fields: { agentId: `The helpdesk has no agent ${missing.agentId}.` } }));
  const wanted: Row[] = [];
  for (const decision of decisions) {
    const agentId = decision.agentId as ExternalId;
    if (decision.decision === 'open') {
      wanted.push({ agentId, decision: null });
      continue;
    }
    const personId = decision.decision === 'mapped' ? await personFor(q, account, decision.target) : null;
    if (decision.decision === 'mapped' && personId === null)
      return failed(failure('request.invalid', { fields: { target: 'The account has no such person.' } }));
    const { how = 'hand', confidence = 100 } = decision;
    wanted.push({ agentId, decision: decision.decision, personId, how, confidence, decidedBy: actorOf(by), decidedAt: now.toISOString() });
  }
  return ok(await replace(q, account, by, wanted));
}

async function personFor(q: Queryable, account: AccountId, target: WantedTarget | undefined): Promise<string | null> {
  if (!target) return null;
  if ('memberId' in target) return personOfMember(q, account, target.memberId);
  if ('personId' in target) return (await readPersons(q, account)).find((person) => person.id === target.personId)?.id ?? null;
  return insertPerson(q, account, target.name, target.email ?? null);
}

async function replace(q: Queryable, account: AccountId, by: By, wanted: readonly Row[]): Promise<MappingOutcome> {
  const ids = wanted.map((row) => row.agentId);
  const present = new Map((await readMappings(q, account, ids)).map((row) => [row.agentId, row]));
  const same = (a: MappingRow | undefined, b: (typeof wanted)[number]): boolean =>
    (a?.decision ?? null) === b.decision && (a?.personId ?? null) === ('personId' in b ? b.personId : null);
  const after = wanted.filter((row) => !same(present.get(row.agentId), row));
  if (after.length === 0) return { changeId: null, changed: 0 };
  const before = after.map((row) => present.get(row.agentId) ?? { agentId: row.agentId, decision: null });
  await write(q, account, after);
  const changeId = await insertChange(q, account, { madeBy: actorOf(by), before, after: [...after] });
  await auditMapping(q, account, by, before, after);
  return { changeId, changed: after.length };
}

type Row = MappingRow | { agentId: ExternalId; decision: null };

const actorOf = ({ actor }: By): MappingActor => ({
  type: actor.type === 'unknown' ? 'system' : actor.type,
  id: actor.id,
  name: actor.name,
});

async function auditMapping(
  q: Queryable,
  account: AccountId,
  by: By,
  before: readonly Row[],
  after: readonly Row[],
  details?: Record<string, unknown>,
): Promise<void> {
  const told = (rows: readonly Row[]): Record<string, unknown> =>
    Object.fromEntries(
      rows.map((row) => [
        row.agentId,
        'personId' in row && row.personId ? { decision: row.decision, person: row.personId, how: row.how } : row.decision,
      ]),
    );
  const name = `${after.length} ${after.length === 1 ? 'agent' : 'agents'}`;
  await audit(q, {
    type: 'mapping.changed',
    account,
    ...by,
    object: {
      id: after
        .map((row) => row.agentId)
        .join(',')
        .slice(0, 900),
      name,
    },
    before: told(before),
    after: told(after),
    details,
  });
}

async function write(q: Queryable, account: AccountId, rows: readonly Row[]): Promise<void> {
  await writeMappings(
    q,
    account,
    rows.filter((row) => row.decision !== null),
  );
  await deleteMappings(
    q,
    account,
    rows.filter((row) => row.decision === null).map((row) => row.agentId),
  );
}

/** Undoes a change. Fails where one of its agents was decided about again since. */
export async function undoMapping(q: Queryable, account: AccountId, by: By, changeId: string): Promise<Result<MappingOutcome>> {
  const change = await lockChange(q, account, changeId);
  if (!change) return failed(failure('request.notFound', { detail: 'There is no such change, or it has been undone.' }));
  const ids = change.after.map((row) => row.agentId);
  const present = new Map((await readMappings(q, account, ids)).map((row) => [row.agentId, row]));
  const moved = change.after.find((row) => (present.get(row.agentId)?.decidedAt ?? null) !== ('decidedAt' in row ? row.decidedAt : null));
  if (moved)
    return failed(
      failure('request.invalid', {
        fields: { id: `Agent ${moved.agentId} was decided about again since; undo that first, or decide anew.` },
      }),
    );
  await write(q, account, change.before);
  await markUndone(q, account, changeId);
  await auditMapping(q, account, by, change.after, change.before, { undone: changeId });
  return ok({ changeId: null, changed: ids.length });
}

/** A suggestion that may be accepted. */
export interface Acceptable {
  row: AgentRow;
  target: Target;
  how: 'email' | 'name';
  confidence: number;
}

/** Which suggestions are meant: all that are sure enough, or those of named agents. Conflicts are never among them. */
export interface AcceptFilter {
  agentIds?: readonly string[];
  minimumConfidence: number;
  how?: 'email' | 'name';
  /** Only members, no people without a login. */
  membersOnly?: boolean;
}

/** The suggestions that a filter finds. */
export async function acceptable(q: Queryable, account: AccountId, filter: AcceptFilter): Promise<Acceptable[]> {
  const { rows, targets } = await readMapping(q, account);
  return rows.flatMap((row) => {
    const { suggestion } = row.match ?? {};
    const target = suggestion && targets.get(suggestion.target);
    if (!suggestion || !target || row.state !== 'suggested' || !isPresent(row.agent)) return [];
    const fits =
      (filter.agentIds?.includes(row.agent.id) ?? true) &&
      suggestion.confidence >= filter.minimumConfidence &&
      (filter.how ?? suggestion.how) === suggestion.how &&
      !(filter.membersOnly && target.memberId === null);
    return fits ? [{ row, target, how: suggestion.how, confidence: suggestion.confidence }] : [];
  });
}

/** Accepts suggestions. */
export async function acceptSuggestions(
  q: Queryable,
  account: AccountId,
  by: By,
  filter: AcceptFilter,
  now: Date,
): Promise<Result<MappingOutcome>> {
  const accepted = await acceptable(q, account, filter);
  const decisions = accepted.map(({ row, target, how, confidence }): Decision => ({
    agentId: row.agent.id,
    decision: 'mapped',
    target: target.memberId === null ? { personId: target.personId ?? '' } : { memberId: target.memberId },
    how,
    confidence,
  }));
  return decideMapping(q, account, by, decisions, now);
}

/** Makes a person without a login the member who they turned out to be. Fails where either is not there. */
export async function linkToMember(q: Queryable, account: AccountId, by: By, personId: string, memberId: string): Promise<Result<string>> {
  const person = await withoutLogin(q, account, personId);
  if (!person) return failed(failure('request.notFound', { detail: 'The account has no such person without a login.' }));
  const member = await personOfMember(q, account, memberId);
  if (member === null) return failed(failure('request.invalid', { fields: { memberId: 'The account has no such member.' } }));
  await linkPerson(q, account, personId, member);
  await audit(q, {
    type: 'mapping.changed',
    account,
    ...by,
    object: { id: personId, name: person.name },
    before: { memberId: null },
    after: { memberId },
  });
  return ok(member);
}

/** Names a person without a login. */
export async function addPerson(q: Queryable, account: AccountId, by: By, name: string, email: string | null): Promise<string> {
  const id = await insertPerson(q, account, name, email);
  await audit(q, { type: 'mapping.changed', account, ...by, object: { id, name }, before: {}, after: { name, email } });
  return id;
}

/** Changes a person without a login; with an empty patch nothing. False where there is none such. */
export async function changePerson(
  q: Queryable,
  account: AccountId,
  by: By,
  id: string,
  patch: { name?: string; email?: string | null },
): Promise<boolean> {
  const person = await withoutLogin(q, account, id);
  if (!person || !(await updatePerson(q, account, id, patch))) return false;
  await audit(q, {
    type: 'mapping.changed',
    account,
    ...by,
    object: { id, name: person.name },
    before: { name: person.name, email: person.email },
    after: patch,
  });
  return true;
}

/** Removes a person without a login to whom nothing is mapped. False where there is none such. */
export async function removePerson(q: Queryable, account: AccountId, by: By, id: string): Promise<boolean> {
  const person = await withoutLogin(q, account, id);
  if (!person || !(await deletePerson(q, account, id))) return false;
  await audit(q, {
    type: 'mapping.changed',
    account,
    ...by,
    object: { id, name: person.name },
    before: { name: person.name, email: person.email },
    after: {},
  });
  return true;
}

const withoutLogin = async (q: Queryable, account: AccountId, id: string): Promise<PersonRow | undefined> =>
  (await readPersons(q, account)).find((person) => person.id === id && person.memberId === null);

/** Switches automatic matching on or off. */
export async function setAutoAccept(q: Queryable, account: AccountId, by: By, on: boolean): Promise<void> {
  const before = await readAutoAccept(q, account);
  await saveAutoAccept(q, account, on);
  await audit(q, {
    type: 'mapping.changed',
    account,
    ...by,
    object: { id: 'settings', name: 'Automatic match' },
    before: { autoAccept: before },
    after: { autoAccept: on },
  });
}
