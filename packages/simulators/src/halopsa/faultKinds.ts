import type { FaultKinds, FaultTarget } from '../kit/faults.ts';

const isApi = ({ path }: FaultTarget): boolean => /^\/api\//i.test(path);
const isRead = (target: FaultTarget): boolean => isApi(target) && target.method === 'GET';
const isWrite = (target: FaultTarget): boolean => isApi(target) && target.method !== 'GET';
const isTicketList = (target: FaultTarget): boolean => target.method === 'GET' && /^\/api\/tickets\/?$/i.test(target.path);
const isToken = ({ path }: FaultTarget): boolean => /\/token$/i.test(path);
const isHook = ({ method }: FaultTarget): boolean => method === 'WEBHOOK';
const always = (): boolean => true;

/** Every kind of fault, and which requests it bites where nothing narrows it. Token calls are spared unless matched by path. */
export const HALO_FAULTS: FaultKinds = {
  slow: { bites: isApi },
  hang: { bites: isApi },
  rateLimit429: { bites: isApi },
  error500: { bites: isApi },
  htmlError: { bites: isApi },
  stringError: { bites: isApi },
  cutBeforeApply: { bites: isWrite },
  cutAfterApply: { bites: isWrite },
  truncate: { bites: isRead },
  schemaDrift: { bites: isRead },
  hostileText: { bites: isRead },
  repeatLastPage: { bites: isRead },
  editWhilePaging: { bites: isTicketList },
  staleReads: { bites: isRead, ownsSeconds: true },
  clockSkew: { bites: always, ownsSeconds: true },
  tokenExpiry: { bites: isApi },
  invalidScope: { bites: isToken },
  hideTeam: { bites: ({ method, path }) => method === 'GET' && /^\/api\/(?:tickets|actions|agent)\b/i.test(path) },
  lostWebhook: { bites: isHook },
  duplicateWebhook: { bites: isHook },
  reorderWebhook: { bites: isHook },
};
