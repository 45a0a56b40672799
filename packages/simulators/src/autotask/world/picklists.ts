/** A value of a picklist as this tenant was set up with it. */
export interface SeedValue {
  value: number;
  label: string;
  /** Value of the parent field, where the list depends on one. */
  parent?: number;
  isDefault?: boolean;
  isSystem?: boolean;
  isInactive?: boolean;
}

const value = (value: number, label: string, more: Omit<SeedValue, 'value' | 'label'> = {}): SeedValue => ({ value, label, ...more });

/** Values from 1 up, the first the default. */
const numbered = (...labels: string[]): SeedValue[] => labels.map((label, i) => value(i + 1, label, i === 0 ? { isDefault: true } : {}));

/**
 * Ticket statuses. New (1) and Complete (5) are the system's, all others this tenant's own: small numbers came with the product, large
 * ones were made here [Autotask reference §3, §5.3].
 */
export const STATUS = {
  new: 1,
  complete: 5,
  waitingCustomer: 7,
  inProgress: 8,
  waitingMaterials: 9,
  dispatched: 10,
  escalated: 11,
  waitingVendor: 12,
  followUp: 29_682_841,
  retired: 29_682_842,
} as const;

/** Queues by what they are for. */
export const QUEUES = [
  { value: 5, label: 'Client Portal', share: 10 },
  { value: 8, label: 'Monitoring Alert', share: 14 },
  { value: 29_682_833, label: 'Level I Support', share: 38 },
  { value: 29_682_834, label: 'Level II Support', share: 18 },
  { value: 29_682_835, label: 'On-site', share: 8 },
  { value: 29_682_836, label: 'Projects', share: 5 },
  { value: 29_682_837, label: 'Security', share: 7 },
  { value: 29_682_838, label: 'Old Helpdesk', share: 0 },
] as const;

const ISSUES: readonly (readonly [number, string, readonly string[]])[] = [
  [10, 'Computer', ['Blue screen', 'Slow', 'Will not start', 'Peripheral', 'New device']],
  [11, 'Network', ['Internet down', 'Wi-Fi', 'VPN', 'Firewall']],
  [12, 'Email', ['Cannot send or receive', 'Shared mailbox', 'Spam or phishing']],
  [13, 'Application', ['Crash', 'Installation', 'Licence', 'Update']],
  [14, 'User account', ['New starter', 'Leaver', 'Password', 'Access']],
  [15, 'Server', ['Backup', 'Disk space', 'Service stopped', 'Certificate']],
  [16, 'Printer', ['Cannot print', 'Quality', 'Replacement']],
];

/** Issue types with the sub-issues that depend on them: sub-issue numbers start at 100 for the first type. */
export const ISSUE_TYPES = ISSUES.map(([value, label]) => ({ value, label }));

/** Sub-issue types of all issue types. */
export const SUB_ISSUES: readonly Required<Pick<SeedValue, 'value' | 'label' | 'parent'>>[] = ISSUES.flatMap(([parent, , labels], i) =>
  labels.map((label, n) => ({ value: 100 + i * 20 + n, label, parent })),
);

const NOTE_TYPES = [
  value(1, 'Task Summary', { isDefault: true }),
  value(2, 'Task Detail'),
  value(3, 'Task Notes'),
  value(13, 'Workflow Rule Action Note', { isSystem: true }),
  value(15, 'Duplicate Ticket Note', { isSystem: true }),
];
/** 1 is what customers see, 2 what only the own people do. */
const PUBLISH = [value(1, 'All Autotask Users', { isDefault: true }), value(2, 'Internal Project Team'), value(4, 'Internal & Co-Managed')];

const TIME_ZONES = [
  value(4, '(UTC-08:00) Pacific Time (US & Canada)'),
  value(10, '(UTC-06:00) Central Time (US & Canada)'),
  value(14, '(UTC-05:00) Eastern Time (US & Canada)', { isDefault: true }),
  value(31, '(UTC+00:00) Dublin, Edinburgh, Lisbon, London'),
  value(33, '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna'),
  value(76, '(UTC+10:00) Canberra, Melbourne, Sydney'),
];

