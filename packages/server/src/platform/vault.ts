import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * Encrypts what must not be read from the database. Envelope: each value has a data key of its own, wrapped by the master
 * key; both layers are AES-256-GCM and bound to the row's identity, so that a blob moved to another row does not open.
 * Layout: version (1) · master key id (8) · wrapped data key (12 + 32 + 16) · value (12 + n + 16).
 */
export interface Vault {
  /** Fingerprint of the master key, for the database to recognise a wrong one. */
  keyId: string;
  seal(plain: string, identity: string): Buffer;
  /** Throws where the blob was made under another key, for another row, or was changed. */
  open(blob: Buffer, identity: string): string;
}

const version = 1;

/** Makes a vault from 32 bytes. */
export function makeVault(masterKey: Buffer): Vault {
  const id = createHash('sha256').update('deskbridge master key').update(masterKey).digest().subarray(0, 8);
  return {
    keyId: id.toString('hex'),
    seal: (plain, identity) => {
      const dataKey = randomBytes(32);
      const aad = Buffer.from(identity);
      return Buffer.concat([Buffer.of(version), id, encrypt(masterKey, dataKey, aad), encrypt(dataKey, Buffer.from(plain), aad)]);
    },
    open: (blob, identity) => {
      if (blob[0] !== version || !blob.subarray(1, 9).equals(id)) throw new Error('The value was encrypted under another master key.');
      const aad = Buffer.from(identity);
      const dataKey = decrypt(masterKey, blob.subarray(9, 69), aad);
      return decrypt(dataKey, blob.subarray(69), aad).toString();
    },
  };
}

function encrypt(key: Buffer, plain: Buffer, aad: Buffer): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer, aad: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(aad).setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}
