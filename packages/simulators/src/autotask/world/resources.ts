import { faker } from '@faker-js/faker/locale/en';
import { mix } from '../../kit/random.ts';
import { knownEntity } from '../schema/registry.ts';
import { rowOf } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import { Table } from '../store/table.ts';
import { ADMIN_RESOURCE, API_RESOURCE, FIRST, MAIN_OFFICE, SYSTEM_RESOURCE } from './ids.ts';
import { QUEUES } from './picklists.ts';

const RESOURCE = knownEntity('Resources');
const DAY_MS = 86_400_000;

/** The roles of this tenant; all but the last are for the service desk. */
const ROLES = ['Help Desk', 'Systems Engineer', 'Network Engineer', 'Field Technician', 'Consultant', 'Project Manager'] as const;
const DEPARTMENTS = ['Service Desk', 'Field Services', 'Professional Services', 'Administration'] as const;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** Everybody who works here, and what they may work as. */
export interface Staff {
  resources: Table;
  roles: Table;
  departments: Table;
  resourceRoles: Table;
  deskRoles: Table;
  departmentRoles: Table;
  queueRoles: Table;
  availabilities: Table;
}

/** Licence and level of a resource that only the API can be [Autotask reference §1]. */
export const API_ONLY = { licenseType: 7, userType: 17 } as const;

/** True for a resource that only the API can be: it can be neither assigned nor impersonated [Autotask reference §1]. */
export function isApiOnly(resource: Row): boolean {
  return resource['licenseType'] === API_ONLY.licenseType;
}

/** Makes up technicians: most active, some with a second role, one who left, one who only looks at dashboards. */
export function makeStaff(seed: number, tickets: number, startMs: number): Staff {
  faker.seed(mix(seed, 12));
  const staff: Staff = {
    resources: new Table(RESOURCE, { firstId: FIRST.resource }),
    roles: new Table(knownEntity('Roles'), { firstId: FIRST.role }),
    departments: new Table(knownEntity('Departments'), { firstId: FIRST.department }),
    resourceRoles: new Table(knownEntity('ResourceRoles')),
    deskRoles: new Table(knownEntity('ResourceServiceDeskRoles')),
    departmentRoles: new Table(knownEntity('ResourceRoleDepartments')),
    queueRoles: new Table(knownEntity('ResourceRoleQueues')),
    availabilities: new Table(knownEntity('ResourceDailyAvailabilities')),
  };
  for (const [i, name] of ROLES.entries()) staff.roles.put(roleRow(FIRST.role + i, name, i));
  for (const [i, name] of DEPARTMENTS.entries()) staff.departments.put(departmentRow(FIRST.department + i, name, i));
  addFixed(staff, startMs);
  const count = Math.max(12, Math.min(60, Math.round(10 + tickets / 5000)));
  for (let n = 0; n < count; n++) addTechnician(staff, seed, startMs, n);
  return staff;
}

function roleRow(id: number, name: string, i: number): Row {
  return rowOf(knownEntity('Roles'), {
    id,
    name,
    description: '',
    hourlyFactor: 1,
    hourlyRate: 95 + i * 15,
    isActive: true,
    isExcludedFromNewContracts: false,
    isSystemRole: false,
    roleType: i === ROLES.length - 1 ? 1 : 0,
  });
}

function departmentRow(id: number, name: string, i: number): Row {
  return rowOf(knownEntity('Departments'), { id, name, description: '', number: `D${i + 1}`, primaryLocationID: MAIN_OFFICE });
}

function addFixed(staff: Staff, startMs: number): void {
  const add = (id: number, firstName: string, lastName: string, more: Partial<Row> = {}): void =>
    staff.resources.put({ ...resourceRow({ id, firstName, lastName, hireMs: startMs - 2000 * DAY_MS }), ...more, id });
  add(SYSTEM_RESOURCE, 'Autotask', 'Administrator', { $allowImpersonation: false });
  add(API_RESOURCE, 'Helpdesk', 'Bridge API', { ...API_ONLY, $allowImpersonation: false });
  add(ADMIN_RESOURCE, 'Ada', 'Admin', { userType: 1 });
  addDeskRole(staff, ADMIN_RESOURCE, FIRST.role, true);
}

