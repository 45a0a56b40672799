import type { FaultKinds, FaultTarget } from '../kit/faults.ts';

const isApi = ({ path }: FaultTarget): boolean => /\/V1\.0\//i.test(path) && !/zoneInformation/i.test(path);
const isQuery = ({ path }: FaultTarget): boolean => /\/query(\/next)?\/?$/i.test(path);
const isRead = (target: FaultTarget): boolean => isApi(target) && (target.method === 'GET' || /\/query\b/i.test(target.path));
const isWrite = (target: FaultTarget): boolean => isApi(target) && !isRead(target);
const isTicketQuery = (target: FaultTarget): boolean => isQuery(target) && /\/Tickets\/query/i.test(target.path);
const isInside = ({ path }: FaultTarget): boolean => /\/(Tickets|TicketNotes|TimeEntries|TicketHistory)\b/i.test(path);
const isHook = ({ method }: FaultTarget): boolean => method === 'WEBHOOK';
const always = (): boolean => true;

/** Every kind of fault, and which requests it bites where nothing narrows it. Zone discovery is spared unless matched by path. */
export const AUTOTASK_FAULTS: FaultKinds = {
  slow: { bites: isApi },
  hang: { bites: isApi },
  rateLimit429: { bites: isApi },
  threadLimit: { bites: isApi },
  error500: { bites: isApi },
  htmlError: { bites: isApi },
  cutBeforeApply: { bites: isWrite },
  cutAfterApply: { bites: isWrite },
  truncate: { bites: isRead },
  repeatLastPage: { bites: (target) => isApi(target) && isQuery(target) },
  editWhilePaging: { bites: isTicketQuery },
  schemaDrift: { bites: isRead },
  hostileText: { bites: isRead },
  clockSkew: { bites: always, ownsSeconds: true },
  tokenExpiry: { bites: isApi },
  zoneMove: { bites: isApi },
  hideQueue: { bites: (target) => isRead(target) && isInside(target) },
  lostWebhook: { bites: isHook },
  duplicateWebhook: { bites: isHook },
  reorderWebhook: { bites: isHook },
};
