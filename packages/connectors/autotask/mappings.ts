/** Every other entity: its rows as canonical fields (Autotask reference §5.4). */
import type { CanonicalRecord, EntityName } from '@deskbridge/model';
import { booleanOf, integerOf, numberOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { completeStatus } from './config.ts';
import { customFields, fullName, hours, instant, latest, listValue, reference } from './values.ts';

type Fields<E extends EntityName> = Partial<CanonicalRecord<E>>;

/** A company. */
export const mapCompany = (row: Row): Fields<'company'> => ({
  name: textOf(row['companyName']),
  reference: textOf(row['companyNumber']),
  isActive: booleanOf(row['isActive']),
  parentId: reference(row['parentCompanyID']),
  accountManagerId: reference(row['ownerResourceID']),
  customFields: customFields(row['userDefinedFields']),
  updatedAt: latest(instant(row['lastActivityDate']), instant(row['lastTrackedModifiedDateTime'])),
});

/** A location of a company. */
export const mapSite = (row: Row): Fields<'site'> => ({
  name: textOf(row['name']),
  companyId: reference(row['companyID']),
  isActive: booleanOf(row['isActive']),
  phone: textOf(row['phone']),
});

/** A contact. `isActive` is a number here, and true or false elsewhere. */
export const mapContact = (row: Row): Fields<'contact'> => ({
  name: fullName(row),
  firstName: textOf(row['firstName']),
  lastName: textOf(row['lastName']),
  email: textOf(row['emailAddress']),
  phone: textOf(row['phone']),
  mobile: textOf(row['mobilePhone']),
  companyId: reference(row['companyID']),
  siteId: reference(row['companyLocationID']),
  isActive: booleanOf(row['isActive']),
  updatedAt: latest(instant(row['lastModifiedDate']), instant(row['lastActivityDate'])),
});

/** A resource; `apiLicences` are the licence types of which only the API may make use. */
export const mapAgent = (row: Row, apiLicences: ReadonlySet<string>): Fields<'agent'> => ({
  name: fullName(row),
  firstName: textOf(row['firstName']),
  lastName: textOf(row['lastName']),
  initials: textOf(row['initials']),
  email: textOf(row['email']),
  jobTitle: textOf(row['title']),
  isActive: booleanOf(row['isActive']),
  isApiOnly: apiLicences.has(listValue(row['licenseType']) ?? ''),
});

/** A configuration item. */
export const mapAsset = (row: Row): Fields<'asset'> => {
  const contact = reference(row['contactID']);
  return {
    name: textOf(row['referenceTitle']) ?? textOf(row['rmmDeviceAuditHostname']) ?? textOf(row['serialNumber']),
    inventoryNumber: textOf(row['referenceNumber']) ?? textOf(row['serialNumber']),
    typeId: listValue(row['configurationItemType']),
    companyId: reference(row['companyID']),
    siteId: reference(row['companyLocationID']),
    contactIds: contact === null ? [] : [contact],
    isActive: booleanOf(row['isActive']),
    remoteId: textOf(row['rmmDeviceUID']) ?? textOf(row['rmmDeviceID']),
    updatedAt: latest(instant(row['lastModifiedTime']), instant(row['createDate'])),
  };
};

/** A project. */
export const mapProject = (row: Row): Fields<'project'> => {
  const statusId = listValue(row['status']);
  return {
    number: textOf(row['projectNumber']),
    name: textOf(row['projectName']),
    description: textOf(row['description']),
    statusId,
    typeId: listValue(row['projectType']),
    isOpen: statusId === null ? null : statusId !== completeStatus && instant(row['completedDateTime']) === null,
    companyId: reference(row['companyID']),
    leadAgentId: reference(row['projectLeadResourceID']),
    startsAt: instant(row['startDateTime']),
    endsAt: instant(row['endDateTime']),
    estimateHours: hours(row['estimatedTime']),
    timeTakenHours: hours(row['actualHours']),
    percentComplete: numberOf(row['completedPercentage']),
    createdAt: instant(row['createDateTime']),
    updatedAt: instant(row['lastActivityDateTime']),
  };
};

/** A phase of a project. */
export const mapPhase = (row: Row): Fields<'phase'> => ({
  number: textOf(row['phaseNumber']),
  name: textOf(row['title']),
  description: textOf(row['description']),
  projectId: reference(row['projectID']),
  parentId: reference(row['parentPhaseID']),
  startsAt: instant(row['startDate']),
  endsAt: instant(row['dueDate']),
  estimateHours: hours(row['estimatedHours']),
  createdAt: instant(row['createDate']),
  updatedAt: instant(row['lastActivityDateTime']),
});

/** A task of a project. */
export const mapTask = (row: Row): Fields<'task'> => {
  const statusId = listValue(row['status']);
  return {
    number: textOf(row['taskNumber']),
    title: textOf(row['title']),
    description: textOf(row['description']),
    projectId: reference(row['projectID']),
    phaseId: reference(row['phaseID']),
    statusId,
    priorityId: listValue(row['priorityLabel']),
    isOpen: statusId === null ? null : statusId !== completeStatus,
    agentId: reference(row['assignedResourceID']),
    startsAt: instant(row['startDateTime']),
    endsAt: instant(row['endDateTime']),
    estimateHours: hours(row['estimatedHours']),
    remainingHours: hours(row['remainingHours']),
    completedAt: instant(row['completedDateTime']),
    createdAt: instant(row['createDateTime']),
    updatedAt: instant(row['lastActivityDateTime']),
  };
};

/** A role. */
export const mapRole = (row: Row): Fields<'role'> => ({
  name: textOf(row['name']),
  description: textOf(row['description']),
  isActive: booleanOf(row['isActive']),
  hourlyRate: numberOf(row['hourlyRate']),
});

/** What a resource may work as at the service desk. */
export const mapAgentRole = (row: Row): Fields<'agentRole'> => ({
  agentId: reference(row['resourceID']),
  roleId: reference(row['roleID']),
  isActive: booleanOf(row['isActive']),
  isDefault: booleanOf(row['isDefault']),
});

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Only the time of day means anything in these; it is local to the location (Autotask reference §5.2). */
const timeOfDay = (value: unknown): string | null => instant(value)?.slice(11, 16) ?? null;

/** A location of the MSP's own; `timeZones` are the labels of the list. */
export const mapLocation = (row: Row, timeZones: ReadonlyMap<string, string>): Fields<'location'> => {
  const zone = listValue(row['timeZoneID']);
  return {
    name: textOf(row['name']),
    timeZone: zone === null ? null : (timeZones.get(zone) ?? null),
    holidaySetId: reference(row['holidaySetID']),
    businessHours: Object.fromEntries(
      days.map((day) => {
        const [from, to] = [timeOfDay(row[`${day}BusinessHoursStartTime`]), timeOfDay(row[`${day}BusinessHoursEndTime`])];
        return [day, from === null || to === null || from === to ? null : { from, to }];
      }),
    ),
  };
};

/** An invoice without its lines. Paid is what has a date of payment. */
export const mapInvoice = (row: Row): Fields<'invoice'> => {
  const paidOn = instant(row['paidDate'])?.slice(0, 10) ?? null;
  return {
    number: textOf(row['invoiceNumber']),
    companyId: reference(row['companyID']),
    invoicedOn: instant(row['invoiceDateTime'])?.slice(0, 10) ?? null,
    dueOn: instant(row['dueDate'])?.slice(0, 10) ?? null,
    isPosted: booleanOf(row['isVoided']) === false,
    paymentState: booleanOf(row['isVoided']) === true ? 'void' : paidOn === null ? 'open' : 'paid',
    paidOn,
    total: numberOf(row['invoiceTotal']),
    updatedAt: latest(instant(row['webServiceDate']), instant(row['createDateTime'])),
  };
};

/** A line of an invoice. */
export const mapInvoiceLine = (row: Row): Record<string, string | number | null> => ({
  id: reference(row['id']),
  description: textOf(row['itemName']) ?? textOf(row['description']),
  quantity: numberOf(row['quantity']),
  unitPrice: numberOf(row['rate']),
  net: numberOf(row['extendedPrice']),
  ticketId: reference(row['ticketID']),
});

/** A service call without whom and what it is for. */
export const mapServiceCall = (row: Row): Fields<'appointment'> => {
  const statusId = listValue(row['status']);
  return {
    subject: textOf(row['description']),
    companyId: reference(row['companyID']),
    siteId: reference(row['companyLocationID']),
    startsAt: instant(row['startDateTime']),
    endsAt: instant(row['endDateTime']),
    isComplete: integerOf(row['isComplete']) === 1 || statusId === '2',
    updatedAt: latest(instant(row['lastModifiedDateTime']), instant(row['createDateTime'])),
  };
};