function addTechnician(staff: Staff, seed: number, startMs: number, n: number): void {
  const id = FIRST.resource + n;
  const row = resourceRow({
    id,
    firstName: faker.person.firstName(),
    lastName: faker.person.lastName(),
    hireMs: startMs - (mix(seed, id, 41) % 2000) * DAY_MS,
  });
  const role = FIRST.role + (n % (ROLES.length - 1));
  row['defaultServiceDeskRoleID'] = role;
  row['isActive'] = n !== 7;
  if (n === 9) row['licenseType'] = 3;
  row['$allowImpersonation'] = n !== 5;
  staff.resources.put(row);
  addAvailability(staff, id);
  // One technician has no role at all and can be given no ticket.
  if (n === 8) return;
  addDeskRole(staff, id, role, true);
  if (n % 3 === 0) addDeskRole(staff, id, FIRST.role + ((n + 1) % (ROLES.length - 1)), false);
  addDepartmentRole(staff, id, FIRST.department + (n % 3), role);
  const queue = QUEUES[2 + (n % 5)]?.value ?? 0;
  staff.queueRoles.put({ id: staff.queueRoles.nextId(), queueID: queue, resourceID: id });
  staff.resourceRoles.put({
    id: staff.resourceRoles.nextId(),
    departmentID: null,
    isActive: true,
    queueID: queue,
    resourceID: id,
    roleID: role,
  });
}

function addDeskRole(staff: Staff, resourceID: number, roleID: number, isDefault: boolean): void {
  staff.deskRoles.put({ id: staff.deskRoles.nextId(), isActive: true, isDefault, resourceID, roleID });
}

function addDepartmentRole(staff: Staff, resourceID: number, departmentID: number, roleID: number): void {
  const link = { isActive: true, resourceID, roleID };
  staff.departmentRoles.put({ ...link, id: staff.departmentRoles.nextId(), departmentID, isDefault: true, isDepartmentLead: false });
  staff.resourceRoles.put({ ...link, id: staff.resourceRoles.nextId(), departmentID, queueID: null });
}

function addAvailability(staff: Staff, resourceID: number): void {
  const hours = Object.fromEntries(WEEKDAYS.map((day) => [`${day}AvailableHours`, 8]));
  const row = { id: staff.availabilities.nextId(), resourceID, sundayAvailableHours: 0, saturdayAvailableHours: 0, ...hours };
  staff.availabilities.put(
    rowOf(knownEntity('ResourceDailyAvailabilities'), { ...row, weeklyBillableHoursGoal: 30, travelAvailability: '0%' }),
  );
}

/** A resource as HR would enter it. */
export function resourceRow(person: { id: number; firstName: string; lastName: string; hireMs: number }): Row {
  const { id, firstName, lastName, hireMs } = person;
  const userName = `${firstName}.${lastName}`.toLowerCase().replace(/[^a-z.]/g, '');
  return rowOf(RESOURCE, {
    id,
    firstName,
    lastName,
    userName,
    email: `${userName}@helpdesk.example`,
    emailTypeCode: 'PRIMARY',
    dateFormat: 'MM/dd/yyyy',
    timeFormat: 'hh:mm a',
    numberFormat: 'X,XXX.XX',
    hireDate: Math.floor(hireMs / DAY_MS) * DAY_MS,
    initials: `${firstName.charAt(0)}${lastName.charAt(0)}`,
    internalCost: 40,
    isActive: true,
    licenseType: 1,
    locationID: MAIN_OFFICE,
    officePhone: '',
    officeExtension: '',
    payrollType: 1,
    resourceType: 'Employee',
    title: 'Technician',
    userType: 3,
    $allowImpersonation: true,
    $lacks: [],
  });
}
