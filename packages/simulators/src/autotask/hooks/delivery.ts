import { asText } from '../../kit/json.ts';
import { createHmac, randomUUID } from 'node:crypto';
import type { FaultEngine } from '../../kit/faults.ts';
import { bareDate } from '../dates.ts';
import { FAMILIES, WEBHOOK_FAMILIES } from '../schema/webhooks.ts';
import type { WebhookFamily } from '../schema/webhooks.ts';
import { num, rowOf } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import type { Happening, Tenant } from '../tenant.ts';
import { escaped, isWanted, payloadOf, watchedFields } from './payload.ts';

/** One delivery as the log shows it. */
export interface Delivery {
  id: string;
  webhookId: number;
  webhookGUID: string;
  entity: WebhookFamily;
  entityId: number;
  action: Happening['action'] | 'Deactivated';
  sequenceNumber: number;
  at: string;
  url: string;
  attempt: number;
  status: 'pending' | 'delivered' | 'failed' | 'dropped' | 'lost';
  responseStatus: number;
  error: string;
  headers: Record<string, string>;
  body: string;
}

const KEPT = 5000;

/**
 * Sends what happened to the webhooks that asked for it: only what subscribed fields changed, not what excluded resources did, later
 * events of a webhook behind earlier ones, five attempts, then the error log; switched off after so many in a row [Autotask reference §7].
 */
export class Deliverer {
  readonly #tenant: Tenant;
  readonly #faults: FaultEngine;
  readonly #queues = new Map<number, Delivery[]>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #log: Delivery[] = [];
  #heldBack: Delivery[] = [];
  #isStopped = false;

  constructor(tenant: Tenant, faults: FaultEngine) {
    this.#tenant = tenant;
    this.#faults = faults;
    tenant.on((happening) => this.#happened(happening));
  }

  /** Drops what is still under way. */
  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  /** The last deliveries, oldest first. */
  deliveries(): readonly Delivery[] {
    return this.#log;
  }

  /** Sends a logged delivery once more. */
  resend(id: string): Delivery | undefined {
    const earlier = this.#log.find((delivery) => delivery.id === id);
    if (!earlier) return undefined;
    const again = this.#keep({ ...earlier, id: randomUUID(), status: 'pending', attempt: 0, error: '' });
    this.#enqueue(again);
    return again;
  }

  /** Tells that a webhook, or its owner, was switched off or removed. */
  deactivated(family: WebhookFamily, webhook: Row): void {
    const body = { Action: 'Deactivated', Guid: webhook['webhookGUID'], EntityType: this.#typeOf(family), Id: webhook.id };
    const text = escaped(
      this.#tenant,
      JSON.stringify({ ...body, EventTime: `${bareDate(this.#tenant.now())}Z`, SequenceNumber: 0, PersonID: 0 }),
    );
    const isSigned = this.#tenant.quirks.deactivatedIsSigned;
    this.#enqueue(this.#deliveryOf(family, webhook, { action: 'Deactivated', entityId: webhook.id, sequence: 0, body: text, isSigned }));
  }

  #typeOf(family: WebhookFamily): string {
    return this.#tenant.collection(WEBHOOK_FAMILIES[family]).def.webhookType ?? '';
  }

  #happened(happening: Happening): void {
    const family = FAMILIES.find((each) => WEBHOOK_FAMILIES[each] === happening.def.name);
    if (family) for (const webhook of this.#tenant.webhooks(family).all()) this.#consider(family, webhook, happening);
    const own = FAMILIES.find((each) => `${each}Webhooks` === happening.def.name);
    const wasActive = happening.before?.['isActive'] === true;
    if (own && wasActive && happening.before && happening.after?.['isActive'] !== true) this.deactivated(own, happening.before);
  }

  #consider(family: WebhookFamily, webhook: Row, happening: Happening): void {
    if (webhook['isActive'] !== true || webhook['isReady'] !== true || webhook['$isSuppressed'] === true) return;
    if (webhook[`isSubscribedTo${happening.action}Events`] !== true) return;
    const excluded = this.#tenant.under(`${family}WebhookExcludedResources`, 'webhookID', webhook.id);
    if (excluded.some((row) => row['resourceID'] === happening.resourceId)) return;
    if (!isWanted(watchedFields(this.#tenant, family, webhook.id), happening)) return;
    const sequence = num(webhook['$sequence']) + 1;
    webhook['$sequence'] = sequence;
    const body = payloadOf(this.#tenant, family, webhook, happening, sequence);
    const entityId = (happening.after ?? happening.before)?.id ?? 0;
    this.#dispatch(this.#deliveryOf(family, webhook, { action: happening.action, entityId, sequence, body, isSigned: true }));
  }

  #deliveryOf(
    family: WebhookFamily,
    webhook: Row,
    given: { action: Delivery['action']; entityId: number; sequence: number; body: string; isSigned: boolean },
  ): Delivery {
    const secret = asText(webhook['secretKey'] ?? '');
    const signature = createHmac('sha1', secret).update(given.body).digest('base64');
    const isCallout = given.action === 'Deactivated';
    return this.#keep({
      id: randomUUID(),
      webhookId: webhook.id,
      webhookGUID: asText(webhook['webhookGUID']),
      entity: family,
      entityId: given.entityId,
      action: given.action,
      sequenceNumber: given.sequence,
      at: new Date(this.#tenant.now()).toISOString(),
      url: asText(webhook[isCallout ? 'deactivationUrl' : 'webhookUrl']),
      attempt: 0,
      status: 'pending',
      responseStatus: 0,
      error: '',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(given.isSigned ? { 'X-Hook-Signature': `sha1=${signature}` } : {}),
      },
      body: given.body,
    });
  }

  #keep(delivery: Delivery): Delivery {
    this.#log.push(delivery);
    if (this.#log.length > KEPT * 1.2) this.#log = this.#log.slice(-KEPT);
    return delivery;
  }

  #dispatch(delivery: Delivery): void {
    const target = { method: 'WEBHOOK', path: delivery.url };
    if (this.#faults.bite('lostWebhook', target)) {
      delivery.status = 'lost';
      return;
    }
    if (this.#heldBack.length === 0 && this.#faults.bite('reorderWebhook', target)) {
      this.#heldBack.push(delivery);
      this.#later(3000, () => this.#release());
      return;
    }
    this.#enqueue(delivery);
    if (this.#faults.bite('duplicateWebhook', target)) this.#later(this.#tenant.settings.delivery.delayMs * 2, () => this.#send(delivery));
  }

  /** Sends what a reorder fault held back; it is now younger than its successor. */
  #release(): void {
    for (const delivery of this.#heldBack.splice(0)) void this.#send(delivery);
  }

  #enqueue(delivery: Delivery): void {
    const queue = this.#queues.get(delivery.webhookId) ?? [];
    this.#queues.set(delivery.webhookId, queue);
    queue.push(delivery);
    if (queue.length === 1) this.#later(this.#tenant.settings.delivery.delayMs, () => this.#work(delivery.webhookId));
  }

