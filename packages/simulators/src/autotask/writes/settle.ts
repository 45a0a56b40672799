import { asText } from '../../kit/json.ts';
import { guid } from '../../kit/random.ts';
import { refusedWrite } from '../api/errors.ts';
import { midnight } from '../dates.ts';
import type { EntityDef } from '../schema/entity.ts';
import { FAMILIES } from '../schema/webhooks.ts';
import { num } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import { isApiOnly } from '../world/resources.ts';
import type { Writer } from './context.ts';
import { bumpTicket, settleTicket } from './tickets.ts';

const HOUR_MS = 3_600_000;

/** What each entity fills in by itself, and what it refuses. */
type Settle = (writer: Writer, row: Row, before: Row | null) => void;

const verbOf = (before: Row | null): 'creating' | 'updating' => (before ? 'updating' : 'creating');

const settleNote: Settle = (writer, row, before) => {
  row['lastActivityDate'] = writer.nowMs;
  if (before) row['impersonatorUpdaterResourceID'] = writer.impersonator;
  else
    Object.assign(row, {
      createDateTime: writer.nowMs,
      creatorResourceID: writer.actor,
      createdByContactID: writer.contactId ?? null,
      impersonatorCreatorResourceID: writer.impersonator,
    });
  row['title'] ??= '';
  if (typeof row['ticketID'] === 'number') bumpTicket(writer, row['ticketID']);
};

const settleTime: Settle = (writer, row, before) => {
  const person = writer.tenant.table('Resources').get(num(row['resourceID']));
  if (!writer.isOnScreen && (!person || isApiOnly(person)))
    throw refusedWrite(verbOf(before), 'Value does not reference an existing entity for resourceID.');
  const [start, end] = [row['startDateTime'], row['endDateTime']];
  if (typeof start === 'number' && typeof end === 'number') {
    if (end <= start) throw refusedWrite(verbOf(before), 'endDateTime must be after startDateTime.');
    row['hoursWorked'] = (end - start) / HOUR_MS;
  }
  if (typeof row['hoursWorked'] !== 'number') throw refusedWrite(verbOf(before), 'Missing Required Field: hoursWorked.');
  if (row['ticketID'] === null && row['taskID'] === null && row['timeEntryType'] !== 5)
    throw refusedWrite(verbOf(before), 'A time entry needs a ticketID or a taskID.');
  row['timeEntryType'] ??= row['ticketID'] === null ? 3 : 2;
  row['dateWorked'] = midnight(num(row['dateWorked']) || num(start) || writer.nowMs);
  row['offsetHours'] ??= 0;
  row['hoursToBill'] = num(row['hoursWorked']) + num(row['offsetHours']);
  for (const name of ['internalNotes', 'summaryNotes']) row[name] ??= '';
  for (const name of ['isNonBillable', 'isInternalNotesVisibleToComanaged']) row[name] ??= false;
  row['showOnInvoice'] ??= true;
  Object.assign(row, { lastModifiedDateTime: writer.nowMs, lastModifiedUserID: writer.actor });
  if (!before)
    Object.assign(row, { createDateTime: writer.nowMs, creatorUserID: writer.actor, impersonatorCreatorResourceID: writer.impersonator });
  if (typeof row['ticketID'] === 'number') bumpTicket(writer, row['ticketID']);
};

const settleServiceCall: Settle = (writer, row, before) => {
  const [start, end] = [num(row['startDateTime']), num(row['endDateTime'])];
  if (end <= start) throw refusedWrite(verbOf(before), 'endDateTime must be after startDateTime.');
  row['duration'] = (end - start) / HOUR_MS;
  row['status'] ??= 1;
  row['isComplete'] ??= 0;
  row['description'] ??= '';
  row['lastModifiedDateTime'] = writer.nowMs;
  if (!before)
    Object.assign(row, {
      createDateTime: writer.nowMs,
      creatorResourceID: writer.actor,
      impersonatorCreatorResourceID: writer.impersonator,
    });
};

const settleCompany: Settle = (writer, row, before) => {
  Object.assign(row, { lastActivityDate: writer.nowMs, lastTrackedModifiedDateTime: writer.nowMs });
  row['isActive'] ??= true;
  row['companyType'] ??= 1;
  if (!before) Object.assign(row, { createDate: writer.nowMs, createdByResourceID: writer.actor });
};

const settleContact: Settle = (writer, row, before) => {
  Object.assign(row, { lastActivityDate: writer.nowMs, lastModifiedDate: writer.nowMs });
  if (!before) row['createDate'] = writer.nowMs;
};

const stamped =
  (changed: string, created: string, creator?: string): Settle =>
  (writer, row, before) => {
    row[changed] = writer.nowMs;
    if (!before) row[created] = writer.nowMs;
    if (!before && creator !== undefined) row[creator] = writer.actor;
  };

