import { randomBytes } from 'node:crypto';
import { failed, failure, ok, type Result } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { connectorNamed } from './sessions.ts';

/** Where consent is given, and how what comes back is told apart from what somebody else sends. */
export interface ConsentPage {
  url: string;
  redirectUri: string;
  state: string;
}

type Addresses = Pick<Bridge, 'publicUrl' | 'localUrl'>;

/** Where the browser comes back to: a page of the console, which hands on what it was given. */
const redirectUriOf = (bridge: Addresses): string | null => {
  const base = bridge.publicUrl ?? bridge.localUrl;
  return base ? `${base.replace(/\/$/, '')}/connect/return` : null;
};

const noAddress = failure('request.notFound', { detail: 'PUBLIC_URL is not set, so there is no address to come back to.' });
const none = failure('request.notFound', { detail: 'This helpdesk does not connect by consent.' });

/** The page of the PSA where a person gives consent. What is typed so far may be incomplete: only what the address needs is looked at. */
export function askConsent(bridge: Addresses, request: { connector: string; credentials: Record<string, unknown> }): Result<ConsentPage> {
  const consent = connectorNamed(request.connector)?.consent;
  if (!consent) return failed(none);
  const redirectUri = redirectUriOf(bridge);
  if (!redirectUri) return failed(noAddress);
  const state = randomBytes(24).toString('base64url');
  return ok({ url: consent.url(request.credentials, redirectUri, state), redirectUri, state });
}

/** What the browser brought back, as fields of the credentials form. */
export function readConsent(
  bridge: Addresses,
  returned: { connector: string; query: Record<string, string> },
): Result<Record<string, string>> {
  const consent = connectorNamed(returned.connector)?.consent;
  const redirectUri = redirectUriOf(bridge);
  if (!consent || !redirectUri) return failed(consent ? noAddress : none);
  return consent.returned(returned.query, redirectUri);
}
