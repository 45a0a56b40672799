import type { AccountId, ConnectionId } from '@deskbridge/model';
import type { CallClass } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';
import { callsByStream, type StreamCalls } from '../runs/store.ts';
import { keptForOthers } from './budget.ts';
import { readScopes, useByClass, useBySlice, type ScopeState } from './store.ts';

type Counted = Exclude<CallClass, 'free'>;

/** What a class of calls has spent of a limit, and what it must leave. */
export interface ClassMeter {
  callClass: Counted;
  used: number;
  /** Calls that this class leaves to more urgent ones. */
  leaves: number;
}

/** A limit with who spends it. */
export interface ScopeMeter extends ScopeState {
  left: number;
  classes: ClassMeter[];
  /** Calls in equal slices of the window, oldest first. */
  slices: number[];
}

/** The meter of a connection. */
export interface Meter {
  scopes: ScopeMeter[];
  /** What spent most in the last hour. */
  spenders: StreamCalls[];
}

const sliceCount = 30;
const classes = Object.keys(keptForOthers) as Counted[];

/** How much of each limit is spent, by whom, and when. */
export async function readMeter(q: Queryable, account: AccountId, connection: ConnectionId): Promise<Meter> {
  const scopes = await readScopes(q, account, connection);
  const byClass = await useByClass(q, account, connection);
  const bySlice = await useBySlice(q, account, connection, sliceCount);
  return {
    spenders: await callsByStream(q, account, connection),
    scopes: scopes.map((scope) => {
      const allowed = Math.floor(scope.calls * scope.share);
      const slices = Array.from({ length: sliceCount }, () => 0);
      for (const each of bySlice) if (each.scope === scope.scope) slices[each.slice] = each.used;
      return {
        ...scope,
        left: Math.max(0, allowed - scope.used),
        classes: classes.map((callClass) => ({
          callClass,
          used: byClass.find((each) => each.scope === scope.scope && each.callClass === callClass)?.used ?? 0,
          leaves: Math.floor(allowed * keptForOthers[callClass]),
        })),
        slices,
      };
    }),
  };
}
