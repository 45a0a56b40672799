import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../database/database.ts';
import { canonicalJson, fitForAudit } from './canonical.ts';
import { auditEvent, hubItself, type AuditActor, type AuditEvent } from './events.ts';
import { appendEvent } from './store.ts';

export { commandLine, type AuditActor, type AuditEvent, type PlainType } from './events.ts';

/** Who does something, and from where: what a piece of logic is told that writes its own events. */
export interface By {
  actor: AuditActor;
  address?: string;
}

/** The hub, on its own account. */
export const byHub: By = { actor: hubItself };

/** An event with where it belongs and who did it. */
export type AuditEntry = AuditEvent & {
  account: AccountId;
  actor: AuditActor;
  /** The network address that it came from. */
  address?: string;
};

/**
 * Writes an event down, in the transaction of what it records: both happen, or neither. Give it as the last statement, since it locks the
 * end of the account's chain until the transaction ends. Names that promise a secret lose their value; still, give none.
 */
export async function audit(q: Queryable, entry: AuditEntry): Promise<void> {
  const { account, actor, address, ...given } = entry;
  const event = fitForAudit(auditEvent.parse(given)) as AuditEvent;
  const { type, id, name } = actor;
  const kept = { account, actor: { type, id, name: String(fitForAudit(name)) }, address: address ?? null, event };
  await appendEvent(q, { ...kept, body: bodyOf(kept) });
}

/** What of an event its hash covers, besides its place and instant. */
export const bodyOf = (kept: { account: AccountId; actor: AuditActor; address: string | null; event: unknown }): string =>
  canonicalJson({ account: kept.account, actor: kept.actor, address: kept.address, event: kept.event });
