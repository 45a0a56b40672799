import { failed, failure, ok, type AccountId, type Result } from '@deskbridge/model';
import { audit, type By } from '../../platform/audit/audit.ts';
import { deleteMember, findMember, listMemberships, lockOwners, updateRole, type Member } from '../../platform/auth/memberStore.ts';
import { revokeKeysOf } from '../../platform/auth/apiKeys.ts';
import { permissionsOfRole, type Role } from '../../platform/auth/permissions.ts';
import { deleteSessions } from '../../platform/auth/sessionStore.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { mayGive, revokeInvitationsOf } from './invitations.ts';

const none = failure('request.notFound', { detail: 'The account has no such member.' });
const onlyOwners = failure('request.forbidden', { detail: 'Only an owner makes and unmakes owners (owners.manage).' });

/** Makes a member something else. An account keeps an owner, and only owners make and unmake owners. */
export async function changeRole(
  database: Database,
  account: AccountId,
  personId: string,
  role: Role,
  giver: Role | null,
  by: By,
): Promise<Result<Member>> {
  return database.asAccount(account, async (q) => {
    const member = await guarded(q, account, personId, giver, role);
    if (!member.ok) return member;
    if (member.value.role === role) return member;
    await updateRole(q, account, personId, role);
    await endWhatTheyGave(q, account, personId, role, by);
    const [before, after] = [{ role: member.value.role }, { role }];
    await audit(q, { ...by, account, type: 'member.changed', object: objectOf(member.value), before, after });
    return ok({ ...member.value, role });
  });
}

/** Takes a member out: access ends with the transaction, and sessions too where they belong to no account any more. */
export async function removeMember(
  database: Database,
  account: AccountId,
  personId: string,
  giver: Role | null,
  by: By,
): Promise<Result<Member>> {
  const removed = await database.asAccount(account, async (q) => {
    const member = await guarded(q, account, personId, giver, null);
    if (!member.ok) return member;
    await deleteMember(q, account, personId);
    await endWhatTheyGave(q, account, personId, null, by);
    await audit(q, { ...by, account, type: 'member.removed', object: objectOf(member.value), before: { role: member.value.role } });
    return member;
  });
  if (removed.ok) {
    await database.asSystem(async (q) => {
      if ((await listMemberships(q, personId)).length === 0) await deleteSessions(q, personId, { except: null });
    });
  }
  return removed;
}

/** Nobody keeps a way in by links and keys that they made while they were more than they are now. */
async function endWhatTheyGave(q: Queryable, account: AccountId, personId: string, role: Role | null, by: By): Promise<void> {
  await revokeInvitationsOf(q, account, personId, role, by);
  if (role === null || !permissionsOfRole[role].has('keys.manage')) await revokeKeysOf(q, account, personId, by);
}

/** The member, if who asks may make them this (null: nothing at all) and an owner is left. */
async function guarded(q: Queryable, account: AccountId, personId: string, giver: Role | null, role: Role | null): Promise<Result<Member>> {
  const owners = await lockOwners(q, account);
  const member = await findMember(q, account, personId);
  if (!member) return failed(none);
  if (!mayGive(giver, member.role) || (role && !mayGive(giver, role))) return failed(onlyOwners);
  if (member.role === 'owner' && role !== 'owner' && owners.length === 1) return failed(failure('account.lastOwner'));
  return ok(member);
}

const objectOf = ({ personId, name }: Member): { id: string; name: string } => ({ id: personId, name });
