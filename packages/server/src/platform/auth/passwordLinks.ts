import { randomBytes } from 'node:crypto';
import type { Auth } from './signIn.ts';

/** How long a link from the command line is valid. */
export const linkHours = 24;

/** Makes the token of a link that sets a person's password. It is known now and never again. */
export async function makePasswordToken(auth: Auth, personId: string, now: Date): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + linkHours * 3_600_000);
  await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: personId, expiresAt });
  return token;
}
