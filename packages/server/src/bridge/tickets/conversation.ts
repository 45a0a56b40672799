import type { AccountId, ExternalId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import {
  listTalk,
  readNotes,
  readStatuses,
  readTimes,
  type TalkNote,
  type TalkPlace,
  type TalkStatus,
  type TalkTime,
} from './conversationStore.ts';

/** One thing that was said or done: a note with the time and the change of status that belong to it, or one of these alone. */
export interface TalkEntry extends TalkPlace {
  note: TalkNote | null;
  time: TalkTime | null;
  status: TalkStatus | null;
}

/** A page of a ticket's conversation, newest first. */
export async function listConversation(
  q: Queryable,
  account: AccountId,
  ticket: ExternalId,
  after: TalkPlace | null,
  limit: number,
): Promise<TalkEntry[]> {
  const places = await listTalk(q, account, ticket, after, limit);
  const idsOf = (...kinds: TalkPlace['kind'][]): string[] => places.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const notes = byId(await readNotes(q, account, idsOf('note')));
  const ofNotes = await readTimes(q, account, 'note_id', idsOf('note'));
  const times = byId(await readTimes(q, account, 'external_id', idsOf('time')));
  const statuses = byId(await readStatuses(q, account, idsOf('note', 'status')));
  return places.map((place) => ({
    ...place,
    note: place.kind === 'note' ? (notes.get(place.id) ?? null) : null,
    time: (place.kind === 'note' ? ofNotes.find((time) => time.noteId === place.id) : times.get(place.id)) ?? null,
    status: place.kind === 'time' ? null : (statuses.get(place.id) ?? null),
  }));
}

const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.id, row]));
