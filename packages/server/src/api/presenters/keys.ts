import type { z } from 'zod';
import type { ApiKeyRow, Scope } from '../../platform/auth/apiKeys.ts';
import type { apiKey } from '../schemas/keys.ts';
import { without } from './without.ts';

/** An API key as it is shown. */
export function presentKey(row: ApiKeyRow): z.infer<typeof apiKey> {
  return { ...without(row, 'account'), scopes: row.scopes as Scope[] };
}
