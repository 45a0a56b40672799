import type { z } from 'zod';
import type { ApiKeyRow } from '../../platform/auth/apiKeys.ts';
import type { Scope } from '../../platform/auth/permissions.ts';
import type { apiKey } from '../schemas/keys.ts';
import { without } from './without.ts';

/** An API key as it is shown. */
export function presentKey(row: ApiKeyRow): z.infer<typeof apiKey> {
  return { ...without(row, 'account'), scopes: row.scopes as Scope[] };
}
