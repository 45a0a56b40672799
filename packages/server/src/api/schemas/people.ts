import { z } from 'zod';
import { longestPassword, shortestPassword } from '../../platform/auth/signIn.ts';

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
  code: z.string().max(200).optional().describe('From the link that the hub printed; not needed on its own machine'),
});
