import type { FastifyRequest } from 'fastify';
import { failure, FailureError } from '@deskbridge/model';
import { can, identifyCaller, type Caller } from '../platform/auth/apiKeys.ts';
import { permissions, type Permission } from '../platform/auth/permissions.ts';
import type { Bridge } from '../bridge/bridge.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who makes the request; set on every route under /api/v1. */
    caller: Caller;
  }
}

/** Finds out who asks, or answers 401. */
export const identify =
  (bridge: Bridge) =>
  async (request: FastifyRequest): Promise<void> => {
    const caller = await identifyCaller(bridge.database, request.headers.authorization, bridge.clock.now());
    if (!caller) throw new FailureError(failure('request.unauthenticated'));
    request.caller = caller;
  };

/**
 * A policy that reads as a sentence: `onRequest: may('tickets.write')`. Refuses with what is missing. Whether the caller may see this very
 * record is row-level security's and the statement's business: another account's id is not found.
 */
export const may =
  (permission: Permission) =>
  async (request: FastifyRequest): Promise<void> => {
    if (!can(request.caller, permission))
      throw new FailureError(failure('request.forbidden', { detail: `It needs the right to ${permissions[permission]} (${permission}).` }));
  };
