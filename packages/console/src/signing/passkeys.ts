import { askSignIn, readSignIn } from './auth.ts';

/** A passkey of the person. */
export interface Passkey {
  id: string;
  name: string | null;
  createdAt: string | null;
  deviceType: string;
  backedUp: boolean;
}

/** Whether passkeys work here: they need https or this very machine, and a browser that knows them. */
export const canUsePasskeys = (): boolean =>
  globalThis.isSecureContext && typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** Signs in by a passkey that the person picks. Throws where they do not, or it is not known. */
export async function signInByPasskey(): Promise<void> {
  const options = await readSignIn<PublicKeyCredentialRequestOptionsJSON>('passkey/generate-authenticate-options');
  const credential = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  await askSignIn('passkey/verify-authentication', { response: asJson(credential) });
}

/** Adds a passkey of this device or of a key that is plugged in. */
export async function addPasskey(name: string): Promise<void> {
  const options = await readSignIn<PublicKeyCredentialCreationOptionsJSON>('passkey/generate-register-options');
  const credential = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  await askSignIn('passkey/verify-registration', { response: asJson(credential), name });
}

/** The person's passkeys. */
export const listPasskeys = (): Promise<Passkey[]> => readSignIn<Passkey[]>('passkey/list-user-passkeys');

function asJson(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('No passkey was picked.');
  return credential.toJSON();
}
