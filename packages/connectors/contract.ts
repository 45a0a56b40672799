/**
 * What every connector is. A connector speaks to one PSA and knows no database: the bridge hands it a context (budgeted
 * HTTP, clock, log, settings) and gets records, outcomes and declarations back. The wizard, the rights check, the docs and
 * the capability matrix are driven by the declaration, so that adding a PSA touches nothing but its own folder and one
 * line of the registry.
 *
 * Expected failures are values (`Failure` of the model's catalogue); a throw is a bug.
 */
import type {
  CanonicalRecord,
  Clock,
  CommandBody,
  EntityName,
  ExternalId,
  Failure,
  Origin,
  Profile,
  Result,
  StreamName,
  SyncSettings,
} from '@deskbridge/model';
import type { z } from 'zod';

// ── Context: what the bridge gives ───────────────────────────────────────────────────────────────────────────────────

/**
 * What a call is for; the budget keeps a reserve in this order, `write` first. `background` reads what nobody waits for and leaves
 * much to the others. `free` calls are not counted by the PSA.
 */
export type CallClass = 'write' | 'callback' | 'poll' | 'backfill' | 'background' | 'free';

/** A call to the PSA. `url` is absolute; the egress guard checks it. */
export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  callClass: CallClass;
  /** The limits this call counts against, by `Limit.scope`; default: all that the connector declares. */
  scopes?: readonly string[];
  /** What it costs of each window, where calls differ (credits); default 1. */
  weight?: number;
  /** Default 30,000. */
  timeoutMs?: number;
  /** Runs directly before the bytes go; when it answers false nothing is sent (a lease was lost). */
  mayStillSend?: () => boolean;
}

/** Why there is no HTTP answer. `sent` is true where the PSA may have received the request. */
export interface TransportFailure {
  kind: 'dns' | 'refused' | 'unreachable' | 'timeout' | 'tls' | 'cut' | 'blocked' | 'tooLarge' | 'leaseLost' | 'stopped';
  sent: boolean;
  message: string;
}

/** An HTTP answer, whole. */
export interface HttpResponse {
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  text: string;
  /** Start sequence: rises with each call of this connection in any process; later reads win (correctness 1). */
  sequence: number;
  /** When the request started, by our clock. */
  startedAt: Date;
}

/** Budgeted and guarded HTTP. It waits for budget, counts, and tells the bridge of every 429. */
export interface HttpPort {
  send(request: HttpRequest): Promise<{ ok: true; response: HttpResponse } | { ok: false; transport: TransportFailure }>;
}

/** A structured log; never given a secret. */
export interface LogPort {
  debug(data: object, message: string): void;
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
}

/** What a session is opened with. */
export interface ConnectorContext {
  http: HttpPort;
  clock: Clock;
  log: LogPort;
  settings: SyncSettings;
}

// ── Declaration: what a connector says about itself ──────────────────────────────────────────────────────────────────

/** A credential field as the form shows it. */
export interface CredentialField {
  name: string;
  label: string;
  help: string;
  example: string;
  secret: boolean;
  required: boolean;
  /** It works once: `enter` exchanges it, and it is never kept. */
  singleUse?: boolean;
  /** The only values that it can have; the form then offers a choice. */
  options?: readonly CredentialOption[];
}

/** A value that a credential field can have, and what it is called. */
export interface CredentialOption {
  value: string;
  label: string;
}

/** What a person has to choose before a connection can be made: the organisation, where the login sees several. */
export interface CredentialChoice {
  /** A credential's name; the form shows it as a choice among `options`. */
  field: string;
  label: string;
  options: readonly CredentialOption[];
}

/** Credentials as they are kept, after what may be used only once has been exchanged. */
export interface Entered<Credentials extends object = object> {
  credentials: Credentials;
  /** What is still to be chosen; empty where the connection can be tested. */
  choices: readonly CredentialChoice[];
}

/** Consent given on a page of the PSA's own, from which the browser comes back to us. */
export interface ConsentFlow<Credentials extends object = object> {
  /** What the button says: `Sign in to Zoho`. */
  label: string;
  /** Address of the PSA's page; `redirectUri` is ours and must be entered there before. */
  url(credentials: Partial<Credentials>, redirectUri: string, state: string): string;
  /** Fields of the form that what came back in the address fills in; a failure where consent was refused. */
  returned(query: Readonly<Record<string, string>>, redirectUri: string): Result<Record<string, string>>;
}

/** How a right is proved. Never by a real write: where nothing else exists it stays unproven until first use. */
export type RightProof = 'metadata' | 'read' | 'refusedWrite' | 'none';

