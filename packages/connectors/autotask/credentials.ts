/** What a person enters: key and secret of the API user, and the tracking identifier of the integration (Autotask reference §1). */
import { z } from 'zod';
import type { CredentialField } from '../contract.ts';

/** The fields of the form, in the order of the screen of the API user. */
export const credentialFields: readonly CredentialField[] = [
  {
    name: 'username',
    label: 'API username (key)',
    help: 'On the API user under Credentials: Generate Key. It looks like an e-mail address.',
    example: 'abcd1234efgh@EXAMPLE.COM',
    secret: false,
    required: true,
  },
  {
    name: 'secret',
    label: 'API secret',
    help: 'Beside it: Generate Secret. It is shown until the user is saved; if it is lost, generate a new one.',
    example: 'a text of some 25 characters',
    secret: true,
    required: true,
  },
  {
    name: 'integrationCode',
    label: 'Tracking identifier',
    help: 'On the API user under API Tracking Identifier: choose Custom (Internal Integration), name it Deskbridge, and copy the identifier.',
    example: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0',
    secret: true,
    required: true,
  },
  {
    name: 'address',
    label: 'Address for zone discovery',
    help: 'Leave it empty: your zone is found by itself, and found again should Autotask move you.',
    example: 'https://webservices.autotask.net/ATServicesRest/',
    secret: false,
    required: false,
  },
];

/** What the connector works with. */
export interface AutotaskCredentials {
  username: string;
  secret: string;
  integrationCode: string;
  /** Where the zone is asked for; ends in a slash. */
  address: string;
}

/** Any host of the vendor's answers for all zones (Autotask reference §1). */
export const discoveryAddress = 'https://webservices.autotask.net/ATServicesRest/';

/** An absolute address that ends in `/ATServicesRest/`, whatever of it was typed; null for what is none. */
function addressOf(text: string): string | null {
  if (text === '') return discoveryAddress;
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const path = url.pathname.replace(/\/V\d\.\d.*$/i, '').replace(/\/+$/, '');
  return `${url.origin}${path === '' ? '/ATServicesRest' : path}/`;
}

const needed = (what: string) => z.string({ error: what }).trim().min(1, what).max(200, what);

/** Parses what the form or the API sends. */
export const credentials: z.ZodType<AutotaskCredentials> = z.object({
  username: needed('Enter the key of the API user.'),
  secret: needed('Enter the secret of the API user.'),
  integrationCode: needed('Enter the tracking identifier of the integration.'),
  address: z
    .string()
    .trim()
    .max(500)
    .default('')
    .transform((text, context) => {
      const address = addressOf(text);
      if (address !== null) return address;
      context.issues.push({ code: 'custom', message: 'Enter an address that begins with https://, or leave it empty.', input: text });
      return z.NEVER;
    }),
});

/** Hosts that the credentials point to. Zones are other hosts of the same name; see `zoneOf`. */
export const hosts = (given: AutotaskCredentials): string[] => [new URL(given.address).host];
