import { createHash, randomBytes } from 'node:crypto';
import { failed, failure, ok, type AccountId, type Result } from '@deskbridge/model';
import { audit, type AuditActor, type By } from '../../platform/audit/audit.ts';
import { permissionsOfRole, roles, type Role } from '../../platform/auth/permissions.ts';
import { findPersonByEmail, insertMember, insertPerson, type PersonRow } from '../../platform/auth/personStore.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { findMemberByEmail } from '../../platform/auth/memberStore.ts';
import {
  acceptInvitation,
  findByEmail,
  findByToken,
  findOpen,
  insertInvitation,
  lockInvitations,
  renewInvitation,
  revokeInvitation,
  revokeInvitationsBy,
  type InvitationRow,
} from './invitationStore.ts';

const validMs = 7 * 86_400_000;
const none = failure('request.notFound', { detail: 'The account has no such invitation.' });
const onlyOwners = failure('request.forbidden', { detail: 'Only an owner invites owners (owners.manage).' });

/** An invitation with the token of its link, which is known now and never again. */
export interface Invited {
  row: InvitationRow;
  token: string;
}

/** What a link is looked up by. */
export const invitationHash = (token: string): Buffer => createHash('sha256').update(token).digest();
const newToken = (): string => randomBytes(32).toString('base64url');

/** Whether who has this role may give or take that one: only owners make and unmake owners. */
export const mayGive = (giver: Role | null, role: Role): boolean =>
  role !== 'owner' || (giver !== null && permissionsOfRole[giver].has('owners.manage'));

/** Invites somebody by e-mail. Whoever is a member or has an open invitation is not invited again. */
export async function invite(
  database: Database,
  account: AccountId,
  wanted: { email: string; role: Role },
  by: By,
  now: Date,
): Promise<Result<Invited>> {
  return database.asAccount(account, async (q) => {
    if (await findMemberByEmail(q, account, wanted.email))
      return failed(failure('request.invalid', { fields: { email: 'This person is a member already.' } }));
    const token = newToken();
    const expiresAt = new Date(now.getTime() + validMs);
    const row = await insertInvitation(q, { ...wanted, account, tokenHash: invitationHash(token), invitedBy: by.actor, expiresAt });
    if (!row) return failed(failure('request.invalid', { fields: { email: 'There is an open invitation; send it again instead.' } }));
    await audit(q, { ...by, account, type: 'invitation.created', object: objectOf(row), after: { role: row.role } });
    return ok({ row, token });
  });
}

/** Makes a new link that is valid for seven days again. Who has the link gets the role, so it is theirs to give, as if they invited. */
export async function renew(
  database: Database,
  account: AccountId,
  id: string,
  giver: Role | null,
  by: By,
  now: Date,
): Promise<Result<Invited>> {
  return database.asAccount(account, async (q) => {
    const open = await guarded(q, account, id, giver);
    if (!open.ok) return open;
    const token = newToken();
    const row = await renewInvitation(q, account, id, {
      tokenHash: invitationHash(token),
      invitedBy: by.actor,
      expiresAt: new Date(now.getTime() + validMs),
    });
    if (!row) return failed(none);
    await audit(q, { ...by, account, type: 'invitation.renewed', object: objectOf(row) });
    return ok({ row, token });
  });
}

/** Withdraws an invitation; its link is worth nothing from now on. */
export async function revoke(
  database: Database,
  account: AccountId,
  id: string,
  giver: Role | null,
  by: By,
): Promise<Result<InvitationRow>> {
  return database.asAccount(account, async (q) => {
    const open = await guarded(q, account, id, giver);
    if (!open.ok) return open;
    const row = await revokeInvitation(q, account, id);
    if (!row) return failed(none);
    await audit(q, { ...by, account, type: 'invitation.revoked', object: objectOf(row), before: { role: row.role } });
    return ok(row);
  });
}

/**
 * Withdraws the open invitations of somebody who is made this (null: nothing at all) and who could not make them any more, in the same
 * transaction: they may know the links.
 */
export async function revokeInvitationsOf(q: Queryable, account: AccountId, personId: string, role: Role | null, by: By): Promise<void> {
  const mayInvite = role !== null && permissionsOfRole[role].has('people.manage');
  const lost = mayInvite ? roles.filter((given) => !mayGive(role, given)) : null;
  for (const row of await revokeInvitationsBy(q, account, personId, lost))
    await audit(q, { ...by, account, type: 'invitation.revoked', object: objectOf(row), before: { role: row.role } });
}

/** The open invitation, if who asks may give its role. */
async function guarded(q: Queryable, account: AccountId, id: string, giver: Role | null): Promise<Result<InvitationRow>> {
  const row = await findOpen(q, account, id);
  if (!row) return failed(none);
  return mayGive(giver, row.role) ? ok(row) : failed(onlyOwners);
}

/** Who accepts: a new person who chose a password, or one who is signed in. */
export type Acceptor = { name: string; passwordHash: string } | { person: PersonRow };

/** Accepts the invitation behind a link: once, and by nobody but the invited e-mail. */
export async function accept(
  database: Database,
  token: string,
  acceptor: Acceptor,
  address: string,
  now: Date,
): Promise<Result<{ person: PersonRow; account: AccountId }>> {
  return database.asSystem(async (q) => {
    const tokenHash = invitationHash(token);
    await lockInvitations(q, { tokenHash });
    const row = await findByToken(q, tokenHash, now);
    if (!row) return failed(failure('invitation.gone'));
    if ('person' in acceptor && acceptor.person.email !== row.email) return failed(failure('invitation.otherPerson'));
    if (!('person' in acceptor) && (await findPersonByEmail(q, row.email)))
      return failed(
        failure('request.invalid', { fields: { email: 'Somebody with this e-mail can sign in already: sign in, then accept.' } }),
      );
    const person = 'person' in acceptor ? acceptor.person : await insertPerson(q, { ...acceptor, email: row.email });
    if (!(await takeUp(q, row, person, address))) return failed(failure('invitation.gone'));
    return ok({ person, account: row.account });
  });
}

/**
 * Lets somebody in whom single sign-on vouches for: an e-mail with open invitations becomes a person and accepts them all. Resolves to
 * false where nobody has invited it. Who is a person already is left alone.
 */
export async function acceptBySingleSignOn(database: Database, who: { email: string; name: string }, now: Date): Promise<boolean> {
  return database.asSystem(async (q) => {
    await lockInvitations(q, { email: who.email });
    if (await findPersonByEmail(q, who.email)) return true;
    const rows = await findByEmail(q, who.email, now);
    if (rows.length === 0) return false;
    const person = await insertPerson(q, { ...who, passwordHash: null });
    for (const row of rows) await takeUp(q, row, person);
    return true;
  });
}

async function takeUp(q: Queryable, row: InvitationRow, person: PersonRow, address?: string): Promise<boolean> {
  if (!(await acceptInvitation(q, row.account, row.id, person.id))) return false;
  await insertMember(q, row.account, person.id, row.role);
  const actor: AuditActor = { type: 'person', id: person.id, name: person.name };
  const details = { role: row.role, invitedBy: row.invitedBy.name };
  await audit(q, { account: row.account, actor, address, type: 'invitation.accepted', object: objectOf(row), details });
  return true;
}

const objectOf = ({ id, email }: InvitationRow): { id: string; name: string } => ({ id, name: email });
