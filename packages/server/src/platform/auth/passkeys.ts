import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';

/**
 * Passkeys stand for a password and a second factor at once, so the device must have checked who holds it: by a finger, a face or a PIN.
 * The options ask for it; better-auth itself would take a passkey that was only touched.
 */
export const passkeys = (origin: string) =>
  passkey({
    rpName: 'Deskbridge',
    rpID: new URL(origin).hostname,
    origin,
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => refuseUnverified(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) => refuseUnverified(verification.authenticationInfo.userVerified),
    },
  });

function refuseUnverified(isVerified: boolean | undefined): void {
  if (isVerified === true) return;
  const message = 'The device did not check who holds it. Set a PIN, a finger or a face up for this passkey.';
  throw new APIError('BAD_REQUEST', { code: 'USER_NOT_VERIFIED', message });
}
