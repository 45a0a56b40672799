import { createHmac } from 'node:crypto';
import { asText } from '../../kit/json.ts';
import type { HaloQuirks } from '../options.ts';
import type { Webhook } from '../store/webhooks.ts';

/**
 * The headers that prove a delivery's sender [HaloPSA reference §8.4]: none, Basic, or the configured header with
 * base64(HMAC-SHA256(secret, raw body)) after the configured prefix.
 */
export function authenticityHeaders(webhook: Webhook, body: string, quirks: HaloQuirks): Record<string, string> {
  const secret = asText(webhook.basic_password);
  if (webhook.authentication_type === 1) {
    const credentials = Buffer.from(`${asText(webhook.basic_username)}:${secret}`).toString('base64');
    return { authorization: `Basic ${credentials}` };
  }
  if (webhook.authentication_type !== 3) return {};
  const encoding = webhook.digest === 1 ? quirks.digestOne : 'base64';
  const signature = createHmac('sha256', secret).update(body, 'utf8').digest(encoding);
  const header = asText(webhook.authentication_header) || 'Token';
  return { [header]: `${asText(webhook.signature_prefix)}${signature}` };
}
