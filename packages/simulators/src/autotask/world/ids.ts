/**
 * Where numbers of this tenant start. Its own things are large, the system's small [Autotask reference §5.3]; company 0 is the MSP
 * itself, resource 4 the system.
 */
export const FIRST = {
  ticket: 10_001,
  ticketNote: 30_690_001,
  timeEntry: 50_001,
  ticketHistory: 900_001,
  company: 29_683_501,
  location: 1_001,
  contact: 30_682_701,
  resource: 29_682_901,
  role: 29_682_834,
  department: 29_683_385,
  configurationItem: 20_001,
  invoice: 3_001,
  billingItem: 70_001,
  serviceCall: 501,
  serviceCallTicket: 601,
  serviceCallResource: 701,
  project: 201,
  phase: 1_201,
  task: 8_201,
  webhook: 1,
} as const;

/** The MSP itself among the companies. */
export const OWN_COMPANY = 0;
/** The resource that workflow rules act as. */
export const SYSTEM_RESOURCE = 4;
/** The resource of the API user that a fresh tenant has. */
export const API_RESOURCE = 29_682_885;
/** The administrator. */
export const ADMIN_RESOURCE = 29_682_886;
/** The internal location that is the main office. */
export const MAIN_OFFICE = 10;
