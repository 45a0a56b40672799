import { describe, type Failure } from '@deskbridge/model';
import type { ScopeState } from '../budget/store.ts';
import type { WebhookStatus } from '../inbox/health.ts';
import type { StreamRow } from '../sync/store.ts';
import type { ConnectionRow } from './store.ts';

/** What a connection can be in, in words, and how good that is. Computed by `conditionOf` and nowhere else. */
export const conditions = {
  notConfigured: { label: 'Not configured', tone: 'idle' },
  untested: { label: 'Not tested yet', tone: 'warning' },
  testFailed: { label: 'Test failed', tone: 'bad' },
  ready: { label: 'Connected, nothing imported yet', tone: 'warning' },
  importing: { label: 'Importing', tone: 'busy' },
  paused: { label: 'Import paused', tone: 'warning' },
  live: { label: 'Live', tone: 'good' },
  degraded: { label: 'Degraded', tone: 'warning' },
  throttled: { label: 'Waiting for the API limit', tone: 'warning' },
  authBroken: { label: 'Credentials refused', tone: 'bad' },
  disconnected: { label: 'Disconnected', tone: 'idle' },
} as const;

/** The name of a condition. */
export type ConditionName = keyof typeof conditions;

/** What a person may do about it; null where nothing is to be done. */
export type Mend = 'connect' | 'test' | 'credentials' | 'confirmWindow' | 'resumeImport' | 'callbacks' | 'reconnect' | null;

/** A connection's condition, with the reason as a sentence. */
export interface Condition {
  name: ConditionName;
  label: string;
  tone: (typeof conditions)[ConditionName]['tone'];
  reason: string;
  mend: Mend;
}

/** What the condition is computed from. */
export interface ConditionFacts {
  row: ConnectionRow | null;
  streams: readonly StreamRow[];
  budget: readonly ScopeState[];
  webhook: { status: WebhookStatus; description: string } | null;
  now: Date;
}

/** Webhook states in which polling carries what callbacks should. A webhook that has only just been set up has had no time yet. */
const isWebhookBroken = (status: WebhookStatus, row: ConnectionRow, now: Date): boolean => {
  if (status === 'missing' && row.callbackCheckedAt === null) return false;
  if (status !== 'noData') return ['silent', 'disabled', 'missing', 'wrongAddress', 'failingSignature'].includes(status);
  const since = row.callbackRegisteredAt ?? row.createdAt;
  return now.getTime() - Date.parse(since) > row.settings.callbackQuietHours * 3_600_000;
};

/** Streams whose first import has not ended. */
export const unfinishedImports = (streams: readonly StreamRow[]): StreamRow[] =>
  streams.filter((stream) => stream.work === 'import' && stream.lastFinishedAt === null);

/** Calls that a limit still has, of what others leave us. */
export const callsLeft = (scope: ScopeState): number => Math.max(0, Math.floor(scope.calls * scope.share) - scope.used);

/** The condition: the first that applies, worst and most blocking first. */
export function conditionOf(facts: ConditionFacts): Condition {
  const { row } = facts;
  if (!row) return made('notConfigured', 'No helpdesk is connected to this account.', 'connect');
  if (row.state === 'disconnected') return made('disconnected', 'Work has stopped; what was mirrored is still here.', 'reconnect');
  if (row.state === 'authBroken') return made('authBroken', reasonOf(row.failure, 'The helpdesk refuses the credentials.'), 'credentials');
  if (row.lastTest?.failure) return made('testFailed', reasonOf(row.lastTest.failure, 'The latest test failed.'), 'test');
  if (row.testedAt === null) return made('untested', 'The credentials have not been tried yet.', 'test');
  if (!row.importBegunAt) return made('ready', 'Choose how far back to import; nothing is read before.', 'confirmWindow');
  return working(facts, row);
}

function working({ streams, budget, webhook, now }: ConditionFacts, row: ConnectionRow): Condition {
  const throttled = budget.find((scope) => (scope.blockedUntil !== null && new Date(scope.blockedUntil) > now) || callsLeft(scope) === 0);
  const open = unfinishedImports(streams);
  const tickets = open.find((stream) => stream.stream === 'tickets');
  if (row.importPausedAt && open.length > 0) return made('paused', 'The first import waits where it was stopped.', 'resumeImport');
  if (row.state === 'degraded') return made('degraded', reasonOf(row.failure, 'Calls to the helpdesk fail.'), 'test');
  if (tickets?.failure) return made('degraded', reasonOf(tickets.failure, 'The import fails.'), 'test');
  if (throttled) return made('throttled', throttleReason(throttled, now), null);
  if (open.length > 0) return made('importing', `Still to be imported: ${open.map((stream) => stream.stream).join(', ')}.`, null);
  if (webhook && isWebhookBroken(webhook.status, row, now))
    return made('degraded', `${webhook.description} Polling brings changes meanwhile.`, 'callbacks');
  if (webhook?.status === 'pollingOnly') return made('live', 'Changes are found by polling; the helpdesk cannot call back.', null);
  return made('live', 'Changes come in and go out.', null);
}

const made = (name: ConditionName, reason: string, mend: Mend): Condition => ({ name, ...conditions[name], reason, mend });

const reasonOf = (failure: Failure | null, otherwise: string): string =>
  failure ? `${describe(failure.code).what}${failure.detail ? ` ${failure.detail}` : ''} ${describe(failure.code).next}` : otherwise;

function throttleReason(scope: ScopeState, now: Date): string {
  const seconds = scope.blockedUntil ? Math.ceil((Date.parse(scope.blockedUntil) - now.getTime()) / 1000) : 0;
  if (seconds > 0) return `The helpdesk refused a call for its rate limit; the next goes in ${seconds} s.`;
  return `All ${scope.calls} calls of the present ${Math.round(scope.windowSeconds / 60)} minutes are spent; work goes on as they come free.`;
}

/** How soon credentials lapse. */
export interface Expiry {
  on: string;
  daysLeft: number;
  state: 'fine' | 'soon' | 'lapsed';
}

const warnDays = 30;

/** The expiry of credentials whose date somebody gave; null where nobody did. */
export function expiryOf(row: Pick<ConnectionRow, 'credentialsExpireOn'>, now: Date): Expiry | null {
  const on = row.credentialsExpireOn;
  if (on === null) return null;
  const daysLeft = Math.round((Date.parse(`${on}T00:00:00Z`) - Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)) / 86_400_000);
  return { on, daysLeft, state: daysLeft < 0 ? 'lapsed' : daysLeft <= warnDays ? 'soon' : 'fine' };
}
