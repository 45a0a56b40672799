import { asText } from '../../kit/json.ts';
import { mix, pick, unit } from '../../kit/random.ts';
import { midnight } from '../dates.ts';
import { knownEntity } from '../schema/registry.ts';
import { num, rowOf } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import { Table } from '../store/table.ts';
import { TIME_BILLING_CODE } from './children.ts';
import type { Organisations } from './companies.ts';
import { ADMIN_RESOURCE, FIRST, OWN_COMPANY } from './ids.ts';
import { STATUS } from './picklists.ts';
import type { Staff } from './resources.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const DEVICES = ['WS', 'LT', 'SRV', 'PRN', 'NET'] as const;

/** What else a tenant has: billing codes, devices, invoices, service calls, projects. */
export interface Business {
  billingCodes: Table;
  categories: Table;
  configurationItems: Table;
  invoices: Table;
  billingItems: Table;
  serviceCalls: Table;
  serviceCallTickets: Table;
  serviceCallResources: Table;
  projects: Table;
  phases: Table;
  tasks: Table;
}

/** What it is made from. `openTickets` are tickets that somebody is planned to visit for. */
export interface BusinessSource {
  seed: number;
  nowMs: number;
  world: Organisations;
  staff: Staff;
  openTickets: readonly Row[];
}

/** Makes it up in proportion to the customers. */
export function makeBusiness(source: BusinessSource): Business {
  const business: Business = {
    billingCodes: new Table(knownEntity('BillingCodes'), { firstId: TIME_BILLING_CODE }),
    categories: new Table(knownEntity('TicketCategories')),
    configurationItems: new Table(knownEntity('ConfigurationItems'), { firstId: FIRST.configurationItem, indexed: ['companyID'] }),
    invoices: new Table(knownEntity('Invoices'), { firstId: FIRST.invoice }),
    billingItems: new Table(knownEntity('BillingItems'), { firstId: FIRST.billingItem, indexed: ['invoiceID'] }),
    serviceCalls: new Table(knownEntity('ServiceCalls'), { firstId: FIRST.serviceCall }),
    serviceCallTickets: new Table(knownEntity('ServiceCallTickets'), { firstId: FIRST.serviceCallTicket }),
    serviceCallResources: new Table(knownEntity('ServiceCallTicketResources'), { firstId: FIRST.serviceCallResource }),
    projects: new Table(knownEntity('Projects'), { firstId: FIRST.project }),
    phases: new Table(knownEntity('Phases'), { firstId: FIRST.phase }),
    tasks: new Table(knownEntity('Tasks'), { firstId: FIRST.task }),
  };
  addLists(business);
  const customers = source.world.companies.all().filter((row) => row.id !== OWN_COMPANY && row['isActive'] === true);
  for (const company of customers) {
    addDevices(business, source, company);
    if (mix(source.seed, company.id, 71) % 3 === 0) addInvoice(business, source, company);
  }
  for (const company of customers.slice(0, 6)) addProject(business, source, company);
  for (const ticket of source.openTickets) addServiceCall(business, source, ticket);
  return business;
}

function addLists({ billingCodes, categories }: Business): void {
  const codes: readonly (readonly [string, number])[] = [
    ['Remote support', 1],
    ['On-site support', 1],
    ['Administration', 3],
    ['Holiday', 3],
  ];
  for (const [name, useType] of codes)
    billingCodes.put(
      rowOf(knownEntity('BillingCodes'), { id: billingCodes.nextId(), name, useType, isActive: true, billingCodeType: 0, description: '' }),
    );
  for (const [id, name] of [
    [1, 'RMA'],
    [2, 'Monitoring Alert'],
    [3, 'Standard'],
    [29_682_851, 'Onboarding'],
  ] as const)
    categories.put({
      id,
      displayColorRGB: 255,
      isActive: true,
      isApiOnly: false,
      isGlobalDefault: id === 3,
      name,
      nickname: name.slice(0, 3),
    });
}

function addDevices({ configurationItems }: Business, { seed, world }: BusinessSource, company: Row): void {
  const contacts = world.contacts.rowsUnder('companyID', company.id);
  const location = world.locations.rowsUnder('companyID', company.id)[0]?.id ?? null;
  const count = 1 + (mix(seed, company.id, 72) % 6);
  for (let n = 0; n < count; n++) {
    const id = configurationItems.nextId();
    const kind = mix(seed, id, 73) % DEVICES.length;
    const installed = num(company['createDate']) + unit(seed, id, 74) * 200 * DAY_MS;
    configurationItems.put(
      rowOf(knownEntity('ConfigurationItems'), {
        id,
        companyID: company.id,
        companyLocationID: location,
        contactID: kind < 2 ? (contacts[n % Math.max(1, contacts.length)]?.id ?? null) : null,
        configurationItemType: kind + 1,
        configurationItemCategoryID: 1,
        createDate: installed,
        installDate: midnight(installed),
        isActive: mix(seed, id, 75) % 11 > 0,
        lastModifiedTime: installed,
        location: '',
        notes: '',
        productID: 29_683_901 + kind,
        referenceNumber: '',
        referenceTitle: `${DEVICES[kind]}-${asText(id).padStart(6, '0')}`,
        serialNumber: mix(seed, id, 76).toString(36).toUpperCase(),
        warrantyExpirationDate: midnight(installed + 3 * 365 * DAY_MS),
        rmmDeviceAuditHostname: `${DEVICES[kind]}-${id}`,
        userDefinedFields: [
          { name: 'Rack Position', value: null },
          { name: 'Lease End', value: null },
        ],
      }),
    );
  }
}

