import { asText } from '../../kit/json.ts';
import type { FaultEngine } from '../../kit/faults.ts';
import { computed } from '../dates.ts';
import type { Delivery, Notification, Webhook } from '../store/webhooks.ts';
import type { Tenant } from '../tenant.ts';
import { conditionsHold } from './conditions.ts';
import type { Happening } from './events.ts';
import { payloadOf } from './payload.ts';
import { authenticityHeaders } from './sign.ts';

const METHODS = ['POST', 'GET', 'PUT', 'DELETE', 'PATCH'] as const;

interface Outgoing {
  webhook: Webhook;
  delivery: Delivery;
}

/**
 * Sends what happened to the webhooks that asked for it: per-event filters and conditions, batches, signatures, retries, the
 * log, and switching off after too many failures [HaloPSA reference §8].
 */
export class Deliverer {
  readonly #tenant: Tenant;
  readonly #faults: FaultEngine;
  #timers = new Set<NodeJS.Timeout>();
  #batches = new Map<string, Outgoing[]>();
  #heldBack: Outgoing[] = [];
  #isStopped = false;

  constructor(tenant: Tenant, faults: FaultEngine) {
    this.#tenant = tenant;
    this.#faults = faults;
    tenant.events.on((happening) => this.#happened(happening));
  }

  /** Drops what is still under way. */
  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Sends a logged delivery again, as an administrator can from the log. */
  resend(id: string): Delivery | undefined {
    const earlier = this.#tenant.webhooks.deliveries().find((row) => row.id === id);
    const webhook = earlier && this.#tenant.webhooks.get(earlier.webhook_id);
    if (!earlier || !webhook) return undefined;
    const delivery = this.#tenant.webhooks.log({ ...earlier, status: 'pending', attempt: 0, error: '' });
    this.#later(0, () => this.#send({ webhook, delivery }));
    return delivery;
  }

  #happened(happening: Happening): void {
    const eventno = this.#tenant.webhooks.numbers.get(happening.event);
    for (const notification of this.#tenant.webhooks.notifications()) {
      if (notification.eventno !== eventno) continue;
      const webhook = this.#tenant.webhooks.get(notification.webhook_id);
      if (webhook?.active === true && this.#wants(notification, happening)) this.#queue(webhook, notification, happening);
    }
  }

  #wants(notification: Notification, happening: Happening): boolean {
    if (happening.kind !== 'ticket') return true;
    const isConditionDriven = happening.event === 'Ticket Updated';
    if (notification.conditions.length === 0) return !isConditionDriven || this.#tenant.quirks.event61WithoutConditions;
    return conditionsHold(this.#tenant, notification, happening.id);
  }

  #queue(webhook: Webhook, notification: Notification, happening: Happening): void {
    const target = { method: 'WEBHOOK', path: webhook.url };
    const outgoing = { webhook, delivery: this.#log(webhook, notification, happening) };
    if (this.#faults.bite('lostWebhook', target)) {
      outgoing.delivery.status = 'lost';
      return;
    }
    if (Number(webhook.batch_method) > 0) return this.#addToBatch(outgoing, happening);
    if (this.#heldBack.length === 0 && this.#faults.bite('reorderWebhook', target)) {
      this.#heldBack.push(outgoing);
      this.#later(this.#tenant.settings.delivery.delayMs + 3000, () => this.#release());
      return;
    }
    const { delayMs } = this.#tenant.settings.delivery;
    this.#later(delayMs, () => this.#send(outgoing).then(() => this.#release()));
    if (this.#faults.bite('duplicateWebhook', target)) this.#later(delayMs * 2, () => this.#send(outgoing));
  }

  /** Sends what a reorder fault held back; it is now younger than its successor. */
  #release(): void {
    for (const outgoing of this.#heldBack.splice(0)) void this.#send(outgoing);
  }

  #addToBatch(outgoing: Outgoing, happening: Happening): void {
    const { webhook } = outgoing;
    const key = `${webhook.id}|${webhook.batch_method === 1 ? happening.event : webhook.batch_method === 2 ? happening.kind : ''}`;
    const batch = this.#batches.get(key) ?? [];
    batch.push(outgoing);
    this.#batches.set(key, batch);
    const limit = Number(webhook.batch_limit) || 50;
    if (batch.length >= limit) this.#flush(key);
    else if (batch.length === 1) this.#later(Math.max(0.05, Number(webhook.batch_delay_seconds)) * 1000, () => this.#flush(key));
  }

  /** A batch is one call whose body is a list of events [HaloPSA reference §8.3]. */
  #flush(key: string): void {
    const batch = this.#batches.get(key);
    this.#batches.delete(key);
    const first = batch?.[0];
    if (!batch || !first) return;
    const body = `[${batch.map((outgoing) => outgoing.delivery.requestbody).join(',')}]`;
    void this.#send({ webhook: first.webhook, delivery: first.delivery }, body, batch.slice(1));
  }

