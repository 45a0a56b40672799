import type { AccountId, Change, ConnectionId } from '@deskbridge/model';
import { readChanges } from '../../bridge/changes/store.ts';
import { listValues } from '../../bridge/picklists/store.ts';
import { recentEvents } from '../../bridge/inbox/store.ts';
import { recentCommands } from '../../bridge/outbox/store.ts';
import type { Hub } from '../../main.ts';

/** Lines about what flows in and out, oldest first, since the last call. */
export type Feed = () => Promise<string[]>;

/** Tells what flowed since the last time it was asked. */
export function makeFeed(hub: Hub, account: AccountId, connection: ConnectionId, from: { position: number; at: Date }): Feed {
  let { position, at } = from;
  const told = new Set<string>();
  return async () =>
    hub.bridge.database.asAccount(account, async (q) => {
      const until = new Date();
      const events = await recentEvents(q, account, connection, at);
      const changes = await readChanges(q, account, connection, position, 200);
      // A delivery is stamped before its commit: look back a little, and tell each state once.
      const recent = await recentCommands(q, account, connection, new Date(at.getTime() - 5000));
      const commands = recent.filter((command) => !told.has(`${command.id} ${command.state}`));
      for (const command of commands) told.add(`${command.id} ${command.state}`);
      const labels = new Map((await listValues(q, account, connection)).map((value) => [`${value.kind} ${value.id}`, value.label]));
      at = until;
      position = changes.at(-1)?.position ?? position;
      const lines = [
        ...events.map((event) => ({
          at: event.receivedAt,
          text: `← callback  ${event.eventName}${event.externalId ? `  #${event.externalId}` : ''}`,
        })),
        ...changes
          .filter((change) => change.cause === 'live')
          .map((change) => ({ at: change.occurredAt, text: `  mirrored  ${describe(change, labels)}` })),
        ...commands.map((command) => ({
          at: command.deliveredAt ?? command.createdAt,
          text: `→ ${command.state === 'delivered' ? 'written ' : command.state.padEnd(8)}  ${command.kind}${command.externalId ? `  #${command.externalId}` : ''}`,
        })),
      ];
      return lines.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((line) => `${line.at.slice(11, 19)}  ${line.text}`);
    });
}

const picklistOf: Record<string, string> = { statusId: 'status', priorityId: 'priority', teamId: 'team', typeId: 'ticketType' };

function describe(change: Change, labels: ReadonlyMap<string, string>): string {
  const subject = change.entity === 'ticket' ? `#${change.externalId}` : `${change.entity} ${change.externalId}`;
  const who = change.origin.type === 'us' ? '  (written by us)' : '';
  if (change.kind !== 'updated') return `${subject} ${change.kind}${who}`;
  const shown = (field: string, value: unknown): string => {
    if (value === null || value === '') return 'empty';
    const plain = typeof value === 'string' ? value : JSON.stringify(value);
    const text = labels.get(`${picklistOf[field]} ${plain}`) ?? plain;
    return text.length > 40 ? `${text.slice(0, 39)}…` : text;
  };
  const fields = Object.entries(change.fields).slice(0, 4);
  return `${subject} ${fields.map(([field, value]) => `${field} ${shown(field, value.before)} → ${shown(field, value.after)}`).join(', ')}${who}`;
}
