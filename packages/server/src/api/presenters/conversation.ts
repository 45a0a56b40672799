import type { z } from 'zod';
import type { TalkEntry } from '../../bridge/tickets/conversation.ts';
import type { talkEntry } from '../schemas/conversation.ts';
import { safeHtml, safeText } from './html.ts';

/** What was said or done on a ticket; its text is made safe here, and only here. */
export function presentTalk(entry: TalkEntry, withImages: boolean): z.infer<typeof talkEntry> {
  const { at, kind, id, note, time, status } = entry;
  const { html, remoteImages } = note?.bodyHtml
    ? safeHtml(note.bodyHtml, withImages)
    : safeText(note?.bodyText ?? time?.summary ?? '', withImages);
  return {
    id,
    kind,
    at,
    author: {
      type: note?.authorType ?? status?.authorType ?? 'agent',
      id: note?.authorId ?? time?.agentId ?? null,
      name: note?.authorName ?? time?.agentName ?? status?.authorName ?? null,
    },
    label: note?.label ?? null,
    noteKind: note?.kind ?? null,
    isPrivate: note?.isPrivate ?? null,
    isImportant: note?.isImportant ?? false,
    direction: note?.direction ?? null,
    subject: note?.subject ?? null,
    attachments: note?.attachmentCount ?? 0,
    html,
    remoteImages,
    time: time && { startedAt: time.startedAt, endedAt: time.endedAt, hours: time.hours, isBillable: time.isBillable },
    status: status && { fromStatusId: status.fromStatusId, toStatusId: status.toStatusId },
  };
}
