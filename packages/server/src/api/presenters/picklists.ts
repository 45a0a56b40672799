import type { z } from 'zod';
import type { PicklistOverview, UsedValue } from '../../bridge/picklists/overview.ts';
import type { RefreshRow } from '../../bridge/picklists/store.ts';
import type { picklistOverview, picklistRefresh, usedValue } from '../schemas/picklists.ts';
import { presentFailure } from './failures.ts';

/** A refresh and what it found. */
export const presentRefresh = ({ id, refreshedAt, difference, missing }: RefreshRow): z.infer<typeof picklistRefresh> => ({
  id,
  refreshedAt,
  missing,
  ...difference,
});

/** All lists, and how the refreshing stands. */
export const presentOverview = ({ kinds, refresh, lastRefresh }: PicklistOverview): z.infer<typeof picklistOverview> => ({
  kinds,
  refresh: { ...refresh, failure: presentFailure(refresh.failure) },
  lastRefresh: lastRefresh && presentRefresh(lastRefresh),
});

/** A value with where it is used. */
export const presentUsedValue = ({ references, ...value }: UsedValue): z.infer<typeof usedValue> => ({
  ...value,
  references: references.map(({ source, name, place }) => ({ source, name, place })),
});
