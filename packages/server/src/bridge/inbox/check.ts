import type { Failure, Result } from '@deskbridge/model';
import type { RegisteredCallback } from '@deskbridge/connectors/contract';
import type { Bridge } from '../bridge.ts';
import { counted, newTally } from '../connections/http.ts';
import { sealIdentity, type OpenConnection } from '../connections/sessions.ts';
import {
  findConnection,
  updateConnection,
  type CallbackConfiguration,
  type ConnectionPatch,
  type ConnectionRow,
} from '../connections/store.ts';
import type { RunCounts } from '../runs/store.ts';
import { driftOf, isRepairable } from './drift.ts';
import { callbackUrl } from './health.ts';

/** `look`: only see how it stands. `mend`: set right what is wrong. `register`: make it, or save it anew whatever it looks like. */
export type CheckWay = 'look' | 'mend' | 'register';

/** How often the numbers of events that nobody publishes are looked for in the tenant. */
const learnEveryMs = 3_600_000;

/**
 * Looks at our webhook as it stands in the PSA, and registers or mends it where it is missing, changed or there twice. Keeps what
 * was found for the status page. Resolves to the failure, or null.
 */
export async function checkCallbacks(
  bridge: Bridge,
  open: OpenConnection,
  counts: RunCounts,
  way: CheckWay = 'mend',
): Promise<Failure | null> {
  const { session, connector } = open;
  // The session's row is from when it was opened.
  const row = (await bridge.database.asAccount(open.row.account, (q) => findConnection(q, open.row.account, open.row.id))) ?? open.row;
  const url = callbackUrl(bridge, row);
  if (!url) return null;
  const tally = newTally();
  const list = (): Promise<Result<RegisteredCallback[]>> => counted(tally, () => session.callbacks.list(url));
  const secret = bridge.vault.open(row.callbackSecret, sealIdentity(row.account, row.id, 'callbackSecret'));
  // Where it is saved anyhow, looking first would only cost calls.
  const isSure = isToRegisterUnseen(row, way);
  let listed = isSure ? null : await list();
  let patch: ConnectionPatch = {};
  let refused = listed && !listed.ok ? listed.failure : null;
  const before = row.callbackConfiguration;
  let kept: Pick<CallbackConfiguration, 'byHand' | 'mended' | 'triedAt' | 'isOff' | 'isSuspect'> = {
    byHand: before?.byHand ?? [],
    mended: before?.mended ?? null,
    triedAt: before?.triedAt ?? null,
    isOff: before?.isOff ?? false,
    isSuspect: before?.isSuspect ?? false,
  };
  if (isSure || (listed?.ok && isToRegister(bridge, { row, connector }, url, listed.value, way))) {
    const registered = await counted(tally, () => session.callbacks.register(url, secret));
    const now = bridge.clock.now();
    kept = { ...kept, triedAt: now.toISOString() };
    if (registered.ok) {
      const { id, isSigned, done, byHand } = registered.value;
      const mended = done.length > 0 ? { at: now.toISOString(), done } : kept.mended;
      kept = { ...kept, byHand: [...byHand], mended, isOff: false, isSuspect: false };
      patch = { callbackWebhookId: id, callbackSigned: isSigned, ...(done.length > 0 ? { callbackRegisteredAt: now } : {}) };
      counts.updated = done.length;
      if (done.length > 0) bridge.log.info({ connection: row.id, done }, 'the webhook was set right');
    } else refused = registered.failure;
    listed = await list();
  }
  const all = listed?.ok ? listed.value : [];
  counts.calls = tally.calls;
  counts.waitedMs = tally.waitedMs;
  counts.seen = all.length;
  const configuration: CallbackConfiguration = { ...oursAmong(all, url), ...kept, failure: refused };
  await bridge.database.asAccount(row.account, (q) =>
    updateConnection(q, row.account, row.id, {
      ...patch,
      callbackCheckedAt: bridge.clock.now(),
      callbackConfiguration: configuration,
    }),
  );
  // Where the right is missing, the webhook is set up by hand: nothing to retry.
  return refused && !refused.code.startsWith('rights.') && refused.code !== 'callback.registration' ? refused : null;
}

/** Which of all webhooks is ours, which are so once more, and how many belong to others. */
export function oursAmong(all: readonly RegisteredCallback[], url: string): Pick<CallbackConfiguration, 'ours' | 'duplicates' | 'others'> {
  const mine = all.filter((callback) => callback.isOurs);
  const ours = mine.find((each) => each.url === url && each.isActive) ?? mine.find((each) => each.url === url) ?? mine[0] ?? null;
  return { ours, duplicates: mine.filter((each) => each !== ours), others: all.length - mine.length };
}

/** Whether the webhook is to be saved, however it stands in the PSA. One that a person made by hand is saved anew: signed, and with our name. */
function isToRegisterUnseen(row: ConnectionRow, way: CheckWay): boolean {
  if (way !== 'mend') return way === 'register';
  return !row.callbackConfiguration?.isOff && (row.callbackWebhookId === null || !row.callbackCheckedAt);
}

/** Whether the webhook is to be saved anew for how it stands. */
function isToRegister(
  bridge: Bridge,
  { row, connector }: Pick<OpenConnection, 'row' | 'connector'>,
  url: string,
  all: readonly RegisteredCallback[],
  way: CheckWay,
): boolean {
  if (way !== 'mend' || row.callbackConfiguration?.isOff) return false;
  const { ours, duplicates = [] } = oursAmong(all, url);
  const wanted = connector.callbacks.handSetup(url, row.callbackSigned ? '' : null);
  const problems = driftOf({ url, ours, duplicates, wanted, events: connector.events });
  if (problems.some(isRepairable)) return true;
  const triedAt = Date.parse(row.callbackConfiguration?.triedAt ?? '') || 0;
  if (problems.some((problem) => problem.kind === 'eventByHand') && bridge.clock.now().getTime() - triedAt > learnEveryMs) return true;
  return row.callbackConfiguration?.isSuspect === true;
}
