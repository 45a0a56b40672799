import type { AccountId } from '@deskbridge/model';
import type { AuditActor } from '../../platform/audit/audit.ts';
import type { Role } from '../../platform/auth/permissions.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';

/** An invitation; the link that accepts it is not kept, only its hash. */
export interface InvitationRow {
  account: AccountId;
  id: string;
  email: string;
  role: Role;
  invitedBy: AuditActor;
  createdAt: string;
  sentAt: string | null;
  expiresAt: string;
}

const columns = `account_id as account, id, email, role, invited_by as "invitedBy", created_at as "createdAt", sent_at as "sentAt",
  expires_at as "expiresAt"`;
const open = 'accepted_at is null and revoked_at is null';

/** The invitations that nobody has accepted or withdrawn, newest first; expired ones included. */
export async function listInvitations(q: Queryable, account: AccountId): Promise<InvitationRow[]> {
  const { rows } = await q.query<InvitationRow>(
    `select ${columns} from invitations where account_id = $1 and ${open} order by id desc limit 1000`,
    [account],
  );
  return rows;
}

/** Writes an invitation. Null where this e-mail has an open one. */
export async function insertInvitation(
  q: Queryable,
  given: { account: AccountId; email: string; role: Role; tokenHash: Buffer; invitedBy: AuditActor; expiresAt: Date },
): Promise<InvitationRow | null> {
  const { rows } = await q.query<InvitationRow>(
    `insert into invitations (account_id, id, email, role, token_hash, invited_by, expires_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (account_id, email) where ${open} do nothing returning ${columns}`,
    [given.account, newId(), given.email, given.role, given.tokenHash, given.invitedBy, given.expiresAt],
  );
  return rows[0] ?? null;
}

/** An open invitation, locked until the end of the transaction. Null where there is none. */
export async function findOpen(q: Queryable, account: AccountId, id: string): Promise<InvitationRow | null> {
  const { rows } = await q.query<InvitationRow>(
    `select ${columns} from invitations where account_id = $1 and id = $2 and ${open} for update`,
    [account, id],
  );
  return rows[0] ?? null;
}

/**
 * Gives an open invitation a new link and a new time; the old link is worth nothing. Who renews it knows the link, so it is theirs from
 * now on. Null where there is none.
 */
export async function renewInvitation(
  q: Queryable,
  account: AccountId,
  id: string,
  given: { tokenHash: Buffer; invitedBy: AuditActor; expiresAt: Date },
): Promise<InvitationRow | null> {
  const { rows } = await q.query<InvitationRow>(
    `update invitations set token_hash = $3, invited_by = $4, expires_at = $5 where account_id = $1 and id = $2 and ${open}
     returning ${columns}`,
    [account, id, given.tokenHash, given.invitedBy, given.expiresAt],
  );
  return rows[0] ?? null;
}

/** Notes that the mail left. */
export async function markSent(q: Queryable, account: AccountId, id: string): Promise<void> {
  await q.query('update invitations set sent_at = now() where account_id = $1 and id = $2', [account, id]);
}

/** Withdraws an open invitation. Null where there is none. */
export async function revokeInvitation(q: Queryable, account: AccountId, id: string): Promise<InvitationRow | null> {
  const { rows } = await q.query<InvitationRow>(
    `update invitations set revoked_at = now() where account_id = $1 and id = $2 and ${open} returning ${columns}`,
    [account, id],
  );
  return rows[0] ?? null;
}

/**
 * Withdraws the open invitations that a person made, or a key of theirs: all, or only those to these roles. Resolves to what was
 * withdrawn.
 */
export async function revokeInvitationsBy(
  q: Queryable,
  account: AccountId,
  personId: string,
  rolesOnly: readonly Role[] | null,
): Promise<InvitationRow[]> {
  const { rows } = await q.query<InvitationRow>(
    `update invitations set revoked_at = now() where account_id = $1 and ${open} and ($3::text[] is null or role = any($3))
       and ((invited_by ->> 'type' = 'person' and invited_by ->> 'id' = $2) or (invited_by ->> 'type' = 'key' and exists
         (select from api_keys k where k.account_id = $1 and k.made_by = $2 and k.id::text = invited_by ->> 'id')))
     returning ${columns}`,
    [account, personId, rolesOnly],
  );
  return rows;
}

/** The open invitation behind a link, of whatever account; null where there is none that is valid now. As system. */
export async function findByToken(q: Queryable, tokenHash: Buffer, now: Date): Promise<(InvitationRow & { accountName: string }) | null> {
  const { rows } = await q.query<InvitationRow & { accountName: string }>(
    `select i.*, a.name as "accountName" from (select ${columns} from invitations where token_hash = $1 and expires_at > $2 and ${open}) i
     join accounts a on a.id = i.account`,
    [tokenHash, now],
  );
  return rows[0] ?? null;
}

/** The open invitations of an e-mail that are valid now, in all accounts. As system. */
export async function findByEmail(q: Queryable, email: string, now: Date): Promise<InvitationRow[]> {
  const { rows } = await q.query<InvitationRow>(
    `select ${columns} from invitations where email = $1 and expires_at > $2 and ${open} order by account_id`,
    [email, now],
  );
  return rows;
}

/** Makes others who take up the same invitations wait until the end of the transaction. As system. */
export async function lockInvitations(q: Queryable, by: { tokenHash: Buffer } | { email: string }): Promise<void> {
  await ('email' in by
    ? q.query('select from invitations where email = $1 order by account_id, id for update', [by.email])
    : q.query('select from invitations where token_hash = $1 for update', [by.tokenHash]));
}

/** Takes an invitation up, once. False where somebody was faster, or it was withdrawn. As system. */
export async function acceptInvitation(q: Queryable, account: AccountId, id: string, personId: string): Promise<boolean> {
  const { rowCount } = await q.query(
    `update invitations set accepted_at = now(), accepted_by = $3 where account_id = $1 and id = $2 and ${open}`,
    [account, id, personId],
  );
  return rowCount === 1;
}
