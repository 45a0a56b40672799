import { failed, failure, ok, type AccountId, type ConnectionId, type Result } from '@deskbridge/model';
import type { HandSetup } from '@deskbridge/connectors/contract';
import type { Bridge } from '../bridge.ts';
import { connectorNamed, sealIdentity } from '../connections/sessions.ts';
import { findConnection, type ConnectionRow } from '../connections/store.ts';
import { driftOf, type CallbackProblem } from './drift.ts';
import { callbackHealth, callbackUrl, type CallbackHealth } from './health.ts';
import { countMinutes, readBars, settledBefore, type Bar } from './logStore.ts';
import { countLastHour } from './store.ts';

/** All that the page of the webhook shows. */
export interface CallbackStatus {
  row: ConnectionRow;
  connectorName: string;
  url: string | null;
  health: CallbackHealth & { lastHour: number };
  problems: CallbackProblem[];
  minutes: Bar[];
  hours: Bar[];
}

const hourMs = 3_600_000;

/** Reads how the webhook fares, what is wrong with it, and how many callbacks came when. */
export async function callbackStatus(bridge: Bridge, account: AccountId, id: ConnectionId): Promise<Result<CallbackStatus>> {
  const now = bridge.clock.now().getTime();
  const read = await bridge.database.asAccount(account, async (q) => {
    const row = await findConnection(q, account, id);
    if (!row) return null;
    await countMinutes(q, account, id, settledBefore(new Date(now)));
    return {
      row,
      lastHour: await countLastHour(q, account, id),
      minutes: await readBars(q, account, id, 'minute', floorTo(60_000, now - hourMs + 60_000)),
      hours: await readBars(q, account, id, 'hour', floorTo(hourMs, now - 167 * hourMs)),
    };
  });
  const connector = read ? connectorNamed(read.row.connector) : null;
  if (!read || !connector) return failed(failure('connection.none'));
  const { row, lastHour, minutes, hours } = read;
  const health = await callbackHealth(bridge, row);
  const problems = problemsOf(bridge, row);
  return ok({
    row,
    connectorName: connector.name,
    url: callbackUrl(bridge, row),
    health: { ...health, lastHour },
    problems,
    minutes: filled(minutes, floorTo(60_000, now - hourMs + 60_000), 60_000, 60),
    hours: filled(hours, floorTo(hourMs, now - 167 * hourMs), hourMs, 168),
  });
}

const floorTo = (unitMs: number, at: number): Date => new Date(Math.floor(at / unitMs) * unitMs);

/** One bar for each minute or hour, also where nothing came. */
function filled(bars: readonly Bar[], from: Date, unitMs: number, count: number): Bar[] {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(from.getTime() + index * unitMs).toISOString();
    return bars.find((bar) => bar.at === at) ?? { at, accepted: 0, refused: 0 };
  });
}

/** What differs between the webhook as last seen in the PSA and as it should be; nothing where it has not been, or cannot be, seen. */
function problemsOf(bridge: Bridge, row: ConnectionRow): CallbackProblem[] {
  const connector = connectorNamed(row.connector);
  const url = callbackUrl(bridge, row);
  const seen = row.callbackConfiguration;
  if (!connector || !url || !seen || seen.failure || seen.isOff || !row.callbackCheckedAt) return [];
  const wanted = connector.callbacks.handSetup(url, row.callbackSigned ? '' : null);
  return driftOf({ url, ours: seen.ours, duplicates: seen.duplicates ?? [], wanted, events: connector.events });
}

/** Address, settings and events for who sets the webhook up by hand, as its signature stands now. */
export async function callbackSetup(bridge: Bridge, account: AccountId, id: ConnectionId): Promise<Result<HandSetupOfOurs>> {
  const row = await bridge.database.asAccount(account, (q) => findConnection(q, account, id));
  const connector = row && row.state !== 'disconnected' ? connectorNamed(row.connector) : null;
  if (!row || !connector) return failed(failure('connection.none'));
  const url = callbackUrl(bridge, row);
  // Unsigned deliveries are refused as long as a signed webhook of ours is known: the one made by hand must sign as well.
  const secret = row.callbackSigned ? bridge.vault.open(row.callbackSecret, sealIdentity(account, id, 'callbackSecret')) : null;
  const setup = connector.callbacks.handSetup(url ?? '', secret);
  return ok({
    ...setup,
    url,
    connectorName: connector.name,
    isSigned: row.callbackSigned,
    byHand: row.callbackConfiguration?.byHand ?? [],
  });
}

/** What to type in, in this PSA. */
export interface HandSetupOfOurs extends HandSetup {
  /** The secret address; null where the PSA cannot reach this hub. */
  url: string | null;
  connectorName: string;
  isSigned: boolean;
  /** Events that could not be registered by API. */
  byHand: string[];
}
