/** Tickets as Autotask shows them; lists and single reads show the same (Autotask reference §5.4). */
import type { MirrorRecord, StreamDeclaration } from '../contract.ts';
import { integerOf, numberOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import type { Mapped } from '../kit/records.ts';
import { wantedKeys } from '../kit/scan.ts';
import { completeStatus } from './config.ts';
import { dependenceOf, heldMapper } from './held.ts';
import type { OpenProjections } from './held.ts';
import { customFields, instant, listValue, reference } from './values.ts';

/** What mapping must know of the tenant. */
export interface TicketLookups {
  /** Rank of each priority: 1 is the most urgent, in the order of the list. */
  priorityRanks: ReadonlyMap<string, number>;
}

/** Every member that mapping looks at; a test holds it complete. */
export const ticketKeys: readonly string[] =
  `id ticketNumber title description status priority ticketType queueID assignedResourceID companyID
  companyLocationID contactID serviceLevelAgreementID issueType subIssueType source createDate lastActivityDate completedDate
  firstResponseDueDateTime firstResponseDateTime dueDateTime resolvedDueDateTime estimatedHours userDefinedFields`
    .trim()
    .split(/\s+/);

/** For pages of many tickets: nothing else of their eighty members is parsed. */
export const ticketOnly = wantedKeys(ticketKeys);

/** A ticket's last change. It moves with notes and time too, as the only one of its dates does (Autotask reference §5.1). */
export const ticketChangedAt = (row: Row): string | null => instant(row['lastActivityDate']);

/** The fields of a ticket. */
export function ticketFields(row: Row, lookups: TicketLookups): MirrorRecord<'ticket'>['fields'] {
  const statusId = listValue(row['status']);
  const priorityId = listValue(row['priority']);
  const completedAt = instant(row['completedDate']);
  const isOpen = statusId === null ? completedAt === null : statusId !== completeStatus;
  const issues = [listValue(row['issueType']), listValue(row['subIssueType'])];
  return {
    number: textOf(row['ticketNumber']),
    numberOrder: integerOf(row['id']),
    title: textOf(row['title']),
    description: textOf(row['description']),
    statusId,
    isOpen,
    priorityId,
    priorityRank: priorityId === null ? null : (lookups.priorityRanks.get(priorityId) ?? null),
    typeId: listValue(row['ticketType']),
    teamId: listValue(row['queueID']),
    agentId: reference(row['assignedResourceID']),
    companyId: reference(row['companyID']),
    siteId: reference(row['companyLocationID']),
    contactId: reference(row['contactID']),
    slaId: listValue(row['serviceLevelAgreementID']),
    categories: issues[0] === null ? [] : issues.filter((issue) => issue !== null),
    sourceId: listValue(row['source']),
    createdAt: instant(row['createDate']),
    updatedAt: ticketChangedAt(row),
    closedAt: isOpen ? null : completedAt,
    lastActionAt: ticketChangedAt(row),
    respondBy: instant(row['firstResponseDueDateTime']),
    respondedAt: instant(row['firstResponseDateTime']),
    dueAt: instant(row['dueDateTime']),
    deadlineAt: instant(row['resolvedDueDateTime']),
    estimateHours: numberOf(row['estimatedHours']),
    customFields: customFields(row['userDefinedFields']),
  };
}

const someRanks: TicketLookups = { priorityRanks: new Map([['1', 1]]) };
const projections: OpenProjections = { detail: { ticket: Object.keys(ticketFields({}, someRanks)) } };
const dependence = dependenceOf((row) => ticketFields(row, someRanks));

/** Maps tickets; fields that an answer says nothing of are left alone. */
export const ticketMapper = (lookups: TicketLookups): ((row: Row) => Mapped<'ticket'>) =>
  heldMapper('ticket', projections, dependence, (row) => ticketFields(row, lookups));

/** How tickets are read. */
export const ticketsDeclaration: StreamDeclaration = {
  name: 'tickets',
  projections,
  volatile: [],
  canChangedSince: true,
  canList: false,
  canById: true,
  canIds: true,
  canDeletedSince: true,
  newestFirst: 'recent',
};
