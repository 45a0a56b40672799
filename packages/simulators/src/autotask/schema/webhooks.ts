import { entity } from './entity.ts';
import type { EntityDef } from './entity.ts';

/** What can have webhooks, by the first part of their entities' names: which entity they watch [Autotask reference §7]. */
export const WEBHOOK_FAMILIES = {
  Ticket: 'Tickets',
  Company: 'Companies',
  Contact: 'Contacts',
  TicketNote: 'TicketNotes',
  ConfigurationItem: 'ConfigurationItems',
} as const;

/** One family of webhooks. */
export type WebhookFamily = keyof typeof WEBHOOK_FAMILIES;

/** The families, in the order of the reference. */
export const FAMILIES = Object.keys(WEBHOOK_FAMILIES) as WebhookFamily[];

const WEBHOOK_FIELDS = `id:l~ deactivationUrl:s!(500) isActive:b! isReady:b~ isSubscribedToCreateEvents:b isSubscribedToDeleteEvents:b
  isSubscribedToUpdateEvents:b name:s!(50) notificationEmailAddress:s(150) ownerResourceID:i~@Resources secretKey:s!(64)
  sendThresholdExceededNotification:b! webhookGUID:s~(100) webhookUrl:s!(500)`;

/** The webhook entities of the five families, and the log of events that were given up. */
export const WEBHOOKS: readonly EntityDef[] = [
  ...FAMILIES.flatMap(familyOf),
  entity('WebhookEventErrorLogs WebhookEventErrorLog', {
    object: 'webhooks',
    root: 'DELETE',
    fields: `id:l~ accountWebhookID:i~@CompanyWebhooks contactWebhookID:i~@ContactWebhooks createDateTime:t~ errorMessage:s~ payload:s~
      sequenceNumber:i~`,
  }),
];

function familyOf(family: WebhookFamily): EntityDef[] {
  const parent = `${family}Webhooks`;
  const name = `${family}Webhook`;
  const flags = 'isDisplayAlwaysField:b! isSubscribedField:b!';
  const out = [
    entity(`${parent} ${name}`, { object: 'webhooks', root: 'POST PATCH PUT DELETE', fields: WEBHOOK_FIELDS }),
    entity(`${name}Fields ${name}Field`, {
      object: 'webhooks',
      child: `${parent}/Fields webhookID POST PATCH PUT DELETE`,
      fields: `id:l~ fieldID:i!# ${flags} webhookID:i!@${parent}`,
    }),
    entity(`${name}ExcludedResources ${name}ExcludedResource`, {
      object: 'webhooks',
      child: `${parent}/ExcludedResources webhookID POST DELETE`,
      fields: `id:l~ resourceID:i!@Resources webhookID:i!@${parent}`,
    }),
  ];
  if (family !== 'TicketNote') {
    out.push(
      entity(`${name}UdfFields ${name}UdfField`, {
        object: 'webhooks',
        child: `${parent}/UdfFields webhookID POST PATCH PUT DELETE`,
        fields: `id:l~ ${flags} udfFieldID:i!# webhookID:i!@${parent}`,
      }),
    );
  }
  return out;
}

/** Insights and widgets of an integration vendor [Autotask reference §8]. */
export const VENDOR: readonly EntityDef[] = [
  entity('IntegrationVendorInsights IntegrationVendorInsight', {
    object: 'integrationVendor',
    root: 'POST PATCH PUT DELETE',
    fields: `id:l~ createDateTime:t~ description:s(500) height:i insightCategory:i!# insightKey:s!(100) isActive:b lastModifiedDateTime:t~
      referenceUrl:s!(100) secret:s!(100) title:s!(100) vendorSuppliedID:s!(100)`,
  }),
  entity('IntegrationVendorWidgets IntegrationVendorWidget', {
    object: 'integrationVendor',
    root: 'POST PATCH PUT DELETE',
    fields: `id:l~ createDateTime:t~ description:s(500) isActive:b lastModifiedDateTime:t~ referenceUrl:s!(100) secret:s!(100) title:s!(100)
      vendorSuppliedID:s!(100) widgetKey:s!(100) width:i!#`,
  }),
];
