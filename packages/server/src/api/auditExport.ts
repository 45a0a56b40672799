import type { FastifyRequest } from 'fastify';
import type { Bridge } from '../bridge/bridge.ts';
import { audit } from '../platform/audit/audit.ts';
import { byOf } from './by.ts';

/** What is taken along. */
export interface ExportDetails {
  /** What the list is called: `dead letters`. */
  list: string;
  format: string;
  filter: object;
}

/** Writes down that somebody takes a list along, before the first row goes out. */
export async function auditExport(bridge: Bridge, request: FastifyRequest, { list, format, filter }: ExportDetails): Promise<void> {
  const { account } = request.caller;
  await bridge.database.asAccount(account, (q) =>
    audit(q, {
      type: 'export.made',
      account,
      ...byOf(request),
      object: { id: list, name: list },
      details: { format, filter: { ...filter } },
    }),
  );
}
