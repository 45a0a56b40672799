/** What the suite must be told about a PSA's simulator: where it is, what is true in it, and how to break it. */
import type { CommandBody, EntityName, StreamName } from '@deskbridge/model';

/** A simulator that listens. */
export interface RunningPsa {
  baseUrl: string;
  authUrl: string;
  controlUrl: string;
  credentials: object;
  stop(): Promise<void>;
}

/** How a simulator is started for one part of the suite. */
export interface StartOptions {
  /** How many tickets it starts with. */
  tickets: number;
  /** Whether it offers signed callbacks. */
  signs?: boolean;
}

/** What a fault leaves to be expected of reading. */
export type FaultExpectation =
  /** All records come, each at least once. */
  | 'complete'
  /** Reading ends, and every record comes at most once from a list. */
  | 'ends'
  /** The connection test names the clock; reading is complete. */
  | 'clock';

/** A fault profile: the faults to put in force, in the simulator's own words. */
export interface FaultProfile {
  name: string;
  /** Each is posted to the simulator's control API; at least one must have bitten in the end. */
  faults: readonly object[];
  expectation: FaultExpectation;
  /** Texts of records must have been repaired under it. */
  repairs?: boolean;
  /** Whether records change by themselves meanwhile. */
  disturbs?: boolean;
}

/** How the suite speaks to a simulator. All of it goes over the simulator's URLs. */
export interface PsaDriver {
  start(options: StartOptions): Promise<RunningPsa>;
  /** The credentials as a person would type them in. */
  form(psa: RunningPsa): Record<string, string>;
  /** The ids that a stream must bring; null where the simulator does not tell. */
  ids(psa: RunningPsa, stream: StreamName): Promise<string[] | null>;
  /** Canonical fields of a record as they truly are. */
  truth(psa: RunningPsa, entity: EntityName, id: string): Promise<Record<string, unknown>>;
  /** How many records under a ticket say these words. */
  countOfWords(psa: RunningPsa, ticketId: string, words: string): Promise<number>;
  faultProfiles: readonly FaultProfile[];
  /** Faults that lose the answer of a write: after it was applied, and before. */
  lostWrites: { afterApply: object; beforeApply: object };
  addFault(psa: RunningPsa, fault: object): Promise<number>;
  faultCounts(psa: RunningPsa): Promise<Map<number, number>>;
  clearFaults(psa: RunningPsa): Promise<void>;
  /** Credentials of an account that lacks exactly this right; null where it cannot be made. */
  withoutRight(psa: RunningPsa, rightId: string): Promise<Record<string, string> | null>;
  /** Writes that must work, by kind; `ticketId` is a ticket that may be written to. */
  writes(psa: RunningPsa, ticketId: string): Promise<CommandBody[]>;
  /** What fires each event by hand; answers the record's id. Events that cannot be fired are left out. */
  triggers: Readonly<Record<string, (psa: RunningPsa) => Promise<string>>>;
  /** Breaks our webhook as an administrator might: each name is a way of breaking it. */
  breakWebhook: Readonly<Record<string, (psa: RunningPsa, id: string, url: string) => Promise<void>>>;
  /** Somebody else's webhook; answers its id. */
  foreignWebhook(psa: RunningPsa): Promise<string>;
  /** True where the PSA signs every delivery, whatever the tenant. */
  alwaysSigns?: boolean;
}
