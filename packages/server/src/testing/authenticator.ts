import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A device with one passkey, as a page sees it through the browser. */
export interface Authenticator {
  /** What it answers to a challenge to make the passkey. */
  register(options: { challenge: string }): object;
  /** What it answers to a challenge to sign in. */
  signIn(options: { challenge: string }): object;
  /** Whether it checks who holds it. */
  verifiesUser: boolean;
}

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();
const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const bytes = (value: Buffer): Buffer =>
  Buffer.concat([
    value.length < 256 ? Buffer.from([0x58, value.length]) : Buffer.from([0x59, value.length >> 8, value.length & 255]),
    value,
  ]);

/** Makes a device at an origin (WebAuthn level 2: ES256, attestation "none"). */
export function makeAuthenticator(origin: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  // COSE: key type 2 (EC2), algorithm -7 (ES256), curve 1 (P-256), x and y.
  const cose = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    bytes(Buffer.from(y, 'base64url')),
  ]);
  const clientData = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  /** User present (1), user verified (4), and credential data (64) or not. */
  const authData = (more: Buffer | null): Buffer => {
    const flags = 1 + (device.verifiesUser ? 4 : 0) + (more ? 64 : 0);
    return Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([flags, 0, 0, 0, 0]), more ?? Buffer.alloc(0)]);
  };
  const answer = (response: Record<string, Buffer>): object => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response: Object.fromEntries(Object.entries(response).map(([name, value]) => [name, value.toString('base64url')])),
  });
  const device: Authenticator = {
    verifiesUser: true,
    register: ({ challenge }) => {
      const data = authData(Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]));
      const attestationObject = Buffer.concat([
        Buffer.from([0xa3]),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        bytes(data),
      ]);
      return answer({ clientDataJSON: clientData('webauthn.create', challenge), attestationObject });
    },
    signIn: ({ challenge }) => {
      const authenticatorData = authData(null);
      const clientDataJSON = clientData('webauthn.get', challenge);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientDataJSON)]), privateKey);
      return answer({ clientDataJSON, authenticatorData, signature });
    },
  };
  return device;
}
