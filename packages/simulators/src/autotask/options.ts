import type { RateLimit } from '../kit/rateLimit.ts';

/**
 * Where the public facts are inferred, in conflict or missing ([I], [C], [?] in the Autotask reference), the simulator has a
 * switch here instead of an opinion. Each names the reference's section.
 */
export interface AutotaskQuirks {
  /** Whether date-times end in `Z` [O 2022–23] or carry no designator [RT] [§5.2]. */
  dates: 'Z' | 'bare';
  /** Digits after the point of every decimal [O §3]; null writes plain numbers. */
  decimalScale: number | null;
  /** `GET /{E}/{id}` of nothing [C §3]. */
  missingItem: 'null200' | 'notFound';
  /** An operator that does not exist [O §2]. */
  unknownOperator: 'dropped' | 'error';
  /** Body of a 401 [? §1]. */
  unauthorizedBody: 'errors' | 'empty' | 'html';
  /** How a missing right is answered [C §3]. */
  missingRight: 'error500' | 'forbidden';
  /** Status where `maxRecords` is outside 1–500 [? §2]. */
  tooManyRecordsStatus: 400 | 500;
  /** Status once the hourly threshold is used up [? §6]. */
  thresholdStatus: 429 | 500;
  /** Seconds in the Retry-After header of that answer; null sends none [? §6]. */
  retryAfterSeconds: number | null;
  /** Status of a call beyond the thread limit [O "may be non-429" §6]. */
  threadLimitStatus: 429 | 500;
  /** Whose thread a child URL takes: that of its first segment [N8's assumption §6], or of the entity itself. */
  childUrlsCountFor: 'root' | 'child';
  /** What a page URL points at [? §2]. */
  pageTokens: 'offset' | 'cursor';
  /** Envelope of a single attachment [? §3]. */
  attachmentEnvelope: 'items' | 'item';
  /** TicketHistory refuses a query without `ticketID` [? §5.1]. */
  historyNeedsTicket: boolean;
  /** Numbers of `userAccessFor…` [? §4]. */
  accessLevels: { none: number; restricted: number; all: number };
  /** Case of `name` in field metadata [V both §4]. */
  fieldNames: 'camel' | 'pascal';
  /** Whether a webhook's secret can be read back [? §7]. */
  secretKeyReadable: boolean;
  /** What becomes of a webhook like one that exists [? §7]. */
  duplicateWebhook: 'rejected' | 'suppressed';
  /** Case of the keys of `Fields` in a delivery [? §7]. */
  payloadFieldNames: 'pascal' | 'camel';
  /** Picklist fields in a delivery [? §7]. */
  payloadPicklists: 'value' | 'label';
  /** Case of the last key of a delivery [? §7]. */
  payloadPersonKey: 'PersonID' | 'PersonId';
  /** `Fields` of a deletion [? §7]. */
  payloadDeleteFields: 'absent' | 'empty';
  /** Whether a deactivation callout carries a signature [? §7]. */
  deactivatedIsSigned: boolean;
  /** How delivery bodies are escaped before they are signed [I §7]. */
  bodyEscaping: 'upper' | 'none';
  /** Whether `V2.0/zoneInformation` answers; it does not [O §1]. */
  v2ZoneAnswers: boolean;
}

/** The documented defaults of every switch. */
export const DEFAULT_QUIRKS: Readonly<AutotaskQuirks> = {
  dates: 'Z',
  decimalScale: 4,
  missingItem: 'null200',
  unknownOperator: 'dropped',
  unauthorizedBody: 'errors',
  missingRight: 'error500',
  tooManyRecordsStatus: 500,
  thresholdStatus: 429,
  retryAfterSeconds: null,
  threadLimitStatus: 500,
  childUrlsCountFor: 'root',
  pageTokens: 'offset',
  attachmentEnvelope: 'items',
  historyNeedsTicket: false,
  accessLevels: { none: 0, restricted: 1, all: 2 },
  fieldNames: 'camel',
  secretKeyReadable: false,
  duplicateWebhook: 'rejected',
  payloadFieldNames: 'pascal',
  payloadPicklists: 'value',
  payloadPersonKey: 'PersonID',
  payloadDeleteFields: 'absent',
  deactivatedIsSigned: false,
  bodyEscaping: 'upper',
  v2ZoneAnswers: false,
};

/** What the tenant or the vendor sets; changed by `PATCH settings` of the control API. */
export interface AutotaskSettings {
  /** The hourly threshold of the whole database [Autotask reference §6]; null lifts threads and slowing too. */
  rateLimit: RateLimit | null;
  /** Calls at a time for each pair of tracking identifier and entity [§6]. */
  threadLimit: number;
  /** What is added to each answer from a share of the threshold on [O §6]. */
  latencySteps: { from: number; ms: number }[];
  /** How much of the threshold other integrations have used. */
  otherVendorCalls: number;
  /** Added to every API answer. */
  latencyMs: number;
  /** Active webhooks for each entity and site [§7]. */
  maxActiveWebhooks: number;
  /** Deliveries: first delay, attempts, seconds between them, timeout, events lost in a row until a webhook is switched off [§7]. */
  delivery: { delayMs: number; attempts: number; retryDelaySeconds: number; timeoutSeconds: number; disableAfter: number };
  /** Whether the API user's level may impersonate at all [§1]. */
  impersonation: boolean;
  /** Size of one file, and of all files in a window [§3]. */
  attachments: { maxBytes: number; bytesPerWindow: number; windowSeconds: number };
}

/** A tenant as it is found. */
export function defaultSettings(): AutotaskSettings {
  return {
    rateLimit: { calls: 10_000, windowSeconds: 3600 },
    threadLimit: 3,
    latencySteps: [
      { from: 0.5, ms: 500 },
      { from: 0.75, ms: 1000 },
    ],
    otherVendorCalls: 0,
    latencyMs: 0,
    maxActiveWebhooks: 50,
    delivery: { delayMs: 20, attempts: 5, retryDelaySeconds: 30, timeoutSeconds: 10, disableAfter: 25 },
    impersonation: true,
    attachments: { maxBytes: 6 * 1024 * 1024, bytesPerWindow: 10_000_000, windowSeconds: 300 },
  };
}
