import type { FastifyRequest } from 'fastify';
import { failure, FailureError } from '@deskbridge/model';
import { hasScope, identifyCaller, type Caller, type Scope } from '../platform/auth/apiKeys.ts';
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

const needs =
  (scope: Scope) =>
  async (request: FastifyRequest): Promise<void> => {
    if (!hasScope(request.caller, scope))
      throw new FailureError(failure('request.forbidden', { detail: `It needs the scope \`${scope}\`.` }));
  };

/** Only callers who may look. */
export const mayRead = needs('read');
/** Only callers who may write to the helpdesk and start syncs. */
export const mayWrite = needs('write');
/** Only callers who may change connections and keys. */
export const mayAdminister = needs('admin');
