import { z } from 'zod';

const values = z.record(z.string(), z.unknown());
const text = z.string().max(1000);
/** What an event is about, by its own id and the name that it had then. */
const object = z.strictObject({ id: text, name: text });
const details = values.optional();

// The four forms of an event: something happened to a thing, a thing came, changed, went.
const did = { object, details };
const made = { object, after: values, details };
const changed = { object, before: values, after: values, details };
const gone = { object, before: values, details };

/**
 * Every event that the audit log knows: what is said of the actor, and its form. The kind of thing is the part before the dot. Adding one is
 * adding a line; taking one away would make old events unreadable.
 */
export const auditTypes = {
  'account.setUp': { says: 'set up the account', form: made },
  'account.changed': { says: 'changed the account', form: changed },
  'signIn.succeeded': { says: 'signed in', form: did },
  'signIn.failed': { says: 'failed to sign in', form: did },
  'signIn.ended': { says: 'signed out', form: did },
  'signIn.linked': { says: 'linked single sign-on', form: did },
  'session.ended': { says: 'ended sessions of', form: did },
  'person.changed': { says: 'changed their name', form: changed },
  'password.changed': { says: 'changed the password', form: did },
  'password.reset': { says: 'set a new password by link', form: did },
  'password.linkMade': { says: 'made a link for a new password', form: did },
  'passkey.added': { says: 'added a passkey', form: did },
  'passkey.removed': { says: 'removed a passkey', form: did },
  'twoFactor.enabled': { says: 'switched the second factor on', form: did },
  'twoFactor.disabled': { says: 'switched the second factor off', form: did },
  'twoFactor.codesRenewed': { says: 'made new recovery codes', form: did },
  'invitation.created': { says: 'invited', form: made },
  'invitation.renewed': { says: 'renewed the invitation of', form: did },
  'invitation.revoked': { says: 'withdrew the invitation of', form: gone },
  'invitation.accepted': { says: 'accepted the invitation', form: did },
  'member.added': { says: 'added a member', form: made },
  'member.changed': { says: 'changed the role of', form: changed },
  'member.removed': { says: 'removed a member', form: gone },
  'key.created': { says: 'made an API key', form: made },
  'key.revoked': { says: 'revoked an API key', form: gone },
  'connection.created': { says: 'connected the helpdesk', form: made },
  'connection.changed': { says: 'changed the connection', form: changed },
  'connection.tested': { says: 'checked the rights of the connection', form: did },
  'connection.reconnected': { says: 'connected the helpdesk again', form: changed },
  'connection.refreshed': { says: 'refreshed the connection', form: did },
  'import.begun': { says: 'began the first import', form: did },
  'import.paused': { says: 'paused the import', form: did },
  'import.resumed': { says: 'let the import go on', form: did },
  'setup.marked': { says: 'marked a step of the set-up', form: did },
  'connection.disconnected': { says: 'disconnected the helpdesk', form: gone },
  'connection.purged': { says: 'purged the data of the connection', form: gone },
  'connection.smokeTested': { says: 'ran the smoke test', form: did },
  'stream.synced': { says: 'started a sync', form: did },
  'stream.backfilled': { says: 'started a backfill', form: did },
  'stream.swept': { says: 'started a sweep', form: did },
  'run.stopped': { says: 'stopped a sync', form: did },
  'run.resumed': { says: 'let a sync go on', form: did },
  'webhook.repaired': { says: 'repaired the webhook', form: did },
  'webhook.removed': { says: 'removed the webhook', form: did },
  'webhook.shown': { says: 'looked at the webhook’s address and secret', form: did },
  'callback.replayed': { says: 'replayed callbacks', form: did },
  'command.replayed': { says: 'sent failed writes again', form: did },
  'command.discarded': { says: 'discarded failed writes', form: did },
  'command.restored': { says: 'took back a discarding', form: did },
  'command.stopped': { says: 'stopped a decision about failed writes', form: did },
  'command.corrected': { says: 'corrected a failed write', form: changed },
  'mapping.changed': { says: 'changed the user mapping', form: changed },
  'picklist.refreshed': { says: 'refreshed the picklists', form: did },
  'view.created': { says: 'made a shared view', form: made },
  'view.changed': { says: 'changed a shared view', form: changed },
  'view.deleted': { says: 'deleted a shared view', form: gone },
  'bulkEdit.started': { says: 'changed many tickets', form: did },
  'bulkEdit.stopped': { says: 'stopped a change of many tickets', form: did },
  'payload.viewed': { says: 'looked at a payload', form: did },
  'export.made': { says: 'exported', form: did },
} as const;

type Types = typeof auditTypes;
/** The name of a kind of event. */
export type AuditType = keyof Types;
/** One event, by its type. */
export type AuditEvent = { [T in AuditType]: { type: T } & z.infer<z.ZodObject<Types[T]['form'], z.core.$strict>> }[AuditType];

/** Types of events that have no values before or after: something was done to a thing. */
export type PlainType = {
  [T in AuditType]: Types[T]['form'] extends typeof did ? (typeof did extends Types[T]['form'] ? T : never) : never;
}[AuditType];

/** All names of events. */
export const auditTypeNames = Object.keys(auditTypes) as [AuditType, ...AuditType[]];

const shapes = auditTypeNames.map((type) => z.strictObject({ type: z.literal(type), ...auditTypes[type].form }));

/** Checks an event before it is written down. */
export const auditEvent = z.discriminatedUnion('type', shapes as unknown as [(typeof shapes)[number], ...typeof shapes]);

/** Who did it: a person, a key, this hub itself or its command line, or somebody whom we do not know. */
export interface AuditActor {
  type: 'person' | 'key' | 'system' | 'unknown';
  id: string;
  name: string;
}

/** The hub itself. */
export const hubItself: AuditActor = { type: 'system', id: 'hub', name: 'Deskbridge' };
/** Somebody at the hub's command line. */
export const commandLine: AuditActor = { type: 'system', id: 'command-line', name: 'Command line' };
