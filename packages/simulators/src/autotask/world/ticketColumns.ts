import { openingTimes } from '../../kit/openingTimes.ts';
import { mix, unit, weighted } from '../../kit/random.ts';
import { num } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import { FIRST, OWN_COMPANY } from './ids.ts';
import type { Organisations } from './companies.ts';
import { QUEUES, STATUS } from './picklists.ts';
import { isApiOnly } from './resources.ts';
import type { Staff } from './resources.ts';

/** What base tickets are drawn from. */
export interface TicketSource {
  seed: number;
  count: number;
  nowMs: number;
  spreadDays: number;
  openShare: number;
  world: Organisations;
  staff: Staff;
}

/** The columns of base tickets, indexed by ticket id less the first one's. Times are milliseconds, 0 where unset. */
export interface TicketColumns {
  created: Float64Array;
  activity: Float64Array;
  completed: Float64Array;
  company: Uint32Array;
  contact: Uint32Array;
  location: Uint32Array;
  resource: Uint32Array;
  role: Uint32Array;
  status: Uint32Array;
  queue: Uint32Array;
  priority: Uint8Array;
  type: Uint8Array;
  /** Notes, time entries and steps of history of the tickets before. One longer than the rest. */
  notes: Uint32Array;
  times: Uint32Array;
  steps: Uint32Array;
}

const HOUR_MS = 3_600_000;
const OPEN_STATUSES: readonly (readonly [number, number])[] = [
  [STATUS.new, 24],
  [STATUS.inProgress, 32],
  [STATUS.waitingCustomer, 18],
  [STATUS.waitingMaterials, 6],
  [STATUS.waitingVendor, 6],
  [STATUS.dispatched, 8],
  [STATUS.escalated, 4],
  [STATUS.followUp, 2],
];
const PRIORITIES: readonly (readonly [number, number])[] = [
  [4, 4],
  [1, 16],
  [2, 50],
  [3, 30],
];
const TYPES: readonly (readonly [number, number])[] = [
  [1, 42],
  [2, 38],
  [3, 2],
  [4, 4],
  [5, 14],
];

interface Worker {
  id: number;
  role: number;
}

/**
 * Fills the columns; every value follows from (seed, id). Opening times rise with the id and follow office hours; the younger a
 * ticket, the likelier it is still open, so that `openShare` holds over all.
 */
export function makeTicketColumns(source: TicketSource): TicketColumns {
  const { count, seed } = source;
  const columns = allocate(count);
  const contacts = source.world.contacts.all().filter((row) => row['isActive'] === 1 && row['companyID'] !== OWN_COMPANY);
  const workers = workersOf(source.staff);
  const queues = QUEUES.map(({ value, share }) => [value, share] as const);
  const times = openingTimes(source);
  for (let i = 0; i < count; i++) {
    const id = FIRST.ticket + i;
    const draw = (salt: number): number => unit(seed, id, salt);
    const created = Math.floor(times[i] as number);
    const contact = contacts[Math.floor(draw(1) ** 1.4 * contacts.length)] as Row;
    const life = lifeOf(source, created, draw);
    const worker = workers[mix(seed, id, 2) % workers.length] as Worker;
    const isAssigned = life.status === STATUS.new ? draw(3) < 0.25 : draw(3) < 0.96;
    columns.created[i] = created;
    columns.activity[i] = life.activity;
    columns.completed[i] = life.completed;
    columns.status[i] = life.status;
    columns.company[i] = num(contact['companyID']);
    columns.contact[i] = contact.id;
    columns.location[i] = num(contact['companyLocationID']);
    columns.resource[i] = isAssigned ? worker.id : 0;
    columns.role[i] = isAssigned ? worker.role : 0;
    columns.queue[i] = weighted(queues, draw(4));
    columns.priority[i] = weighted(PRIORITIES, draw(5));
    columns.type[i] = weighted(TYPES, draw(6));
    columns.notes[i + 1] = (columns.notes[i] as number) + life.notes;
    columns.times[i + 1] = (columns.times[i] as number) + life.times;
    columns.steps[i + 1] = (columns.steps[i] as number) + (life.completed > 0 ? 4 : isAssigned ? 3 : 1);
  }
  return columns;
}

/** Who tickets go to: active people with a role at the service desk. */
function workersOf(staff: Staff): Worker[] {
  return staff.resources
    .all()
    .filter((row) => row.id >= FIRST.resource && row['isActive'] === true && !isApiOnly(row) && row['licenseType'] === 1)
    .flatMap((row) => {
      const link = staff.deskRoles.rowsUnder('resourceID', row.id).find((candidate) => candidate['isDefault'] === true);
      return link ? [{ id: row.id, role: num(link['roleID']) }] : [];
    });
}

interface Life {
  status: number;
  activity: number;
  completed: number;
  notes: number;
  times: number;
}

function lifeOf(source: TicketSource, created: number, draw: (salt: number) => number): Life {
  const age = Math.min(1, Math.max(0, (source.nowMs - created) / (source.spreadDays * 24 * HOUR_MS)));
  const isOpen = draw(7) < Math.min(0.97, source.openShare * 3 * (1 - age) ** 2);
  const available = Math.max(1, source.nowMs - created - 60_000);
  if (!isOpen) {
    const completed = Math.floor(created + Math.min((0.3 + 70 * draw(8) ** 3) * HOUR_MS, available * 0.98));
    return {
      status: STATUS.complete,
      activity: completed,
      completed,
      notes: 1 + Math.floor(draw(9) ** 2 * 5),
      times: 1 + Math.floor(draw(10) ** 2 * 3),
    };
  }
  const status = weighted(OPEN_STATUSES, draw(11));
  const activity = Math.floor(created + available * (status === STATUS.new ? draw(8) * 0.1 : draw(8) ** 0.5 * 0.98));
  if (status === STATUS.new) return { status, activity: created, completed: 0, notes: 0, times: 0 };
  return { status, activity, completed: 0, notes: 1 + Math.floor(draw(9) ** 2 * 5), times: Math.floor(draw(10) * 3) };
}

function allocate(count: number): TicketColumns {
  const ids = (): Uint32Array => new Uint32Array(count);
  const sums = (): Uint32Array => new Uint32Array(count + 1);
  return {
    created: new Float64Array(count),
    activity: new Float64Array(count),
    completed: new Float64Array(count),
    company: ids(),
    contact: ids(),
    location: ids(),
    resource: ids(),
    role: ids(),
    status: ids(),
    queue: ids(),
    priority: new Uint8Array(count),
    type: new Uint8Array(count),
    notes: sums(),
    times: sums(),
    steps: sums(),
  };
}
