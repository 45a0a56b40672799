import { z } from 'zod';
import { cursor, flag, instantOrNull, limit } from './common.ts';

const kinds = ['note', 'time', 'status'] as const;

/** One thing that was said or done on a ticket. */
export const talkEntry = z
  .object({
    id: z.string(),
    kind: z.enum(kinds).describe('A note (perhaps with time and a change of status), time alone, or a change of status alone'),
    at: z.iso.datetime(),
    author: z.object({ type: z.string().describe('agent, contact or system'), id: z.string().nullable(), name: z.string().nullable() }),
    label: z.string().nullable().describe('The helpdesk’s own name for it'),
    noteKind: z.string().nullable().describe('note, email or system'),
    isPrivate: z.boolean().nullable(),
    isImportant: z.boolean(),
    direction: z.string().nullable().describe('in or out for e-mail'),
    subject: z.string().nullable(),
    attachments: z.int(),
    html: z.string().describe('Safe to show: without scripts, styles and forms'),
    remoteImages: z.int().describe('Pictures of other servers; they are left out unless `images` is true'),
    time: z
      .object({ startedAt: instantOrNull, endedAt: instantOrNull, hours: z.number().nullable(), isBillable: z.boolean().nullable() })
      .nullable(),
    status: z.object({ fromStatusId: z.string().nullable(), toStatusId: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'TalkEntry' });

/** A page of a conversation. */
export const talkQuery = z.strictObject({
  images: flag.optional().describe('`true`: with pictures of other servers, which tells them that somebody reads'),
  limit,
  cursor,
});

/** A place in a conversation, as a cursor holds it. */
export const talkPlace = z.object({ at: z.iso.datetime(), kind: z.enum(kinds), id: z.string() });
