import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate and its key, both PEM. */
export interface SelfSigned {
  key: string;
  cert: string;
}

const DAY_MS = 86_400_000;
const OID = {
  commonName: [0x55, 0x04, 0x03],
  ecdsaWithSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
  basicConstraints: [0x55, 0x1d, 0x13],
  subjectAltName: [0x55, 0x1d, 0x11],
} as const;

/**
 * Makes a certificate that nobody else signed, for `localhost` and the given IPv4 address, good for ten years. Whoever is to trust it must be
 * given it as an authority of its own (`NODE_EXTRA_CA_CERTS`). It is put together by hand: X.509 v3 of five members needs no package.
 */
export function selfSigned(address: string): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(oid(OID.ecdsaWithSha256));
  const name = sequence(set(sequence(oid(OID.commonName), node(0x0c, Buffer.from('Simulated helpdesk')))));
  const body = sequence(
    node(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    name,
    sequence(utcTime(Date.now() - DAY_MS), utcTime(Date.now() + 3650 * DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    node(0xa3, sequence(authority(), names(address))),
  );
  const certificate = sequence(body, algorithm, node(0x03, Buffer.from([0]), sign('sha256', body, privateKey)));
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(certificate) };
}

/** It signed itself, so it must call itself an authority. */
function authority(): Buffer {
  const yes = node(0x01, Buffer.from([0xff]));
  return sequence(oid(OID.basicConstraints), yes, node(0x04, sequence(yes)));
}

function names(address: string): Buffer {
  const ip = address.split('.').map(Number);
  return sequence(
    oid(OID.subjectAltName),
    node(0x04, sequence(node(0x82, Buffer.from('localhost')), ...(ip.length === 4 ? [node(0x87, Buffer.from(ip))] : []))),
  );
}

function node(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

function lengthOf(size: number): number[] {
  if (size < 0x80) return [size];
  return size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
}

const sequence = (...parts: Buffer[]): Buffer => node(0x30, ...parts);
const set = (...parts: Buffer[]): Buffer => node(0x31, ...parts);
const integer = (bytes: Buffer): Buffer => node(0x02, bytes);
const oid = (bytes: readonly number[]): Buffer => node(0x06, Buffer.from(bytes));

/** YYMMDDhhmmssZ, as X.509 wants it until 2049. */
function utcTime(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\D/g, '').slice(2, 14);
  return node(0x17, Buffer.from(`${digits}Z`));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines.trim()}\n-----END CERTIFICATE-----\n`;
}