/** A right of the API user. */
export interface Right {
  id: string;
  /** As the PSA's admin screen names it. */
  name: string;
  /** What stops working without it, as a sentence. */
  neededFor: string;
  /** The profiles that need it; elsewhere it is *not needed*. */
  profiles: readonly Profile[];
  /** A missing optional right disables something but does not stop the connection. */
  optional: boolean;
  /** The streams that are off without it. */
  streams: readonly StreamName[];
  proof: RightProof;
  /** Where to click to grant it, as a sentence. */
  grant: string;
}

/** One thing to do in the PSA, in its own words. `*menu path*` and `` `name` `` mark what is seen on its screens. */
export interface GuideStep {
  text: string;
  /** Why, or what goes wrong otherwise. */
  note?: string;
}

/** How a person makes an API user in the PSA: shown by the wizard and in the docs. */
export interface ConnectGuide {
  /** What must be at hand before beginning, as sentences. */
  needs: readonly string[];
  minutes: number;
  parts: readonly { title: string; steps: readonly GuideStep[] }[];
}

/** The outcome of one right's check. */
export interface RightState {
  rightId: string;
  state: 'granted' | 'missing' | 'notNeeded' | 'unproven';
  detail?: string;
}

/** What a connector can do; shown as the capability matrix. `unverified`: the public facts do not settle it. */
export interface Capability {
  id: string;
  label: string;
  support: 'yes' | 'no' | 'partly' | 'unverified';
  note?: string;
}

/** A limit of the PSA. */
export type Limit =
  | { scope: string; kind: 'window'; calls: number; windowSeconds: number; sharedWithOthers: boolean }
  | { scope: string; kind: 'concurrency'; calls: number };

/** A kind of picklist. */
export interface PicklistKind {
  id: string;
  label: string;
  /** The ticket field that holds its values; for a field that is a list, at which place; for `customFields` under the parent's name, by label. */
  ticketField?: { name: keyof CanonicalRecord<'ticket'>; place?: number };
  /** The kind that holds the parents, where values depend on others. */
  parentKind?: string;
}

/** One value of a picklist. */
export interface PicklistValue {
  kind: string;
  id: string;
  label: string;
  parentId: string | null;
  isActive: boolean;
  sortOrder: number | null;
  /** Statuses: whether a ticket with it is closed. */
  isClosed: boolean | null;
  colour: string | null;
}

/** An event that the PSA can call back with. */
export interface EventType {
  /** Our stable key: `ticket.statusChanged`. */
  key: string;
  /** As the PSA's screen names it. */
  name: string;
  stream: StreamName;
  /** `expected` on any live helpdesk within a day; `rare` says that silence means nothing. */
  frequency: 'expected' | 'rare';
  /** False where it must be set up by hand because the PSA's number for it is not publicly known. */
  registrable: boolean;
}

/** Why the helpdesk gives an agent no tickets. */
export interface Unassignable {
  /** Stable: `noTeam`. */
  id: string;
  /** As a sentence. */
  reason: string;
  /** What to do in the PSA, as a sentence; null where that is how it should be. */
  mend: string | null;
}

/** A place inside the PSA where ours can be shown. */
export interface WidgetDeclaration {
  kind: 'dashboard' | 'ticket';
  label: string;
  /** Where people will find it in the PSA. */
  where: string;
  support: Capability['support'];
  /** The exact clicks, a sentence each. */
  steps: readonly string[];
  /** What goes wrong in this PSA, a sentence each. */
  gotchas: readonly string[];
}

/** How a stream can be read. */
export interface StreamDeclaration {
  name: StreamName;
  /** Canonical fields that a projection holds, by entity; a field that is not held is kept (correctness 2). */
  projections: Readonly<Record<string, Partial<Record<EntityName, readonly string[]>>>>;
  /** Keys of the raw record that change by themselves and never make a difference. */
  volatile: readonly string[];
  canChangedSince: boolean;
  canList: boolean;
  canById: boolean;
  canIds: boolean;
  /** Whether the PSA tells by itself what was deleted. */
  canDeletedSince?: boolean;
  /** How near *newest first* comes where a PSA cannot sort by change: `recent` brings what changed lately before all else. Absent: exactly. */
  newestFirst?: 'recent';
  /** Set for streams that are read parent by parent: `byId` takes the parent's id. With `canChangedSince` they are walked by themselves too. */
  parent?: StreamName;
}

// ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One record on its way into the mirror. */
export interface MirrorRecord<E extends EntityName = EntityName> {
  entity: E;
  externalId: ExternalId;
  /** Names the entry of `StreamDeclaration.projections` that says which fields are held. */
  projection: string;
  /** Only the held fields; null is the PSA's *empty*. */
  fields: Partial<CanonicalRecord<E>>;
  /** The PSA's own JSON, as text, exactly as it came (after repair). */
  raw: string;
  /** True where NUL or a lone surrogate was replaced by U+FFFD. */
  repaired: boolean;
}

/** A record that could not be mapped: kept raw and listed on the run. */
export interface UnmappableRecord {
  entity: EntityName;
  externalId: string | null;
  raw: string;
  reason: string;
}

/** Where a walk can be resumed: an immutable key, never a page number. Opaque to the bridge. */
export type Anchor = string;

/** One page of a walk. */
export interface Page {
  records: MirrorRecord[];
  unmappable: UnmappableRecord[];
  /** Where to go on after this page has been committed; null after the last. */
  anchor: Anchor | null;
  /** Start sequence of the page's read. */
  sequence: number;
  startedAt: Date;
  /** Records in the walk, where the PSA says so and it can be believed. */
  total: number | null;
}

/** Ids only, for sweeps. */
export interface IdPage {
  ids: ExternalId[];
  anchor: Anchor | null;
}

/** What to walk. */
export interface Walk {
  /** Records changed at or after. */
  from?: Date;
  /** Records changed at or before. */
  to?: Date;
  order: 'newestFirst' | 'oldestFirst';
  /** Resume after this point of an earlier walk with the same window and order. */
  anchor?: Anchor;
  callClass: CallClass;
  signal?: AbortSignal;
}

/** The outcome of reading one record by id. `hidden`: the PSA does not say whether it is gone or not visible to us. */
export type ReadOutcome =
  | {
      kind: 'found';
      records: MirrorRecord[];
      unmappable: UnmappableRecord[];
      sequence: number;
      startedAt: Date;
      /** Entities of which `records` are all there are under the parent that was read; others are gone. */
      complete?: readonly EntityName[];
    }
  | { kind: 'gone'; reason: 'notFound' | 'markedDeleted' | 'merged'; sequence: number; mergedIntoId?: ExternalId }
  | { kind: 'hidden'; sequence: number }
  | { kind: 'failed'; failure: Failure };

/** One stream of an open session. Walks end after the first failure they yield. */
export interface Stream {
  readonly declaration: StreamDeclaration;
  /** Records by last change. */
  changedSince?(walk: Walk): AsyncIterable<Result<Page>>;
  /** All records, for PSAs or entities without a last-change filter. */
  list?(walk: Walk): AsyncIterable<Result<Page>>;
  /** One record in its fullest projection; for a stream with a parent, all records of that parent. */
  byId?(id: ExternalId, callClass: CallClass): Promise<ReadOutcome>;
  /** All ids in the window. */
  ids?(walk: Walk): AsyncIterable<Result<IdPage>>;
  /** Ids of records that the PSA says were deleted in the window; each is confirmed by `byId`. */
  deletedSince?(walk: Walk): AsyncIterable<Result<IdPage>>;
}

/** What an import would read of one stream. */
export interface StreamEstimate {
  stream: StreamName;
  /** Null where the PSA does not say. */
  records: number | null;
  /** Calls to read them; null where the records are not known. */
  calls: number | null;
  /** `about`: the PSA's own count, which may be off. `atLeast`: its count looks cut off. `unknown`: it gives none. */
  certainty: 'exact' | 'about' | 'atLeast' | 'unknown';
}

/** What an import would read, and when. */
export interface EstimateWindow {
  streams: readonly StreamName[];
  /** Start of streams of things that happen; reference data is read whole. */
  from: Date;
  /** What happens inside tickets is read for open ones, and for those changed since. */
  childrenOfOpenTickets: boolean;
  childrenSince: Date | null;
  callClass: CallClass;
}

// ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A command as the connector gets it: references resolved. */
export interface WriteCommand {
  /** The command's id; used as marker or idempotency key where the PSA has room for one. */
  id: string;
  body: CommandBody;
  /** The ticket that it is about, for commands inside a ticket. */
  ticketId: ExternalId | null;
  /** The agent in whose name it is written, where the PSA can. */
  agentId: string | null;
  /** When it was first sent; for the probe. */
  firstSentAt: Date | null;
  /** External ids already known to be other commands' results: a probe must not claim them again. */
  knownIds: readonly string[];
}

/** What became of a write. */
export type WriteOutcome =
  | {
      kind: 'delivered';
      externalId: ExternalId | null;
      records: MirrorRecord[];
      gone?: ExternalId;
      sequence: number;
      /** True where an agent was named and the PSA could not be told: it stands there as the API agent's. */
      isUnattributed?: boolean;
    }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'retry'; failure: Failure }
  | { kind: 'unsure'; failure: Failure };

