import { X509Certificate } from 'node:crypto';
import { get } from 'node:https';
import { expect, test } from 'vitest';
import { listen, send } from './http.ts';
import { selfSigned } from './selfSigned.ts';

test('the certificate names its address, signed itself and is good for years', () => {
  const certificate = new X509Certificate(selfSigned('127.0.0.1').cert);
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.ca).toBe(true);
  expect(new Date(certificate.validTo).getUTCFullYear()).toBeGreaterThan(new Date().getUTCFullYear() + 8);
});

test('a server speaks HTTPS with it to whoever trusts it, and to nobody else', async () => {
  const made = selfSigned('127.0.0.1');
  const answer = async ({ response }: { response: Parameters<typeof send>[0] }): Promise<void> => {
    send(response, { status: 200, body: '{"ok":true}' }, new Date(0));
  };
  const server = await listen('127.0.0.1', 0, answer, made);
  const ask = (ca?: string): Promise<string> =>
    new Promise((resolve, reject) => {
      get(server.origin, { ca, agent: false }, (response) => {
        response.setEncoding('utf8');
        response.on('data', resolve);
      }).on('error', reject);
    });
  expect(server.origin).toMatch(/^https:/);
  await expect(ask(made.cert)).resolves.toBe('{"ok":true}');
  await expect(ask()).rejects.toThrow(/self-signed/);
  await server.stop();
});
