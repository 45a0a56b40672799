import { z } from 'zod';
import { permissions, roles, type Permission } from '../../platform/auth/permissions.ts';
import { instantOrNull } from './common.ts';

const permissionNames = Object.keys(permissions) as [Permission, ...Permission[]];
/** One thing that somebody may do. */
export const permissionName = z.enum(permissionNames);

/** What a person may be in an account. */
export const role = z.enum(roles).describe('What one is in the account; GET /api/v1/roles says what each may do');

/** A person's place in an account. */
export const membership = z
  .object({ id: z.int(), name: z.string(), timeZone: z.string().describe('IANA name, such as Europe/Berlin'), role })
  .meta({ id: 'Membership' });

/** Something that a person chose in the console. */
export const personSettings = z.record(z.string().max(100), z.unknown()).describe('By name: dismissed hints, columns, density');

/** The signed-in person. */
export const me = z
  .object({
    user: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      image: z.string().nullable(),
      twoFactorEnabled: z.boolean(),
      hasPassword: z.boolean().describe('False where one signs in by single sign-on or passkey only'),
    }),
    sessionId: z.string(),
    accounts: z.array(membership),
    account: membership.nullable().describe('The one that the request names, else the one looked at last; null where one belongs to none'),
    permissions: z.array(permissionName).describe('What one may do in this account'),
    settings: personSettings,
  })
  .meta({ id: 'Me' });

/** What one may change about oneself. */
export const mePatch = z.strictObject({ name: z.string().trim().min(1).max(100) });

/** Settings to set; null removes one. */
export const settingsPatch = personSettings.refine((value) => JSON.stringify(value).length <= 65_536, 'This is more than 64 kB.');

/** A sign-in that lasts. */
export const session = z
  .object({
    id: z.string(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime().describe('To the hour'),
    expiresAt: z.iso.datetime(),
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
    current: z.boolean().describe('The one that asks'),
  })
  .meta({ id: 'Session' });

/** Somebody's sign-in. */
export const memberSession = session
  .extend({ personId: z.string(), name: z.string(), email: z.string(), role })
  .meta({ id: 'MemberSession' });

/** A member of the account. */
export const member = z
  .object({
    personId: z.string(),
    name: z.string(),
    email: z.string(),
    image: z.string().nullable(),
    role,
    joinedAt: z.iso.datetime(),
    lastSeenAt: instantOrNull.describe('To the hour; null where no session is left'),
    twoFactorEnabled: z.boolean(),
    hasPasskey: z.boolean(),
  })
  .meta({ id: 'Member' });
