import { randomUUID } from 'node:crypto';
import { failed, failure, ok, type AccountId, type ConnectionId, type Result } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { connectorNamed, sealIdentity } from '../connections/sessions.ts';
import { findConnection } from '../connections/store.ts';
import { callbackUrl } from './health.ts';

/** How a test delivery fared. */
export interface SelfTest {
  status: number;
  tookMs: number;
  isSigned: boolean;
}

const timeoutMs = 10_000;

/**
 * Sends a delivery like the PSA's to our own public address, out and in again by the way that callbacks take. It proves that the address
 * leads here and that signatures hold on the way; whether the PSA sends is seen only when it does.
 */
export async function sendSelfTest(bridge: Bridge, account: AccountId, id: ConnectionId): Promise<Result<SelfTest>> {
  const row = await bridge.database.asAccount(account, (q) => findConnection(q, account, id));
  const connector = row && row.state !== 'disconnected' ? connectorNamed(row.connector) : null;
  if (!row || !connector) return failed(failure('connection.none'));
  const url = callbackUrl(bridge, row);
  if (!url) return failed(failure('callback.test', { detail: 'PUBLIC_URL is not set, so there is no address to call.' }));
  const secret = row.callbackSigned ? bridge.vault.open(row.callbackSecret, sealIdentity(account, id, 'callbackSecret')) : null;
  const { body, headers } = connector.callbacks.testDelivery(randomUUID(), secret, bridge.clock.now());
  const startedMs = bridge.clock.monotonicMs();
  const sent = await bridge.egress.send({ method: 'POST', url, headers, body, timeoutMs, maxBytes: 65_536 });
  const tookMs = Math.round(bridge.clock.monotonicMs() - startedMs);
  if (!sent.ok)
    return failed(failure('callback.test', { detail: `${sentences[sent.failure.kind] ?? ''} (${sent.failure.message})`.trim() }));
  const { status } = sent.response;
  if (status !== connector.callbacks.answers.accepted) {
    const detail = `The address answered ${status} instead of ${connector.callbacks.answers.accepted}. Something before this hub may have answered.`;
    return failed(failure('callback.test', { detail, httpStatus: status }));
  }
  return ok({ status, tookMs, isSigned: secret !== null });
}

const sentences: Record<string, string> = {
  dns: 'The name in PUBLIC_URL is not known.',
  refused: 'Nothing listens at that address.',
  unreachable: 'That address cannot be reached from here.',
  timeout: 'No answer came within 10 seconds.',
  tls: 'The certificate at that address is not accepted.',
  blocked:
    'PUBLIC_URL is a private address, which this hub calls only if EGRESS_ALLOW names it; a helpdesk in the cloud cannot call it at all.',
};
