import { asText } from '../../kit/json.ts';
import type { JsonValue } from '../../kit/json.ts';
import { mix, pick } from '../../kit/random.ts';
import { compactDay } from '../dates.ts';
import { knownEntity } from '../schema/registry.ts';
import type { Base } from '../store/generated.ts';
import { rowOf } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import { API_RESOURCE, FIRST, SYSTEM_RESOURCE } from './ids.ts';
import { ISSUE_TYPES, STATUS, SUB_ISSUES } from './picklists.ts';
import type { TicketColumns } from './ticketColumns.ts';
import { descriptionOf, titleOf } from './words.ts';

const TICKET = knownEntity('Tickets');
const HOUR_MS = 3_600_000;
/** Hours until a ticket is due, by its priority. */
const DUE_HOURS: Readonly<Record<number, number>> = { 4: 4, 1: 8, 2: 24, 3: 72 };

/** Which column is which field. */
const FIELD_COLUMNS: Readonly<Record<string, keyof TicketColumns>> = {
  createDate: 'created',
  lastActivityDate: 'activity',
  completedDate: 'completed',
  companyID: 'company',
  contactID: 'contact',
  companyLocationID: 'location',
  assignedResourceID: 'resource',
  assignedResourceRoleID: 'role',
  status: 'status',
  queueID: 'queue',
  priority: 'priority',
  ticketType: 'type',
};

/** The tickets that a tenant starts with. */
export class BaseTickets implements Base {
  readonly firstId = FIRST.ticket;
  readonly count: number;
  readonly columns: TicketColumns;
  readonly #seed: number;

  constructor(seed: number, columns: TicketColumns) {
    this.#seed = seed;
    this.columns = columns;
    this.count = columns.created.length;
  }

  column(field: string): ((id: number) => JsonValue) | undefined {
    if (field === 'id') return (id) => id;
    const name = FIELD_COLUMNS[field];
    if (!name) return undefined;
    const column = this.columns[name];
    return (id) => column[id - FIRST.ticket] || null;
  }

  range(): undefined {
    return undefined;
  }

  row(id: number): Row {
    const at = this.columns;
    const i = id - FIRST.ticket;
    const seed = this.#seed;
    const created = at.created[i] as number;
    const activity = at.activity[i] as number;
    const completed = (at.completed[i] as number) || null;
    const type = at.type[i] as number;
    const priority = at.priority[i] as number;
    const resource = (at.resource[i] as number) || null;
    const contact = at.contact[i] as number;
    const isAlert = type === 5;
    const due = created + (DUE_HOURS[priority] ?? 24) * HOUR_MS;
    const hasAnswer = at.status[i] !== STATUS.new;
    const issue = mix(seed, id, 51) % 9 === 0 ? null : pick(ISSUE_TYPES, seed, id, 52).value;
    const subIssues = issue === null ? [] : SUB_ISSUES.filter((sub) => sub.parent === issue);
    return rowOf(TICKET, {
      id,
      assignedResourceID: resource,
      assignedResourceRoleID: at.role[i] || null,
      companyID: at.company[i],
      companyLocationID: at.location[i],
      completedByResourceID: completed === null ? null : resource,
      completedDate: completed,
      contactID: contact,
      createDate: created,
      createdByContactID: isAlert ? null : mix(seed, id, 53) % 3 === 0 ? contact : null,
      creatorResourceID: isAlert ? API_RESOURCE : (resource ?? SYSTEM_RESOURCE),
      creatorType: 1,
      description: descriptionOf(seed, id, type),
      dueDateTime: due,
      estimatedHours: 0,
      externalID: '',
      firstResponseDateTime: hasAnswer ? created + (activity - created) * 0.1 : null,
      firstResponseDueDateTime: created + HOUR_MS,
      hoursToBeScheduled: 0,
      isAssignedToComanaged: false,
      isVisibleToComanaged: false,
      issueType: issue,
      lastActivityDate: activity,
      lastActivityPersonType: 1,
      lastActivityResourceID: resource ?? SYSTEM_RESOURCE,
      lastCustomerVisibleActivityDateTime: hasAnswer ? activity : null,
      lastTrackedModificationDateTime: created + (activity - created) * 0.7,
      priority,
      queueID: at.queue[i],
      resolution: completed === null ? '' : 'Done.',
      resolutionPlanDueDateTime: due,
      resolvedDateTime: completed,
      resolvedDueDateTime: due,
      serviceLevelAgreementHasBeenMet: completed === null ? null : completed <= due,
      serviceLevelAgreementID: 1,
      source: isAlert ? 8 : ([2, 4, 4, -1, 11][mix(seed, id, 54) % 5] ?? 2),
      status: at.status[i],
      subIssueType: subIssues.length === 0 ? null : pick(subIssues, seed, id, 55).value,
      ticketCategory: isAlert ? 2 : 3,
      ticketNumber: ticketNumber(created, i + 1),
      ticketType: type,
      title: titleOf(seed, id, type),
      userDefinedFields: [
        { name: 'Customer Impact', value: mix(seed, id, 56) % 2 === 0 ? 'One person' : null },
        { name: 'Supplier Reference', value: null },
        { name: 'Follow-up Date', value: null },
        { name: 'Effort Points', value: mix(seed, id, 57) % 4 === 0 ? String(1 + (mix(seed, id, 58) % 8)) : null },
      ],
    });
  }
}

/** `T20260615.0042`: the day, and a running number [Autotask reference §5.3]. */
export function ticketNumber(createdMs: number, n: number): string {
  return `T${compactDay(createdMs)}.${asText(n % 10_000).padStart(4, '0')}`;
}