  /** Works off a webhook's queue, in order: what fails holds up what follows. */
  async #work(webhookId: number): Promise<void> {
    const queue = this.#queues.get(webhookId) ?? [];
    const [first] = queue;
    if (!first || this.#isStopped) return;
    const isDelivered = await this.#send(first);
    const { attempts, retryDelaySeconds } = this.#tenant.settings.delivery;
    if (!isDelivered && first.attempt < attempts) return this.#later(retryDelaySeconds * 1000, () => this.#work(webhookId));
    this.#settle(first, isDelivered);
    queue.shift();
    if (queue.length > 0) this.#later(0, () => this.#work(webhookId));
    if (this.#heldBack.length > 0) this.#release();
  }

  #settle(delivery: Delivery, isDelivered: boolean): void {
    const webhook = this.#tenant.webhooks(delivery.entity).get(delivery.webhookId);
    if (!isDelivered) this.#giveUp(delivery);
    if (!webhook || delivery.action === 'Deactivated') return;
    webhook['$failures'] = isDelivered ? 0 : num(webhook['$failures']) + 1;
    if (num(webhook['$failures']) < this.#tenant.settings.delivery.disableAfter || webhook['isActive'] !== true) return;
    webhook['isActive'] = false;
    this.deactivated(delivery.entity, webhook);
  }

  #giveUp(delivery: Delivery): void {
    delivery.status = 'dropped';
    const log = this.#tenant.table('WebhookEventErrorLogs');
    log.put(
      rowOf(log.def, {
        id: log.nextId(),
        accountWebhookID: delivery.entity === 'Company' ? delivery.webhookId : null,
        contactWebhookID: delivery.entity === 'Contact' ? delivery.webhookId : null,
        createDateTime: this.#tenant.now(),
        errorMessage: delivery.error || `HTTP ${delivery.responseStatus}`,
        payload: delivery.body,
        sequenceNumber: delivery.sequenceNumber,
      }),
    );
  }

  /** One attempt: any 2xx is a success. */
  async #send(delivery: Delivery): Promise<boolean> {
    if (this.#isStopped) return false;
    delivery.attempt++;
    try {
      const answer = await fetch(delivery.url, {
        method: 'POST',
        headers: delivery.headers,
        body: delivery.body,
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#tenant.settings.delivery.timeoutSeconds * 1000),
      });
      await answer.arrayBuffer();
      delivery.responseStatus = answer.status;
      delivery.status = answer.ok ? 'delivered' : 'failed';
      return answer.ok;
    } catch (error) {
      delivery.status = 'failed';
      delivery.error = error instanceof Error ? error.message : String(error);
      return false;
    }
  }

  #later(ms: number, run: () => unknown): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (!this.#isStopped) run();
    }, ms);
    this.#timers.add(timer);
  }
}
