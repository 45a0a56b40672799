import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure } from '@deskbridge/model';
import { listBatches } from '../../bridge/outbox/batchStore.ts';
import { decideAbout, previewDecision, stopDeciding, undo } from '../../bridge/outbox/dead.ts';
import { groupDead, listDead, listHeldBack, type CommandOwner, type DeadFilter, type DeadRow } from '../../bridge/outbox/deadStore.ts';
import { namesOf, type Names } from '../../bridge/people/names.ts';
import type { Caller } from '../../platform/auth/caller.ts';
import { found, unwrap } from '../answers.ts';
import { auditExport } from '../auditExport.ts';
import { byOf } from '../by.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import { exportFormat, pagesOf, sendExport, type ExportColumn } from '../export.ts';
import { decidesAbout, ownCommands } from '../owners.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentCommandRow } from '../presenters/commands.ts';
import { presentDeadBatch, presentDeadGroup, presentDeadLetter, presentDeadPreview } from '../presenters/deadLetters.ts';
import { commandRow } from '../schemas/commands.ts';
import { fails, pageOf } from '../schemas/common.ts';
import {
  deadBatch,
  deadDecision,
  deadFilter,
  deadGroup,
  deadGroupQuery,
  deadLetter,
  deadPreview,
  deadQuery,
} from '../schemas/deadLetters.ts';

const tags = ['Commands'];
const params = z.object({ id: z.uuid() });
const mostBatches = 20;
const mostHeldBack = 100;

type DeadLetter = z.infer<typeof deadLetter>;

