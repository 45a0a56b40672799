import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../kit/json.ts';
import type { PayloadMode } from '../options.ts';
import { eventNumbers } from '../hooks/events.ts';
import type { EventName } from '../hooks/events.ts';

/** An outbound webhook [HaloPSA reference §8.1]; its `id` is a GUID. */
export interface Webhook extends JsonObject {
  id: string;
  name: string;
  url: string;
  active: boolean;
  $failures: number;
  $payload?: PayloadMode;
}

/** One event of a webhook [HaloPSA reference §8.1]. */
export interface Notification extends JsonObject {
  id: number;
  webhook_id: string;
  eventno: number;
  name: string;
  conditions: JsonObject[];
}

/** One delivery and what became of it, as the tenant's log shows it [HaloPSA reference §8.1]. */
export interface Delivery {
  id: string;
  webhook_id: string;
  notification_id: number;
  timestamp: string;
  status: 'pending' | 'delivered' | 'failed' | 'lost';
  duration: number;
  attempt: number;
  url: string;
  method: string;
  requestheaders: string;
  requestbody: string;
  responsestatus: number;
  responseheaders: string;
  responsebody: string;
  entity_id: number;
  event: string;
  error: string;
}

const KEPT_DELIVERIES = 2000;

/** Webhooks, their events, and the log of deliveries. */
export class WebhookStore {
  readonly numbers: ReadonlyMap<EventName, number>;
  #webhooks = new Map<string, Webhook>();
  #notifications = new Map<number, Notification>();
  #deliveries: Delivery[] = [];
  #nextNotification = 41;

  constructor(seed: number) {
    this.numbers = eventNumbers(seed);
  }

  /**
   * A new GUID, for webhooks and deliveries. Not from the seed: a simulator that is started again must not repeat the ids of its
   * last life, or receivers would rightly take its deliveries for duplicates.
   */
  newGuid(): string {
    return randomUUID();
  }

  /** Every webhook. */
  all(): Webhook[] {
    return [...this.#webhooks.values()];
  }

  /** A webhook by its GUID, whatever its case. */
  get(id: string): Webhook | undefined {
    return this.#webhooks.get(id.toLowerCase());
  }

  /** Adds or replaces a webhook. */
  put(webhook: Webhook): Webhook {
    this.#webhooks.set(webhook.id.toLowerCase(), webhook);
    return webhook;
  }

  /** Removes a webhook and its notifications. */
  remove(id: string): Webhook | undefined {
    const webhook = this.get(id);
    if (!webhook) return undefined;
    this.#webhooks.delete(webhook.id.toLowerCase());
    for (const notification of this.notificationsOf(webhook.id)) this.#notifications.delete(notification.id);
    return webhook;
  }

  /** Every notification. */
  notifications(): Notification[] {
    return [...this.#notifications.values()];
  }

  /** The notifications of a webhook. */
  notificationsOf(webhookId: string): Notification[] {
    return this.notifications().filter((row) => row.webhook_id.toLowerCase() === webhookId.toLowerCase());
  }

  /** A notification by number. */
  notification(id: number): Notification | undefined {
    return this.#notifications.get(id);
  }

  /** Adds (id 0) or replaces a notification. */
  putNotification(row: Notification): Notification {
    const numbered = row.id > 0 ? row : { ...row, id: this.#nextNotification++ };
    this.#notifications.set(numbered.id, numbered);
    return numbered;
  }

  /** Removes a notification. */
  removeNotification(id: number): Notification | undefined {
    const row = this.#notifications.get(id);
    this.#notifications.delete(id);
    return row;
  }

  /** Adds a delivery to the log. */
  log(delivery: Delivery): Delivery {
    this.#deliveries.push(delivery);
    if (this.#deliveries.length > KEPT_DELIVERIES * 1.2) this.#deliveries = this.#deliveries.slice(-KEPT_DELIVERIES);
    return delivery;
  }

  /** The log, oldest first. */
  deliveries(): readonly Delivery[] {
    return this.#deliveries;
  }

  /** The event a number stands for in this tenant. */
  eventOf(number: number): EventName | undefined {
    for (const [name, candidate] of this.numbers) if (candidate === number) return name;
    return undefined;
  }
}