/** Ready once it has a field, or watches nothing but deletions [C §7]. */
export function readyWebhook(writer: Pick<Writer, 'tenant'>, family: string, row: Row): void {
  const fields = writer.tenant.under(`${family}WebhookFields`, 'webhookID', row.id);
  const needsFields = row['isSubscribedToCreateEvents'] === true || row['isSubscribedToUpdateEvents'] === true;
  row['isReady'] = !needsFields || fields.length > 0;
}

const settleWebhook = (family: string): Settle => {
  return (writer, row, before) => {
    const table = writer.tenant.table(`${family}Webhooks`);
    for (const event of ['Create', 'Update', 'Delete']) row[`isSubscribedTo${event}Events`] ??= false;
    if (!writer.isOnScreen) refuseWebhook(writer, row, before, table.all());
    row['notificationEmailAddress'] ??= '';
    if (!before)
      Object.assign(row, { ownerResourceID: writer.actor, webhookGUID: guid(writer.tenant.seed, 41, row.id), $failures: 0, $sequence: 0 });
    readyWebhook(writer, family, row);
  };
};

/** At most so many active ones an entity; none like another, whoever owns it, active or not [V §7]. */
function refuseWebhook({ tenant }: Writer, row: Row, before: Row | null, all: readonly Row[]): void {
  const others = all.filter((other) => other.id !== row.id);
  const most = tenant.settings.maxActiveWebhooks;
  if (row['isActive'] === true && before?.['isActive'] !== true && others.filter((other) => other['isActive'] === true).length >= most)
    throw refusedWrite(verbOf(before), `The maximum number of active webhooks (${most}) for this entity has been reached.`);
  const events = (other: Row): string =>
    ['Create', 'Update', 'Delete'].map((event) => other[`isSubscribedTo${event}Events`] === true).join();
  const twin = others.find((other) => other['webhookUrl'] === row['webhookUrl'] && events(other) === events(row));
  if (!twin) return;
  if (tenant.quirks.duplicateWebhook === 'rejected')
    throw refusedWrite(verbOf(before), 'A webhook for this entity with the same URL and events exists already.');
  row['$isSuppressed'] = true;
}

const settleWebhookField =
  (family: string): Settle =>
  (writer, row) => {
    const webhook = writer.tenant.table(`${family}Webhooks`).get(num(row['webhookID']));
    if (webhook) webhook['isReady'] = true;
  };

const settleAttachment: Settle = (writer, row, before) => {
  if (before) return;
  const size = Buffer.byteLength(asText(row['data'] ?? ''), 'base64');
  const { maxBytes } = writer.tenant.settings.attachments;
  if (size > maxBytes) throw refusedWrite('creating', `The attachment is larger than ${maxBytes} bytes.`);
  Object.assign(row, {
    attachDate: writer.nowMs,
    attachedByResourceID: writer.actor,
    fileSize: size,
    parentID: row['ticketID'],
    contentType: 'application/octet-stream',
  });
};

const SETTLES: Readonly<Record<string, Settle>> = {
  Tickets: settleTicket,
  TicketNotes: settleNote,
  TaskNotes: settleNote,
  ProjectNotes: settleNote,
  TimeEntries: settleTime,
  ServiceCalls: settleServiceCall,
  Companies: settleCompany,
  Contacts: settleContact,
  ConfigurationItems: stamped('lastModifiedTime', 'createDate'),
  Projects: stamped('lastActivityDateTime', 'createDateTime', 'creatorResourceID'),
  Phases: stamped('lastActivityDateTime', 'createDate', 'creatorResourceID'),
  Tasks: stamped('lastActivityDateTime', 'createDateTime', 'creatorResourceID'),
  Appointments: stamped('updateDateTime', 'createDateTime', 'creatorResourceID'),
  IntegrationVendorInsights: stamped('lastModifiedDateTime', 'createDateTime'),
  IntegrationVendorWidgets: stamped('lastModifiedDateTime', 'createDateTime'),
  TicketAttachments: settleAttachment,
  ...Object.fromEntries(FAMILIES.map((family) => [`${family}Webhooks`, settleWebhook(family)])),
  ...Object.fromEntries(FAMILIES.map((family) => [`${family}WebhookFields`, settleWebhookField(family)])),
  ...Object.fromEntries(FAMILIES.map((family) => [`${family}WebhookUdfFields`, settleWebhookField(family)])),
};

/** Fills in and refuses as this entity does. `row` is changed in place. */
export function settle(writer: Writer, def: EntityDef, row: Row, before: Row | null): void {
  SETTLES[def.name]?.(writer, row, before);
}