/** What looking for a lost write found. `absent` counts only after the connector's index lag. */
export type ProbeOutcome =
  | { kind: 'found'; externalId: ExternalId | null; records: MirrorRecord[]; sequence: number }
  | { kind: 'absent' }
  | { kind: 'undecidable'; reason: string }
  | { kind: 'failed'; failure: Failure };

/** A kind of command that a connector can deliver, and how a lost one is found again. */
export interface WriteDeclaration {
  kind: CommandBody['kind'];
  /** Setting a field twice is harmless; adding a note twice is not. */
  idempotent: boolean;
  /** How a lost one is found, as a sentence for the docs. */
  probe: string;
  /** How long the PSA may need before a write can be found. */
  indexLagMs: number;
  /** Whether the PSA can attribute it to the mapped agent. */
  attributed: boolean;
}

// ── Callbacks ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a callback says: a hint to re-read, never data. */
export interface CallbackHint {
  /** Same for a repeated delivery. */
  dedupeKey: string;
  /** Key of an `EventType`, or null for an event that is not declared. */
  eventKey: string | null;
  /** The PSA's own words for the event. */
  eventName: string;
  /** Null where the callback is about nothing that is mirrored. */
  stream: StreamName | null;
  externalId: ExternalId | null;
  actor: Origin;
  /** When it happened in the PSA; a re-read that shows nothing as new is repeated. */
  occurredAt: string | null;
  /** The record's last change as the body tells it. */
  recordUpdatedAt: string | null;
  /** A stream to poll at once, where the callback tells that something in it changed but not what. */
  polls?: StreamName;
  /** True where it is about the webhook itself (it was switched off): the webhook is looked after at once. */
  isAboutWebhook?: boolean;
}

/** The PSA's own webhook configuration, as it stands there. */
export interface RegisteredCallback {
  id: string;
  name: string;
  url: string;
  isActive: boolean;
  isOurs: boolean;
  isSigned: boolean;
  /** Keys of `EventType`s that it fires on, as often as they stand there; names for those not declared. */
  events: string[];
  /** What the PSA tells of its settings, by the labels of `HandSetup.settings`. */
  settings: readonly { label: string; value: string }[];
}

/** What to type in where the right to create webhooks is missing. */
export interface HandSetup {
  /** What ours is called. */
  name: string;
  where: string;
  /** `isSecret`: to be shown only to who asks for it. `is` tells what every PSA has in its own words. */
  settings: readonly { label: string; value: string; isSecret?: boolean; is?: 'address' | 'enabled' }[];
  events: readonly string[];
}

/** HTTP statuses that the PSA understands (correctness 13). */
export interface CallbackAnswers {
  accepted: number;
  busy: number;
  refused: number;
  /** Answer to the GET with which a PSA tries the address before it saves a webhook; absent: it does not. */
  tried?: number;
}

/** Where the key that a delivery is verified with can be fetched. */
export interface KeyRequest {
  /** Names the key: fetched once, then kept for a while. */
  id: string;
  /** Tried in turn until one answers 200. Their hosts must be the connection's own, never what an unverified body says alone. */
  attempts: readonly { url: string; headers?: Readonly<Record<string, string>> }[];
}

/** Signing keys that the PSA holds and shows, for PSAs that do not sign with a secret of ours. */
export interface CallbackKeys<Credentials extends object = object> {
  /** Null where the delivery names no key, or one at a place that is not the PSA's. */
  locate(raw: Uint8Array, headers: Readonly<Record<string, string>>, credentials: Credentials): KeyRequest | null;
  /** The key in an answer; null where it is not there. */
  read(text: string, id: string): string | null;
}

/** The part of a connector that needs no session: it runs where callbacks come in. */
export interface CallbackReader<Credentials extends object = object> {
  answers: CallbackAnswers;
  /** True where the PSA is told to say nothing of what we write ourselves: then its silence about that means nothing. */
  omitsOwnWrites?: boolean;
  keys?: CallbackKeys<Credentials>;
  /**
   * `unsigned` where no signature is present at all. `secret` is ours; where `keys` is declared, `proof` holds the key
   * that was fetched (null: none was located) and the moment by which what expires is judged.
   */
  verify(
    raw: Uint8Array,
    headers: Readonly<Record<string, string>>,
    secret: string,
    proof?: { key: string | null; now: Date },
  ): 'valid' | 'invalid' | 'unsigned';
  /** All hints of a body, batched or not; null where the body cannot be read. */
  parse(raw: Uint8Array, contentType: string): CallbackHint[] | null;
  /** With a secret the webhook is to be signed; without one, the address is the secret. */
  handSetup(url: string, secret: string | null): HandSetup;
  /** A delivery like the PSA's own, to try the way to us: its event is `selfTestEvent`, and it asks for nothing. */
  testDelivery(id: string, secret: string | null, at: Date): { body: string; headers: Record<string, string> };
}

