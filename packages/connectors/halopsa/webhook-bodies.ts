/** The exact members that Halo wants for a webhook and its notifications (HaloPSA reference §8.1). */
import { signatureHeader } from './callbacks.ts';
import type { HaloEvent } from './events.ts';

/** A webhook: signed with the secret, or unsigned. Everything is POST and JSON, one event a delivery. */
export function webhookBody(common: { name: string; note: string; url: string }, secret: string | null): object {
  return {
    ...common,
    active: true,
    type: 0,
    method: 0,
    content_type: 'application/json',
    authentication_type: secret === null ? 0 : 3,
    authentication_header: secret === null ? '' : signatureHeader,
    basic_username: '',
    basic_password: secret ?? '',
    algorithm: 0,
    digest: 0,
    signature_prefix: '',
    certificate_id: 0,
    inbound_authentication_type: 0,
    payload_type: 0,
    custom_payload: '',
    batch_method: 0,
    batch_delay_seconds: 0,
    batch_limit: 0,
    log_retention_policy_days: 7,
    notify_on_failure: false,
    infinite_loop_threshold: 0,
    runbook_start_type: 0,
    systemuse: '',
    major_version_number: 0,
    minor_version_number: 0,
    patch_version_number: 0,
    version_number: '',
  };
}

/** Event 61 fires on every change only with a condition that always holds: the summary is not empty. */
const changeCondition = { fieldname: 'symptom', tablename: 'faults', type: 1, value_string: '""' };

/** The notification that fires a webhook on one event. */
export function notificationBody(webhookId: string, number: number, event: HaloEvent): object {
  return {
    webhook_id: webhookId,
    type: -2,
    delivery_method: 6,
    eventno: number,
    name: `Deskbridge: ${event.name}`,
    agent_id: 0,
    slack_id: 0,
    teams_id: 0,
    email_list: '',
    emailtemplate_id: 32,
    filter_type: 2,
    restriction_type: 0,
    interval: 0,
    useworkinghours: 0,
    conditions: number === 61 ? [changeCondition] : [],
    popupinnotificationpane: false,
    sendpushnotification: false,
    sendpushnotificationbrowser: false,
    customisecolour: false,
  };
}
