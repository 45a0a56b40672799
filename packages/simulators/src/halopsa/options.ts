import type { RateLimit } from '../kit/rateLimit.ts';

/**
 * Where the public facts are inferred, conflicting or missing ([I], [C], [?] in the HaloPSA reference), the simulator has a
 * switch here instead of an opinion. Each names the reference's section.
 */
export interface HaloQuirks {
  /** Order of a ticket list that asks for none [I §6]. */
  defaultTicketOrder: 'idDescending' | 'idAscending';
  /** Asking beyond the last page gives the last page again [V §3]; false gives an empty page. */
  pastEndRepeatsLastPage: boolean;
  /** `record_count` never rises above 50 [V on one tenant, §3]. */
  recordCountStuckAt50: boolean;
  /** Every page has 50 rows whatever `page_size` says [V on one tenant, §3]. */
  pageSizeIgnored: boolean;
  /** The most rows of a ticket page or `count` [V §3]. */
  ticketPageCap: number;
  /** Rows of a ticket list that asks for neither pages nor a count [?]. */
  unpagedTicketRows: number;
  /** Token calls count against the rate limit [?]. */
  tokenCallsCount: boolean;
  /** Seconds in the Retry-After header of a 429; null sends none [? §12]. */
  retryAfterSeconds: number | null;
  /** In hosted mode the tenant may also stand in the token request's body [unverified §1]. */
  tenantInBody: boolean;
  /** Status of `invalid_client` [I §1]. */
  invalidClientStatus: 400 | 401;
  /** `read:agents` is a scope [C §1]. */
  agentsScope: boolean;
  /** What happens to a known scope that the application was not given [?]: it is left out of the token, or fails the request. */
  ungrantedScopes: 'drop' | 'invalidScope';
  /** An application without an agent cannot read lookups and picklists [I seed 003]. */
  lookupsNeedAgent: boolean;
  /** `GET /Tickets/{id}` of a deleted ticket [I §6]. */
  deletedTicket: 'notFound' | 'row';
  /** An update with an unknown id [?]. */
  unknownIdOnUpdate: 'notFound' | 'badRequest';
  /** A ticket update must carry `tickettype_id` and `client_id` [C §6]. */
  updateNeedsTypeAndClient: boolean;
  /** Who gets a ticket created without `agent_id` [I seed 003]: the application's agent or nobody. */
  newTicketAgent: 'application' | 'unassigned';
  /** `who_type` of an action by an agent [C §7]; a user gets the other one. */
  whoTypeOfAgent: 0 | 1;
  /** Moving a merged ticket's actions into its target [I §6]. */
  mergeMovesActions: boolean;
  /** Whether event 61 fires where the notification has no conditions [? §8.1]. */
  event61WithoutConditions: boolean;
  /** Where a payload carries the action [I §8.3]. */
  actionInPayload: 'besideTicket' | 'insideTicket';
  /** Encoding by the webhook's `digest` number [I §8.4: 0 is base64]. */
  digestOne: 'hex' | 'base64';
  /** What a tenant without HMAC does with `authentication_type` 3 [?]: stores 0, or answers 400. */
  hmacRefusal: 'dropped' | 'badRequest';
  /** `GET /Attachment/{id}` [C §9.13]: the bytes or a link to them. */
  attachmentBody: 'bytes' | 'link';
  /** Updating an appointment gives it a new id [V djpsa, on some §9.10]. */
  appointmentUpdateMovesId: boolean;
  /** Floats such as `95.0` for an integer member are refused [V §2.7]. */
  floatIdsRefused: boolean;
  /** Agent list honours `search` [V that it does not §9.1]. */
  agentSearchWorks: boolean;
  /** Which name of the last-update member a POST answers with [V both, §2.10]. */
  postLastUpdateName: 'flastupdate' | 'last_update';
  /** Status of a call whose token lacks the scope [V 401 for webhooks, I for the rest §1]. */
  missingScopeStatus: 401 | 403;
}

/** The documented defaults of every switch. */
export const DEFAULT_QUIRKS: Readonly<HaloQuirks> = {
  defaultTicketOrder: 'idDescending',
  pastEndRepeatsLastPage: true,
  recordCountStuckAt50: false,
  pageSizeIgnored: false,
  ticketPageCap: 100,
  unpagedTicketRows: 100,
  tokenCallsCount: false,
  retryAfterSeconds: null,
  tenantInBody: false,
  invalidClientStatus: 401,
  agentsScope: false,
  ungrantedScopes: 'drop',
  lookupsNeedAgent: true,
  deletedTicket: 'notFound',
  unknownIdOnUpdate: 'notFound',
  updateNeedsTypeAndClient: false,
  newTicketAgent: 'application',
  whoTypeOfAgent: 1,
  mergeMovesActions: true,
  event61WithoutConditions: false,
  actionInPayload: 'besideTicket',
  digestOne: 'hex',
  hmacRefusal: 'dropped',
  attachmentBody: 'bytes',
  appointmentUpdateMovesId: false,
  floatIdsRefused: true,
  agentSearchWorks: false,
  postLastUpdateName: 'flastupdate',
  missingScopeStatus: 401,
};

/** What an administrator of the tenant can set; changed by `PATCH settings` of the control API. */
export interface HaloSettings {
  /** Calls in a rolling window [HaloPSA reference §12]; null: none. */
  rateLimit: RateLimit | null;
  /** Added to every API answer. */
  latencyMs: number;
  /** The token call must name the tenant [§1]. */
  hosted: boolean;
  /** The tenant offers HMAC signing of webhooks [§8.4]. */
  hmac: boolean;
  /** Fields without which a ticket is refused [§6, seed 003]. */
  mandatory: { category: boolean; impact: boolean; urgency: boolean };
  /** Closing needs `closure_note` [§6]. */
  closureNoteRequired: boolean;
  /** A ticket of the default client must be moved before anyone works on it [seed 003]. */
  defaultClientMustBeMoved: boolean;
  /** Closing an unassigned ticket is refused [§11]. */
  closingNeedsAgent: boolean;
  /** The change-request type asks for its CAB members [§11]. */
  cabApproval: boolean;
  /** What a delivery carries unless its webhook says otherwise [§8.3]. */
  payload: PayloadMode;
  /** Deliveries: delay before the first try, retries, delay between tries [? §8.5]. */
  delivery: { delayMs: number; retries: number; retryDelaySeconds: number; timeoutSeconds: number };
  /** Consecutive failures after which a webhook is disabled; 0 never [§8.5]. */
  autoDisableAttempts: number;
}

/** How much a delivery carries [HaloPSA reference §8.3]. */
export type PayloadMode = 'full' | 'small' | 'eventOnly';

/** A tenant as it is found: nothing mandatory, 300 calls in 5 minutes. */
export function defaultSettings(): HaloSettings {
  return {
    rateLimit: { calls: 300, windowSeconds: 300 },
    latencyMs: 0,
    hosted: false,
    hmac: true,
    mandatory: { category: false, impact: false, urgency: false },
    closureNoteRequired: false,
    defaultClientMustBeMoved: false,
    closingNeedsAgent: false,
    cabApproval: false,
    payload: 'full',
    delivery: { delayMs: 20, retries: 3, retryDelaySeconds: 2, timeoutSeconds: 10 },
    autoDisableAttempts: 0,
  };
}