function addInvoice({ invoices, billingItems }: Business, { seed, nowMs }: BusinessSource, company: Row): void {
  const id = invoices.nextId();
  const day = midnight(nowMs - (mix(seed, id, 77) % 60) * DAY_MS);
  let total = 0;
  for (let n = 0; n <= mix(seed, id, 78) % 4; n++) {
    const line = billingItems.nextId();
    const quantity = 1 + (mix(seed, line, 79) % 6);
    const rate = 40 + (mix(seed, line, 80) % 12) * 5;
    total += quantity * rate;
    billingItems.put(
      rowOf(knownEntity('BillingItems'), {
        id: line,
        invoiceID: id,
        companyID: company.id,
        billingItemType: 1,
        itemName: 'Support',
        description: 'Support as agreed',
        itemDate: day,
        postedDate: day,
        quantity,
        rate,
        extendedPrice: quantity * rate,
        totalAmount: quantity * rate,
        ourCost: 0,
        taxDollars: 0,
        nonBillable: 0,
      }),
    );
  }
  const invoice = {
    companyID: company.id,
    comments: '',
    createDateTime: day,
    creatorResourceID: ADMIN_RESOURCE,
    dueDate: day + 30 * DAY_MS,
  };
  invoices.put(
    rowOf(knownEntity('Invoices'), {
      id,
      ...invoice,
      fromDate: day - 30 * DAY_MS,
      toDate: day,
      invoiceDateTime: day,
      invoiceNumber: `I${id}`,
      invoiceTotal: total,
      isVoided: false,
      invoiceStatus: 1,
      paymentTerm: 1,
      totalTaxValue: 0,
    }),
  );
}

function addProject({ projects, phases, tasks }: Business, { seed, nowMs, staff }: BusinessSource, company: Row): void {
  const id = projects.nextId();
  const start = midnight(nowMs - (20 + (mix(seed, id, 81) % 60)) * DAY_MS);
  const stamp = { createDateTime: start, creatorResourceID: ADMIN_RESOURCE, lastActivityDateTime: start + 5 * DAY_MS };
  projects.put(
    rowOf(knownEntity('Projects'), {
      id,
      ...stamp,
      companyID: company.id,
      projectName: pick(['Office move', 'Mail migration', 'New firewall', 'Server refresh'], seed, id, 82),
      projectNumber: `P${new Date(start).toISOString().slice(0, 10).replaceAll('-', '')}.${asText(id).padStart(4, '0')}`,
      projectType: 5,
      status: 8,
      statusDateTime: start,
      startDateTime: start,
      endDateTime: start + 90 * DAY_MS,
      estimatedTime: 60,
      actualHours: 12,
      description: '',
      userDefinedFields: [{ name: 'Budget Owner', value: null }],
    }),
  );
  const phase = phases.nextId();
  phases.put(
    rowOf(knownEntity('Phases'), {
      id: phase,
      projectID: id,
      title: 'Preparation',
      phaseNumber: `${id}.1`,
      createDate: start,
      creatorResourceID: ADMIN_RESOURCE,
      description: '',
      estimatedHours: 10,
      lastActivityDateTime: start + DAY_MS,
      startDate: start,
      dueDate: start + 30 * DAY_MS,
    }),
  );
  const workers = staff.resources.all().filter((row) => row.id >= FIRST.resource && row['isActive'] === true && row['licenseType'] === 1);
  for (const [n, title] of ['Inventory', 'Order parts', 'Cut-over', 'Handover'].entries()) {
    const task = tasks.nextId();
    const worker = workers[mix(seed, task, 83) % workers.length];
    tasks.put(
      rowOf(knownEntity('Tasks'), {
        id: task,
        projectID: id,
        phaseID: n < 2 ? phase : null,
        title,
        taskNumber: `T${id}.${n + 1}`,
        taskType: 1,
        status: n === 0 ? STATUS.complete : STATUS.new,
        priorityLabel: 2,
        assignedResourceID: worker?.id ?? null,
        assignedResourceRoleID: num(worker?.['defaultServiceDeskRoleID']) || null,
        createDateTime: start,
        creatorResourceID: ADMIN_RESOURCE,
        lastActivityDateTime: start + n * DAY_MS,
        estimatedHours: 4,
        remainingHours: 4,
        startDateTime: start,
        endDateTime: start + 60 * DAY_MS,
        description: '',
        isVisibleInClientPortal: false,
        userDefinedFields: [{ name: 'Checklist', value: null }],
      }),
    );
  }
}

function addServiceCall(business: Business, { seed, nowMs }: BusinessSource, ticket: Row): void {
  const resource = num(ticket['assignedResourceID']);
  if (resource === 0) return;
  const id = business.serviceCalls.nextId();
  const start = Math.ceil(nowMs / HOUR_MS) * HOUR_MS + (mix(seed, id, 84) % 96) * HOUR_MS;
  business.serviceCalls.put(
    rowOf(knownEntity('ServiceCalls'), {
      id,
      companyID: ticket['companyID'],
      companyLocationID: ticket['companyLocationID'],
      createDateTime: nowMs - HOUR_MS,
      creatorResourceID: ADMIN_RESOURCE,
      description: `Visit for ${asText(ticket['ticketNumber'])}`,
      startDateTime: start,
      endDateTime: start + HOUR_MS,
      duration: 1,
      isComplete: 0,
      lastModifiedDateTime: mix(seed, id, 85) % 4 === 0 ? null : nowMs - HOUR_MS,
      status: 1,
    }),
  );
  const link = business.serviceCallTickets.nextId();
  business.serviceCallTickets.put({ id: link, serviceCallID: id, ticketID: ticket.id });
  business.serviceCallResources.put({ id: business.serviceCallResources.nextId(), resourceID: resource, serviceCallTicketID: link });
}