const TICKET_STATUSES: readonly SeedValue[] = [
  value(STATUS.new, 'New', { isDefault: true, isSystem: true }),
  value(STATUS.inProgress, 'In Progress'),
  value(STATUS.waitingCustomer, 'Waiting Customer'),
  value(STATUS.waitingMaterials, 'Waiting Materials'),
  value(STATUS.waitingVendor, 'Waiting Vendor'),
  value(STATUS.dispatched, 'Dispatched'),
  value(STATUS.escalated, 'Escalate'),
  value(STATUS.followUp, 'Follow-up'),
  value(STATUS.retired, 'On Hold (old)', { isInactive: true }),
  value(STATUS.complete, 'Complete', { isSystem: true }),
];

/** All lists by `Entity.field`. Lists that are missing here are empty in this tenant. */
export const PICKLISTS: Readonly<Record<string, readonly SeedValue[]>> = {
  'Tickets.status': TICKET_STATUSES,
  'Tickets.queueID': QUEUES.map(({ value, label, share }) => ({ value, label, isSystem: value === 5, isInactive: share === 0 })),
  'Tickets.priority': [value(4, 'Critical'), value(1, 'High'), value(2, 'Medium', { isDefault: true }), value(3, 'Low')],
  'Tickets.ticketType': [
    value(1, 'Service Request', { isDefault: true, isSystem: true }),
    value(2, 'Incident', { isSystem: true }),
    value(3, 'Problem', { isSystem: true }),
    value(4, 'Change Request', { isSystem: true }),
    value(5, 'Alert', { isSystem: true }),
  ],
  'Tickets.ticketCategory': [
    value(1, 'RMA', { isSystem: true }),
    value(2, 'Monitoring Alert', { isSystem: true }),
    value(3, 'Standard', { isDefault: true, isSystem: true }),
    value(29_682_851, 'Onboarding'),
  ],
  'Tickets.source': [
    value(-2, 'Insourced', { isSystem: true }),
    value(-1, 'Client Portal', { isSystem: true }),
    value(2, 'Phone', { isDefault: true }),
    value(4, 'Email'),
    value(8, 'Monitoring Alert'),
    value(11, 'Walk-in'),
  ],
  'Tickets.issueType': ISSUE_TYPES,
  'Tickets.subIssueType': SUB_ISSUES,
  'Tickets.serviceLevelAgreementID': numbered('Standard SLA', 'Premium SLA'),
  'Tickets.creatorType': [value(1, 'Resource'), value(2, 'Contact')],
  'Tickets.lastActivityPersonType': [value(1, 'Resource'), value(2, 'Contact')],
  'Tickets.rmaStatus': numbered('Awaiting RMA Number', 'Item Shipped', 'Item Received'),
  'Tickets.changeApprovalStatus': numbered('Assigned', 'Requested', 'Approved', 'Rejected'),
  'Tickets.changeApprovalType': numbered('All must approve', 'One must approve'),
  'TicketNotes.noteType': NOTE_TYPES,
  'TaskNotes.noteType': NOTE_TYPES,
  'ProjectNotes.noteType': NOTE_TYPES,
  'TicketNotes.publish': PUBLISH,
  'TaskNotes.publish': PUBLISH,
  'ProjectNotes.publish': PUBLISH,
  'TicketAttachments.publish': PUBLISH,
  'TimeEntries.timeEntryType': [
    value(2, 'IT Service Request', { isDefault: true }),
    value(3, 'Customer Project Task'),
    value(5, 'Regular Time', { isSystem: true }),
  ],
  'Companies.companyType': numbered('Customer', 'Lead', 'Prospect', 'Dead', 'Cancelation', 'Vendor', 'Partner'),
  'Companies.classification': numbered('Managed Service', 'Block Hours', 'Break/Fix'),
  'Companies.territoryID': numbered('North', 'South'),
  'Companies.currencyID': [value(1, 'US Dollar ($)', { isDefault: true })],
  'Companies.invoiceMethod': numbered('Email', 'Letter'),
  'Companies.companyCategoryID': [value(1, 'Standard', { isDefault: true, isSystem: true })],
  'Contacts.namePrefix': numbered('Mr.', 'Mrs.', 'Ms.', 'Dr.'),
  'ConfigurationItems.configurationItemType': numbered('Workstation', 'Laptop', 'Server', 'Printer', 'Network Device'),
  'ConfigurationItems.configurationItemCategoryID': numbered('Standard', 'Cloud'),
  'Invoices.paymentTerm': numbered('Net 30 days', 'Net 14 days', 'Due on receipt'),
  'Invoices.invoiceStatus': numbered('Open', 'Paid', 'Void'),
  'Invoices.taxGroup': numbered('Standard rate'),
  'BillingItems.billingItemType': [value(1, 'Labor'), value(4, 'Ticket Charge'), value(10, 'Recurring Service')],
  'BillingCodes.useType': [value(1, 'Work Type'), value(2, 'Material'), value(3, 'Internal'), value(4, 'Expense')],
  'BillingCodes.billingCodeType': [value(0, 'Normal'), value(1, 'Non-billable'), value(2, 'System')],
  'Resources.licenseType': [
    value(1, 'Professional', { isDefault: true }),
    value(3, 'Dashboard User'),
    value(5, 'Team Member'),
    value(7, 'API User'),
  ],
  'Resources.payrollType': numbered('Salary', 'Hourly', 'Contractor'),
  'Resources.userType': [
    value(1, 'System Administrator'),
    value(2, 'Manager'),
    value(3, 'Full Access', { isDefault: true }),
    value(17, 'API User (system)'),
  ],
  'Roles.roleType': [value(0, 'Service Desk'), value(1, 'Project')],
  'ServiceCalls.status': [
    value(1, 'New', { isDefault: true, isSystem: true }),
    value(2, 'Complete', { isSystem: true }),
    value(3, 'Canceled', { isSystem: true }),
    value(29_682_861, 'Confirmed'),
  ],
  'Projects.status': [
    value(0, 'Inactive', { isSystem: true }),
    value(1, 'New', { isDefault: true, isSystem: true }),
    value(5, 'Complete', { isSystem: true }),
    value(8, 'In Progress'),
  ],
  'Projects.projectType': [
    value(2, 'Proposal'),
    value(3, 'Template'),
    value(4, 'Internal'),
    value(5, 'Client', { isDefault: true }),
    value(8, 'Baseline'),
  ],
  'Tasks.status': TICKET_STATUSES,
  'Tasks.taskType': [value(1, 'Fixed Work', { isDefault: true }), value(2, 'Fixed Duration')],
  'Tasks.priorityLabel': numbered('Low', 'Medium', 'High'),
  'Tasks.taskCategoryID': [value(1, 'Standard', { isDefault: true, isSystem: true })],
  'InternalLocationWithBusinessHours.timeZoneID': TIME_ZONES,
  'InternalLocationWithBusinessHours.firstDayOfWeek': [value(1, 'Sunday'), value(2, 'Monday', { isDefault: true }), value(7, 'Saturday')],
  'InternalLocationWithBusinessHours.holidayHoursType': numbered('No hours', 'Business hours of the day', 'Holiday hours'),
  'DeletedTicketActivityLogs.typeID': numbered('Note', 'Time entry', 'Attachment'),
  'DeletedTaskActivityLogs.typeID': numbered('Note', 'Time entry', 'Attachment'),
  'IntegrationVendorInsights.insightCategory': numbered('Ticket', 'Company', 'Contact', 'Configuration item'),
  'IntegrationVendorWidgets.width': numbered('Single', 'Double'),
};