/** Writes that failed for good, and what is decided about them. */
export const deadLetterRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  const { database, clock } = bridge;

  app.get(
    '/commands/dead',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'listDeadLetters',
        tags,
        summary: 'Dead letters by cause',
        description:
          'How many writes of each kind died of what, the most frequent first. Words that differ only by numbers and quoted texts are one cause.',
        querystring: deadGroupQuery,
        response: { 200: z.object({ items: z.array(deadGroup) }).describe('The causes.'), ...fails() },
      },
    },
    async ({ caller, query }) => {
      const groups = await database.asAccount(caller.account, (q) => groupDead(q, caller.account, ownCommands(caller), query));
      return { items: groups.map(presentDeadGroup) };
    },
  );

  app.get(
    '/commands/dead/letters',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'listDeadCommands',
        tags,
        summary: 'Dead letters one by one, newest first',
        description: 'With whose they are, the ticket that they are about and how much waits behind each.',
        querystring: deadQuery,
        response: { 200: pageOf(deadLetter).describe('A page of dead letters.'), ...fails() },
      },
    },
    async ({ caller, query: { limit, cursor, mine, ...filter } }) => {
      const own = ownCommands(caller);
      const before = decodeCursor(cursor, z.int());
      return database.asAccount(caller.account, async (q) => {
        const rows = await listDead(q, caller.account, filter, mine ? own : null, before, limit + 1);
        const names = await namesOf(q, caller.account, rows);
        return cutPage(
          rows,
          limit,
          (row) => presentDeadLetter(row, names, own),
          (row) => row.number,
        );
      });
    },
  );

  app.get(
    '/commands/dead/export',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'exportDeadLetters',
        tags,
        summary: 'Dead letters as a file',
        description: 'All that the filter finds, as CSV or JSON.',
        querystring: deadFilter.extend({ format: exportFormat }),
        response: { 200: z.string().describe('The file.'), ...fails() },
      },
    },
    async (request, reply) => {
      const { caller } = request;
      const { format, mine, ...filter } = request.query;
      await auditExport(bridge, request, { list: 'dead letters', format, filter });
      return sendExport(reply, {
        format,
        name: 'dead-letters',
        columns,
        pages: pagesOf(
          async (after: number | null, limit) => readLetters(caller, filter, mine ? ownCommands(caller) : null, after, limit),
          (row) => row.number,
        ),
        now: clock.now(),
      });
    },
  );

  const readLetters = (
    caller: Caller,
    filter: DeadFilter,
    owner: CommandOwner | null,
    after: number | null,
    limit: number,
  ): Promise<DeadLetter[]> =>
    database.asAccount(caller.account, async (q) => {
      const rows: DeadRow[] = await listDead(q, caller.account, filter, owner, after, limit);
      const names: Names = await namesOf(q, caller.account, rows);
      return rows.map((row) => presentDeadLetter(row, names, ownCommands(caller)));
    });

  app.get(
    '/commands/:id/held-back',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'listHeldBack',
        tags,
        summary: 'What waits behind a dead letter',
        description:
          'Writes of the same field of the same ticket, and what belongs into a ticket that it was to make; in order, 100 at most.',
        params,
        response: { 200: z.object({ items: z.array(commandRow) }).describe('The commands.'), ...fails() },
      },
    },
    async ({ caller, params: { id } }) => {
      const rows = await database.asAccount(caller.account, (q) => listHeldBack(q, caller.account, id, mostHeldBack));
      return { items: rows.map(presentCommandRow) };
    },
  );

  app.post(
    '/commands/dead/preview',
    {
      onRequest: may('tickets.write'),
      schema: {
        operationId: 'previewDeadDecision',
        tags,
        summary: 'What sending again or discarding would touch',
        description: 'Counts and changes nothing. Without the right to manage dead letters only the caller’s own are counted.',
        body: deadDecision,
        response: { 200: deadPreview, ...fails() },
      },
    },
    async ({ caller, body: { selection } }) =>
      presentDeadPreview(unwrap(await previewDecision(bridge, caller.account, selectionOf(caller, selection)))),
  );

  app.post(
    '/commands/dead/decide',
    {
      onRequest: may('tickets.write'),
      schema: {
        operationId: 'decideDeadLetters',
        tags,
        summary: 'Send dead letters again, or discard them',
        description:
          'Up to 200 at once; more are worked off in the background, and `batch` tells how far that has come. One’s own, or with the right to manage dead letters anybody’s.',
        body: deadDecision,
        response: {
          200: z
            .object({ ids: z.array(z.uuid()).describe('Those decided about at once'), batch: deadBatch.nullable() })
            .describe('What was done.'),
          ...fails(),
        },
      },
    },
    async (request) => {
      const { action, selection } = request.body;
      const { caller } = request;
      const decided = unwrap(await decideAbout(bridge, caller.account, { action, by: byOf(request), ...selectionOf(caller, selection) }));
      return { ids: decided.commands.map((row) => row.id), batch: decided.batch && presentDeadBatch(decided.batch) };
    },
  );

  app.post(
    '/commands/dead/undo',
    {
      onRequest: may('tickets.write'),
      schema: {
        operationId: 'undoDiscard',
        tags,
        summary: 'Take back a discarding of a moment ago',
        description: 'Within five seconds. The commands stand again as they stood, with what waited for them.',
        body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
        response: { 200: z.object({ ids: z.array(z.uuid()) }).describe('Those that stand again.'), ...fails() },
      },
    },
    async (request) => {
      const { caller, body } = request;
      const rows = await undo(bridge, caller.account, body.ids, byOf(request), decidesAbout(caller));
      return { ids: rows.map((row) => row.id) };
    },
  );

  app.get(
    '/commands/dead/batches',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'listDeadBatches',
        tags,
        summary: 'Decisions about many dead letters',
        description: 'The latest twenty, newest first, with how far each has come.',
        response: { 200: z.object({ items: z.array(deadBatch) }).describe('The batches.'), ...fails() },
      },
    },
    async ({ caller }) => {
      const rows = await database.asAccount(caller.account, (q) => listBatches(q, caller.account, mostBatches));
      return { items: rows.map(presentDeadBatch) };
    },
  );

  app.post(
    '/commands/dead/batches/:id/stop',
    {
      onRequest: may('deadLetters.manage'),
      schema: {
        operationId: 'stopDeadBatch',
        tags,
        summary: 'Stop a decision about many',
        description: 'What it has decided about stays decided; the rest stays dead.',
        params,
        response: { 200: deadBatch, ...fails('request.notFound') },
      },
    },
    async (request) => {
      const row = await stopDeciding(bridge, request.caller.account, request.params.id, byOf(request));
      return presentDeadBatch(found(row, failure('request.notFound', { detail: 'No such batch is running.' })));
    },
  );
};

/** What a selection means for this caller: those without the right to manage dead letters decide about their own only. */
function selectionOf(
  caller: Caller,
  { mine, ...filter }: z.infer<typeof deadDecision>['selection'],
): { filter: DeadFilter; owner: CommandOwner | null } {
  return { filter, owner: mine ? ownCommands(caller) : decidesAbout(caller) };
}

const columns: readonly ExportColumn<DeadLetter>[] = [
  { name: 'id', value: (row) => row.id },
  { name: 'kind', value: (row) => row.kind },
  { name: 'ticketId', value: (row) => row.externalId },
  { name: 'ticketNumber', value: (row) => row.ticket?.number },
  { name: 'ticketTitle', value: (row) => row.ticket?.title },
  { name: 'code', value: (row) => row.failure?.code },
  { name: 'message', value: (row) => row.failure?.message },
  { name: 'detail', value: (row) => row.failure?.detail },
  { name: 'author', value: (row) => row.authorName ?? row.author.type },
  { name: 'inTheNameOf', value: (row) => row.agentName },
  { name: 'attempts', value: (row) => row.attempts },
  { name: 'heldBack', value: (row) => row.heldBack },
  { name: 'createdAt', value: (row) => row.createdAt },
];
