import { APIError, getSessionFromCtx } from 'better-auth/api';
import type { Database } from '../database/database.ts';
import { deleteLink, readWaysIn } from './linkStore.ts';
import { ssoProvider } from './sso.ts';

type Context = Parameters<typeof getSessionFromCtx>[0];

const freshMs = 86_400_000;

/**
 * Whether single sign-on may become a way in for a person. At once for who has no other: an invitation brought them. Who has a password,
 * or is linked with another of the provider's people, confirms by having signed in here within a day; the same e-mail alone would let
 * the provider past a password and a second factor. Throws what the sign-in page explains.
 */
export async function allowLink(
  database: Database,
  wanted: { providerId: string; userId: string },
  context: Context | null,
): Promise<void> {
  if (wanted.providerId !== ssoProvider) return;
  const { hasPassword, linkedTo } = await readWaysIn(database.system, wanted.userId, ssoProvider);
  if (!hasPassword && linkedTo === null) return;
  const session = context ? await getSessionFromCtx(context) : null;
  const isConfirmed = session?.user.id === wanted.userId && Date.now() - session.session.createdAt.getTime() < freshMs;
  if (!isConfirmed) throw new APIError('FORBIDDEN', { code: linkedTo === null ? 'link_unconfirmed' : 'link_other', message: '' });
  if (linkedTo !== null) await deleteLink(database.system, wanted.userId, ssoProvider);
}