  #log(webhook: Webhook, notification: Notification, happening: Happening): Delivery {
    const { webhooks, settings } = this.#tenant;
    const id = webhooks.newGuid();
    const mode = webhook.$payload ?? settings.payload;
    const custom = webhook.payload_type === 1 ? asText(webhook.custom_payload) : '';
    const body =
      custom === ''
        ? payloadOf(this.#tenant, happening, { deliveryId: id, webhookId: webhook.id, notificationId: notification.id, mode })
        : custom;
    return webhooks.log({
      id,
      webhook_id: webhook.id,
      notification_id: notification.id,
      timestamp: computed(happening.atMs),
      status: 'pending',
      duration: 0,
      attempt: 0,
      url: webhook.url,
      method: METHODS[Number(webhook.method)] ?? 'POST',
      requestheaders: '',
      requestbody: body,
      responsestatus: 0,
      responseheaders: '',
      responsebody: '',
      entity_id: happening.id,
      event: happening.event,
      error: '',
    });
  }

  async #send(outgoing: Outgoing, batchBody?: string, others: readonly Outgoing[] = []): Promise<void> {
    if (this.#isStopped) return;
    const { webhook, delivery } = outgoing;
    const body = batchBody ?? delivery.requestbody;
    const headers = {
      'content-type': asText(webhook.content_type) || 'application/json',
      ...authenticityHeaders(webhook, body, this.#tenant.quirks),
    };
    delivery.attempt++;
    delivery.requestheaders = JSON.stringify(headers);
    const started = performance.now();
    const isDelivered = await this.#attempt(delivery, body, headers);
    delivery.duration = Math.round(performance.now() - started);
    for (const other of others) Object.assign(other.delivery, { status: delivery.status, responsestatus: delivery.responsestatus });
    webhook.$failures = isDelivered ? 0 : webhook.$failures + 1;
    if (isDelivered) return;
    const limit = Number(webhook.auto_disable_attempts) || this.#tenant.settings.autoDisableAttempts;
    if (limit > 0 && webhook.$failures >= limit) webhook.active = false;
    const { retries, retryDelaySeconds } = this.#tenant.settings.delivery;
    if (webhook.active && delivery.attempt <= retries) this.#later(retryDelaySeconds * 1000, () => this.#send(outgoing, batchBody, others));
  }

  async #attempt(delivery: Delivery, body: string, headers: Record<string, string>): Promise<boolean> {
    const hasBody = delivery.method !== 'GET';
    try {
      const answer = await fetch(delivery.url, {
        method: delivery.method,
        headers,
        body: hasBody ? body : undefined,
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#tenant.settings.delivery.timeoutSeconds * 1000),
      });
      delivery.responsestatus = answer.status;
      delivery.responsebody = (await answer.text()).slice(0, 2000);
      delivery.responseheaders = JSON.stringify(Object.fromEntries(answer.headers));
      delivery.status = answer.ok ? 'delivered' : 'failed';
      return answer.ok;
    } catch (error) {
      delivery.status = 'failed';
      delivery.error = error instanceof Error ? error.message : String(error);
      return false;
    }
  }

  #later(ms: number, run: () => void | Promise<void>): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (!this.#isStopped) void run();
    }, ms);
    this.#timers.add(timer);
  }
}
