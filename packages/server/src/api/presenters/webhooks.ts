import type { z } from 'zod';
import { connectorNamed } from '../../bridge/connections/sessions.ts';
import type { ConnectionRow } from '../../bridge/connections/store.ts';
import { problemKinds, shownAddress } from '../../bridge/inbox/drift.ts';
import { webhookStatuses, type CallbackHealth, type WebhookStatus } from '../../bridge/inbox/health.ts';
import type { CallbackStatus, HandSetupOfOurs } from '../../bridge/inbox/status.ts';
import type { callbackHealth, callbackSetup, callbackStatus } from '../schemas/webhooks.ts';
import { presentFailure } from './failures.ts';

/** How the webhook fares, with the PSA's own configuration. */
export function presentCallbacks({
  row,
  callbacks,
}: {
  row: ConnectionRow;
  callbacks: CallbackHealth & { lastHour: number };
}): z.infer<typeof callbackHealth> {
  const configuration = row.callbackConfiguration;
  return {
    ...callbacks,
    failure: presentFailure(callbacks.failure),
    configuration: {
      checkedAt: row.callbackCheckedAt,
      registeredAt: row.callbackRegisteredAt,
      signed: row.callbackSigned,
      found: configuration?.ours !== null && configuration?.ours !== undefined,
      active: configuration?.ours?.isActive ?? null,
      events: configuration?.ours?.events ?? [],
      others: configuration?.others ?? 0,
      byHand: configuration?.byHand ?? [],
      failure: presentFailure(configuration?.failure ?? null),
    },
  };
}

/** How the webhook fares, whole. The secret part of addresses stays behind. */
export function presentCallbackStatus(status: CallbackStatus): z.infer<typeof callbackStatus> {
  const { row, health, problems } = status;
  return {
    connectionId: row.id,
    connectorName: status.connectorName,
    health: presentCallbacks({ row, callbacks: health }),
    webhook: presentWebhook(row),
    isOff: row.callbackConfiguration?.isOff === true,
    problems: problems.map((problem) => ({
      ...problem,
      says: problemKinds[problem.kind].says,
      mendedBy: problemKinds[problem.kind].by,
    })),
    mended: row.callbackConfiguration?.mended ?? null,
    minutes: status.minutes,
    hours: status.hours,
    statuses: Object.entries(webhookStatuses).map(([name, { label, describe }]) => ({
      status: name as WebhookStatus,
      label,
      description: describe,
    })),
    canBeCalled: status.url !== null,
  };
}

function presentWebhook(row: ConnectionRow): z.infer<typeof callbackStatus>['webhook'] {
  const ours = row.callbackConfiguration?.ours;
  if (!ours) return null;
  const events = connectorNamed(row.connector)?.events ?? [];
  const { name, url, isActive, isSigned } = ours;
  return {
    name,
    address: shownAddress(url),
    isActive,
    isSigned,
    events: ours.events.map((key) => events.find((event) => event.key === key)?.name ?? key),
    settings: (ours.settings ?? []).map(({ label, value }) => ({ label, value: value === url ? shownAddress(url) : value })),
  };
}

/** How to set up the webhook by hand. */
export const presentSetup = (setup: HandSetupOfOurs): z.infer<typeof callbackSetup> => ({
  url: setup.url,
  name: setup.name,
  where: setup.where,
  isSigned: setup.isSigned,
  settings: setup.url === null ? [] : setup.settings.map(({ label, value, isSecret }) => ({ label, value, isSecret: isSecret === true })),
  events: [...setup.events],
  byHand: setup.byHand,
});
