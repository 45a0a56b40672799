import { hkdfSync } from 'node:crypto';

/** What sign-in signs cookies and encrypts second factors with: derived from the master key, so that there is no further secret to keep. */
export const signInSecret = (masterKey: Buffer): string => derive(masterKey, 'deskbridge sign-in', 32).toString('base64url');

/**
 * The code that proves at first run that one may read this hub's log or command line. Derived, so that every process shows the same;
 * it is good for nothing once there is an owner.
 */
export const setupCode = (masterKey: Buffer): string => derive(masterKey, 'deskbridge set-up code', 15).toString('base64url');

const derive = (masterKey: Buffer, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), purpose, bytes));
