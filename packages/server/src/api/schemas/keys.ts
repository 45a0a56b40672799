import { z } from 'zod';
import { scopes } from '../../platform/auth/permissions.ts';
import { instant, instantOrNull } from './common.ts';

const scopeList = z
  .array(z.enum(scopes))
  .min(1)
  .describe('`read` looks, `write` also writes to the helpdesk and starts syncs, `admin` may do everything');

/** An API key as it is shown: never the key itself. */
export const apiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string().describe('How the key begins'),
    scopes: scopeList,
    createdAt: z.iso.datetime(),
    lastUsedAt: instantOrNull.describe('To the minute'),
    expiresAt: instantOrNull,
    revokedAt: instantOrNull,
  })
  .meta({ id: 'ApiKey' });

/** What a new key is made of. */
export const newApiKey = z.strictObject({
  name: z.string().trim().min(1).max(100).describe('Where it is used').meta({ example: 'reporting' }),
  scopes: scopeList,
  expiresAt: instant.optional().describe('After this it is no longer valid; without it, it is valid until revoked'),
});

/** A new key, shown once. */
export const createdApiKey = apiKey
  .extend({ key: z.string().describe('The key. It is shown now and never again.') })
  .meta({ id: 'CreatedApiKey' });
