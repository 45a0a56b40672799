import type { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import type { AccountId } from '@deskbridge/model';
import { permissionsOfRole } from '../../platform/auth/permissions.ts';
import type { Settings } from '../../platform/auth/preferenceStore.ts';
import type { me } from '../schemas/me.ts';

/** The signed-in person as they are shown to themselves. */
export function presentMe(
  { person, sessionId, memberships }: NonNullable<FastifyRequest['signedIn']>,
  chosen: AccountId | undefined,
  settings: Settings,
  hasPassword: boolean,
): z.infer<typeof me> {
  const account = memberships.find(({ id }) => id === chosen) ?? null;
  return {
    user: { ...person, hasPassword },
    sessionId,
    accounts: memberships,
    account,
    permissions: account ? [...permissionsOfRole[account.role]] : [],
    settings,
  };
}
