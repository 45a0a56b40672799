import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { audit } from '../../platform/audit/audit.ts';
import { auditTypeNames, auditTypes } from '../../platform/audit/events.ts';
import { listEvents, type AuditRow } from '../../platform/audit/store.ts';
import { verifyChain } from '../../platform/audit/verify.ts';
import { byOf } from '../by.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import { exportFormat, pagesOf, sendExport, type ExportColumn } from '../export.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { kindOf, presentEvent } from '../presenters/audit.ts';
import { auditEventShape, auditFilter, auditQuery, auditReport, auditTypeShape } from '../schemas/audit.ts';
import { fails, pageOf } from '../schemas/common.ts';

const tags = ['Audit log'];

const columns: ExportColumn<AuditRow>[] = [
  { name: 'sequence', value: (row) => row.sequence },
  { name: 'at', value: (row) => row.at },
  { name: 'actorType', value: (row) => row.actor.type },
  { name: 'actorId', value: (row) => row.actor.id },
  { name: 'actorName', value: (row) => row.actor.name },
  { name: 'address', value: (row) => row.address },
  { name: 'type', value: (row) => row.event.type },
  { name: 'objectId', value: (row) => row.event.object.id },
  { name: 'objectName', value: (row) => row.event.object.name },
  { name: 'before', value: (row) => presentEvent(row).before },
  { name: 'after', value: (row) => presentEvent(row).after },
  { name: 'details', value: (row) => presentEvent(row).details },
  { name: 'link', value: (row) => row.link },
];

/** Who did what, when. */
export const auditRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  const { database, clock } = bridge;
  app.get(
    '/audit',
    {
      onRequest: may('audit.read'),
      schema: {
        operationId: 'listAuditEvents',
        tags,
        summary: 'The audit log, newest first',
        description: 'Who did what to which thing, with the values before and after. Secrets are never in it.',
        querystring: auditQuery,
        response: { 200: pageOf(auditEventShape).describe('A page of events.'), ...fails() },
      },
    },
    async ({ caller, query: { limit, cursor, type, ...filter } }) => {
      const before = decodeCursor(cursor, z.int());
      const rows = await database.asAccount(caller.account, (q) =>
        listEvents(q, caller.account, { ...filter, types: type }, before ?? undefined, limit + 1),
      );
      return cutPage(rows, limit, presentEvent, (row) => row.sequence);
    },
  );

  app.get(
    '/audit/types',
    {
      onRequest: may('audit.read'),
      schema: {
        operationId: 'listAuditTypes',
        tags,
        summary: 'Kinds of event',
        description: 'Everything that the audit log records.',
        response: { 200: z.object({ items: z.array(auditTypeShape) }).describe('The kinds.'), ...fails() },
      },
    },
    async () => ({ items: auditTypeNames.map((type) => ({ type, kind: kindOf(type), says: auditTypes[type].says })) }),
  );

  app.get(
    '/audit/verify',
    {
      onRequest: may('audit.read'),
      schema: {
        operationId: 'verifyAudit',
        tags,
        summary: 'Check that nobody changed the audit log',
        description: 'Walks the account’s chain of hashes from its beginning, or from the last month that was dropped, to its end.',
        response: { 200: auditReport, ...fails() },
      },
    },
    ({ caller }) => database.asAccount(caller.account, (q) => verifyChain(q, caller.account)),
  );

  app.get(
    '/audit/export',
    {
      onRequest: may('audit.read'),
      schema: {
        operationId: 'exportAudit',
        tags,
        summary: 'The audit log as a file',
        description: 'All events that match, newest first. The export is itself recorded.',
        querystring: auditFilter.extend({ format: exportFormat }).strict(),
        response: { 200: z.string().describe('The file.'), ...fails() },
      },
    },
    async (request, reply) => {
      const {
        caller,
        query: { format, type, ...rest },
      } = request;
      const filter = { ...rest, types: type };
      await database.asAccount(caller.account, (q) =>
        audit(q, {
          ...byOf(request),
          account: caller.account,
          type: 'export.made',
          object: { id: 'audit', name: 'Audit log' },
          details: { format, filter },
        }),
      );
      const pages = pagesOf(
        (before: number | null, limit) =>
          database.asAccount(caller.account, (q) => listEvents(q, caller.account, filter, before ?? undefined, limit)),
        (row: AuditRow) => row.sequence,
      );
      return sendExport(reply, { format, name: 'audit', columns, pages, now: clock.now() });
    },
  );
};
