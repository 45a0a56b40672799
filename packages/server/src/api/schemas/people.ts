import { z } from 'zod';
import { roles } from '../../platform/auth/permissions.ts';
import { longestPassword, shortestPassword } from '../../platform/auth/signIn.ts';
import { instantOrNull } from './common.ts';
import { permissionName, role } from './me.ts';

const timeZones = new Set(Intl.supportedValuesOf('timeZone'));
/** The IANA name of a time zone. */
export const timeZone = z
  .string()
  .refine((name) => name === 'UTC' || timeZones.has(name), 'There is no such time zone; take an IANA name such as Europe/Berlin.')
  .meta({ example: 'Europe/Berlin' });

/** A person's name. */
export const personName = z.string().trim().min(1, 'Say your name.').max(100);
/** An e-mail address, in lower case. */
export const email = z.string().trim().toLowerCase().pipe(z.email('This is no e-mail address.').max(254));
/** A new password. */
export const newPassword = z
  .string()
  .min(shortestPassword, `Take at least ${shortestPassword} characters.`)
  .max(longestPassword, `Take at most ${longestPassword} characters.`);
/** What an account is called. */
export const accountName = z.string().trim().min(1, 'Say what the account is called.').max(100);

/** What the first owner says. */
export const firstOwner = z.strictObject({
  name: personName,
  email,
  password: newPassword,
  accountName,
  timeZone,
  code: z.string().max(200).optional().describe('From the link that the hub printed when it started'),
});

/** What a role may do. */
export const roleShape = z
  .object({
    role: z.enum(roles),
    permissions: z.array(z.object({ permission: permissionName, says: z.string().describe('What it allows, to be read after “may”') })),
  })
  .meta({ id: 'Role' });

/** An open invitation. */
export const invitation = z
  .object({
    id: z.uuid(),
    email: z.string(),
    role,
    invitedBy: z.object({ type: z.enum(['person', 'key', 'system', 'unknown']), id: z.string(), name: z.string() }),
    createdAt: z.iso.datetime(),
    sentAt: instantOrNull.describe('When the mail left; null where there was none'),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' });

/** An invitation with its link, which is shown now and never again. */
export const invited = invitation
  .extend({
    link: z.string().describe('Accepts the invitation. It is shown now and never again.'),
    mailed: z.boolean().describe('False: no mail could be sent, so hand the link over yourself'),
  })
  .meta({ id: 'Invited' });

/** Whom to invite. */
export const newInvitation = z.strictObject({ email, role });

/** What the invited see before they accept. */
export const openInvitation = z
  .object({
    accountName: z.string(),
    email: z.string(),
    role,
    invitedBy: z.string(),
    expiresAt: z.iso.datetime(),
    isKnown: z.boolean().describe('Somebody with this e-mail can sign in already: they sign in, then accept'),
    signedInAs: z.string().nullable().describe('E-mail of the one who is signed in'),
  })
  .meta({ id: 'OpenInvitation' });

/** How an invitation is accepted: by choosing name and password, or with neither by whom is signed in. */
export const acceptance = z.strictObject({ name: personName.optional(), password: newPassword.optional() });

/** The account. */
export const account = z
  .object({ id: z.int(), name: z.string(), timeZone: z.string(), createdAt: z.iso.datetime() })
  .meta({ id: 'Account' });

/** What may be changed of it. */
export const accountPatch = z.strictObject({ name: accountName.optional(), timeZone: timeZone.optional() });