/** Key of the event of a delivery that we send ourselves. */
export const selfTestEvent = 'deskbridge.test';

/** The part of a session that manages webhooks in the PSA. */
export interface CallbackAdmin {
  /** All webhooks; with our address, only those of this connection are ours. */
  list(url?: string): Promise<Result<RegisteredCallback[]>>;
  /** Creates ours, or mends what is missing or changed of it, and removes duplicates of ours. */
  register(url: string, secret: string): Promise<Result<{ id: string; done: string[]; byHand: readonly string[]; isSigned: boolean }>>;
  remove(id: string): Promise<Result<void>>;
}

// ── Session and connector ────────────────────────────────────────────────────────────────────────────────────────────

/** Who we are in the PSA. */
export interface Identity {
  /** Name of the API application or user, as the PSA knows it. */
  name: string;
  agentId: string | null;
  /** Version of the PSA, where it tells. */
  version: string | null;
  /** The PSA's clock minus ours, in seconds. */
  clockSkewSeconds: number;
}

/** The result of a connection test. */
export interface ConnectionReport {
  identity: Identity;
  rights: RightState[];
  /** Sentences: teams that the API agent is not in, and the like. */
  warnings: string[];
}

/** What the PSA itself says of one of its limits. */
export interface Usage {
  scope: string;
  /** Calls in the window, which may differ from what the connector declares. */
  calls: number;
  windowSeconds: number;
  /** By everybody who shares the limit, we included. */
  used: number;
}

/** An open connection to a PSA. Holds tokens and configuration in memory only. */
export interface Session {
  /** Checks credentials and every right of the profile. Fails only where nothing works at all. */
  test(profile: Profile): Promise<Result<ConnectionReport>>;
  stream(name: StreamName): Stream | null;
  /** Asks the PSA for counts, a call or so for each stream. What it does not tell is unknown rather than an error. */
  estimate(window: EstimateWindow): Promise<Result<StreamEstimate[]>>;
  /** Asks what the PSA says of its limits, where it does. Asked every few minutes; may cost a call, or answer from the latest response. */
  usage?(): Promise<Result<Usage[]>>;
  picklists(callClass: CallClass): Promise<Result<{ values: PicklistValue[]; missing: string[] }>>;
  write(command: WriteCommand, mayStillSend: () => boolean): Promise<WriteOutcome>;
  /** Looks for a write whose answer was lost. */
  probe(command: WriteCommand): Promise<ProbeOutcome>;
  callbacks: CallbackAdmin;
  /** Address of a record in the PSA's own interface. */
  deepLink(entity: EntityName, id: ExternalId): string | null;
}

/** How to speak to one PSA. */
export interface Connector<Credentials extends object = object> {
  id: string;
  name: string;
  /** Our word → the PSA's word. */
  glossary: Readonly<Record<string, string>>;
  guide: ConnectGuide;
  credentialFields: readonly CredentialField[];
  /** Parses what the form or the API sends: splits pasted combinations, trims, checks. Errors name the field. */
  credentials: z.ZodType<Credentials>;
  /**
   * Turns what a person enters into what is kept, before the first test: exchanges a code that works once, finds the organisations.
   * Absent where credentials are kept as they are entered. Must leave credentials that it has already turned as they are.
   */
  enter?(context: ConnectorContext, credentials: Credentials): Promise<Result<Entered<Credentials>>>;
  consent?: ConsentFlow<Credentials>;
  profiles: readonly Profile[];
  rights: readonly Right[];
  capabilities: readonly Capability[];
  limits(settings: SyncSettings): readonly Limit[];
  picklistKinds: readonly PicklistKind[];
  streams: readonly StreamDeclaration[];
  events: readonly EventType[];
  writes: readonly WriteDeclaration[];
  widgets: readonly WidgetDeclaration[];
  /** Why an active agent can be given no tickets; null where they can. */
  unassignable(agent: CanonicalRecord<'agent'>): Unassignable | null;
  callbacks: CallbackReader<Credentials>;
  /** Hosts that the credentials point to; for the egress guard's allow-list and for messages. */
  hosts(credentials: Credentials): string[];
  open(context: ConnectorContext, credentials: Credentials): Session;
}
