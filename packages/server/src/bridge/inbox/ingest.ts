import { hash } from 'node:crypto';
import { failure, type Failure } from '@deskbridge/model';
import type { CallbackAnswers, CallbackHint, Connector } from '@deskbridge/connectors/contract';
import { isDatabaseAway } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { connectorNamed, sealIdentity } from '../connections/sessions.ts';
import { listActiveConnections, suspectWebhook, type ConnectionRow } from '../connections/store.ts';
import { hastenPolls, makeDue } from '../sync/store.ts';
import { openKeyRing, type Proof } from './keys.ts';
import { collectHealth } from './healthGains.ts';
import { commitCallbacks, newCallbackId, type Received } from './store.ts';

/** A callback as it came over HTTP. */
export interface IncomingCallback {
  token: string;
  raw: Buffer;
  contentType: string;
  headers: Record<string, string>;
  remoteAddress: string;
}

/** The answer: a status that this PSA understands, and why. */
export interface CallbackAnswer {
  status: number;
  failure: Failure | null;
  /** What it counts as in the metrics. */
  result: 'accepted' | 'unknown' | 'signature' | 'malformed' | 'type' | 'tooLarge' | 'busy';
}

/** Takes callbacks in: checks, commits, and only then answers. */
export interface Inbox {
  receive(callback: IncomingCallback): Promise<CallbackAnswer>;
  /** The answer to a PSA that tries the address with a GET; null where none does, or the token is unknown. */
  tried(token: string): Promise<number | null>;
  /** A body that exceeds the limit never gets to `receive`: it is refused, logged and counted here. */
  refuseTooLarge(token: string, size: number, remoteAddress: string): Promise<CallbackAnswer>;
  /** Forgets what is known of connections, after one changed. */
  forget(): void;
  /** Waits for what is being committed. */
  close(): Promise<void>;
}

/** A connection as the inbox knows it. */
export interface Known {
  row: ConnectionRow;
  connector: Connector;
  secret: string;
}

const rereadMs = 5000;
const batchesAtOnce = 2;
const largestBatch = 128;
/** One message to the database must stay far below its limit of a gigabyte, whatever bodies are allowed. */
const largestBatchBytes = 16 * 1024 * 1024;
/** More than this waiting means that the database does not keep up or does not answer: the PSA is asked to come again. */
const mostWaiting = 2000;
/** A commit that takes longer counts as failed; should it succeed after all, the repeated delivery is caught by its key. */
const commitMs = 5000;
/** How often a failing signature makes us look after the webhook. */
const alarmEveryMs = 60_000;
/** Unsigned deliveries are accepted where the webhook was set up by hand or the tenant cannot sign; the address is the secret then. */
const acceptsUnsigned = (row: ConnectionRow): boolean => !row.callbackSigned;

/** SHA-256 of a callback token: what the database keeps, and what is compared. */
export const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer');

/** Opens the inbox of this process. */
export function openInbox(bridge: Bridge): Inbox {
  let known = new Map<string, Known>();
  let readAtMs = -Infinity;
  let reading: Promise<void> | null = null;
  const committer = makeCommitter(bridge);
  const keys = openKeyRing(bridge);

  const reread = async (): Promise<void> => {
    const rows = await bridge.database.asSystem(listActiveConnections);
    const entries = rows.flatMap((row): [string, Known][] => {
      const connector = connectorNamed(row.connector);
      if (!connector) return [];
      const open = (field: 'callbackToken' | 'callbackSecret'): string =>
        bridge.vault.open(row[field], sealIdentity(row.account, row.id, field));
      return [[hash('sha256', open('callbackToken'), 'base64'), { row, connector, secret: open('callbackSecret') }]];
    });
    known = new Map(entries);
    readAtMs = bridge.clock.monotonicMs();
  };
  /** The token is hashed before it is looked up: an unknown one takes as long as a known one. */
  const find = async (token: string): Promise<Known | null> => {
    const key = hash('sha256', token, 'base64');
    const age = bridge.clock.monotonicMs() - readAtMs;
    const hit = known.get(key);
    // An unknown token may belong to a connection made a moment ago by another process; asked at most twice a second.
    if (age > rereadMs || (!hit && age > 500)) {
      reading ??= reread().finally(() => (reading = null));
      // A known connection is served meanwhile: a database that is away must not delay the busy answer.
      if (hit) reading.catch(() => undefined);
      else await reading;
    }
    return known.get(key) ?? null;
  };

  const alarmedAtMs = new Map<number, number>();
  /** Somebody forges, or our webhook has another secret: it is looked after and polling goes tight before the PSA gives up on us. */
  const alarm = (row: ConnectionRow): void => {
    const nowMs = bridge.clock.monotonicMs();
    if (nowMs - (alarmedAtMs.get(row.id) ?? -Infinity) < alarmEveryMs) return;
    alarmedAtMs.set(row.id, nowMs);
    bridge.log.warn({ connection: row.id }, 'a callback has a wrong signature; the webhook is checked and polling goes tight');
    bridge.database
      .asAccount(row.account, async (q) => {
        await suspectWebhook(q, row.account, row.id);
        await makeDue(q, row.account, row.id, 'callbacks', 'check');
        await hastenPolls(q, row.account, row.id, row.settings.streams, row.settings.pollTightSeconds);
      })
      .then(() => bridge.waker.wake('streams'))
      .catch((error: unknown) => bridge.log.warn({ err: error }, 'the alarm could not be raised'));
  };

  const receive = async (callback: IncomingCallback): Promise<CallbackAnswer> => {
    let found: Known | null;
    try {
      found = await find(callback.token);
    } catch (error) {
      if (isDatabaseAway(error)) return busy(503);
      throw error;
    }
    if (!found) return { status: 404, failure: failure('callback.unknown'), result: 'unknown' };
    // Nobody else waits for a turn of the loop: this is the busiest way by far.
    const proof = found.connector.callbacks.keys ? await keys.proofFor(found, callback) : { key: null, now: bridge.clock.now() };
    if (proof === 'unreachable') return keyAway(found);
    const checked = check(found, callback, proof);
    if (checked.result === 'signature') alarm(found.row);
    return committer.commit(received(found, callback, checked), found.connector.callbacks.answers, checked);
  };

  return {
    receive,
    tried: async (token) => (await find(token).catch(() => null))?.connector.callbacks.answers.tried ?? null,
    refuseTooLarge: async (token, size, remoteAddress) => {
      const found = await find(token).catch(() => null);
      if (!found) return { status: 404, failure: failure('callback.unknown'), result: 'unknown' };
      const checked: Checked = {
        signature: 'unsigned',
        hints: [],
        refusal: failure('callback.tooLarge', { detail: `${size} bytes` }),
        result: 'tooLarge',
      };
      const callback = { token, raw: Buffer.alloc(0), contentType: '', headers: {}, remoteAddress };
      return committer.commit(
        { ...received(found, callback, checked), size },
        { ...found.connector.callbacks.answers, refused: 413 },
        checked,
      );
    },
    forget: () => {
      readAtMs = -Infinity;
    },
    close: () => committer.close(),
  };
}

interface Checked {
  signature: Received['signature'];
  hints: readonly CallbackHint[];
  refusal: Failure | null;
  result: CallbackAnswer['result'];
}

function check(found: Known, callback: IncomingCallback, proof: Proof): Checked {
  const { callbacks } = found.connector;
  const signature = callbacks.verify(callback.raw, callback.headers, found.secret, proof);
  const refuse = (code: 'callback.signature' | 'callback.type' | 'callback.malformed', result: Checked['result']): Checked => ({
    signature,
    hints: [],
    refusal: failure(code),
    result,
  });
  if (signature === 'invalid' || (signature === 'unsigned' && !acceptsUnsigned(found.row)))
    return refuse('callback.signature', 'signature');
  if (!/^application\/(?:[\w.+-]*\+)?json\b/i.test(callback.contentType)) return refuse('callback.type', 'type');
  const hints = callbacks.parse(callback.raw, callback.contentType);
  if (!hints) return refuse('callback.malformed', 'malformed');
  const streams = new Set<string>(found.row.settings.streams);
  return {
    signature,
    hints: hints.map((hint) => ({
      ...hint,
      stream: hint.stream && streams.has(hint.stream) ? hint.stream : null,
      polls: hint.polls && streams.has(hint.polls) ? hint.polls : undefined,
    })),
    refusal: null,
    result: 'accepted',
  };
}

/** Headers that say who we are to the PSA or it to us: not kept. */
const secretHeaders = /^(authorization|cookie|token|x-.*(secret|signature|token).*)$/;

function received(found: Known, callback: IncomingCallback, checked: Checked): Received {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(callback.headers)) headers[name] = secretHeaders.test(name) ? '(redacted)' : value;
  const keepsBody = found.row.settings.payloadBodies && found.row.profile !== 'timeline-only';
  return {
    account: found.row.account,
    connection: found.row.id,
    id: newCallbackId(),
    receivedAt: new Date(),
    state: checked.refusal ? 'refused' : 'accepted',
    code: checked.refusal?.code ?? null,
    signature: checked.signature,
    remoteAddress: callback.remoteAddress,
    contentType: callback.contentType.slice(0, 200),
    headers,
    body: keepsBody ? callback.raw : null,
    size: callback.raw.length,
    hints: checked.hints,
  };
}

const refusedStatus: Partial<Record<CallbackAnswer['result'], number>> = { malformed: 400, type: 415, tooLarge: 413 };
/** Without the PSA's key nothing can be told of the signature: it is asked to come again. */
const keyAway = (found: Known): CallbackAnswer => ({
  status: found.connector.callbacks.answers.busy,
  failure: failure('callback.keyUnreachable'),
  result: 'busy',
});
const busy = (status: number): CallbackAnswer => ({ status, failure: failure('database.unavailable'), result: 'busy' });

class TooSlow extends Error {}

async function inTime<T>(commit: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new TooSlow(`the commit took longer than ${commitMs} ms`)), commitMs);
  });
  try {
    return await Promise.race([commit, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Waiting {
  received: Received;
  answers: CallbackAnswers;
  checked: Checked;
  done(answer: CallbackAnswer): void;
}

/** How many of those that wait go into one batch: at least one. */
function fitting(queue: readonly Waiting[]): number {
  let bytes = 0;
  const end = queue.slice(0, largestBatch).findIndex((item) => (bytes += item.received.body?.length ?? 0) > largestBatchBytes);
  return end < 0 ? largestBatch : Math.max(1, end);
}

/** Group commit: what has come in while a batch is being written goes into the next, and nobody is answered before the commit. */
function makeCommitter(bridge: Bridge): {
  commit(received: Received, answers: CallbackAnswers, checked: Checked): Promise<CallbackAnswer>;
  close(): Promise<void>;
} {
  const health = collectHealth(bridge.database.system);
  const queue: Waiting[] = [];
  const writing = new Set<Promise<void>>();

  const write = async (batch: Waiting[]): Promise<void> => {
    try {
      const received = batch.map((item) => item.received);
      await inTime(commitCallbacks(bridge.database.system, received));
      health.add(received);
      if (batch.some((item) => item.received.hints.length > 0)) bridge.waker.wake('callbacks');
      for (const item of batch) item.done(answerOf(item));
    } catch (error) {
      if (batch.length > 1 && !isDatabaseAway(error) && !(error instanceof TooSlow)) return writeOneByOne(batch);
      bridge.log.error({ err: error, callbacks: batch.length }, 'callbacks could not be committed; the PSA is asked to send them again');
      for (const item of batch) item.done(busy(item.answers.busy));
    }
  };
  /** One callback that the database refuses must not cost the others their place. */
  const writeOneByOne = async (batch: Waiting[]): Promise<void> => {
    for (const item of batch) await write([item]);
  };
  const pump = (): void => {
    while (writing.size < batchesAtOnce && queue.length > 0) {
      const task = write(queue.splice(0, fitting(queue)));
      writing.add(task);
      void task.finally(() => {
        writing.delete(task);
        pump();
      });
    }
  };
  let gathering = false;
  /** What this turn of the loop still reads from other sockets goes into the same batch. */
  const gather = (): void => {
    if (gathering || writing.size >= batchesAtOnce) return;
    gathering = true;
    setImmediate(() => {
      gathering = false;
      pump();
    });
  };
  return {
    commit: (item, answers, checked) =>
      new Promise((done) => {
        if (queue.length >= mostWaiting) return done(busy(answers.busy));
        queue.push({ received: item, answers, checked, done });
        gather();
      }),
    close: async () => {
      while (writing.size > 0 || queue.length > 0) await Promise.all(writing);
      await health.close();
    },
  };
}

function answerOf(item: Waiting): CallbackAnswer {
  const { refusal, result } = item.checked;
  if (!refusal) return { status: item.answers.accepted, failure: null, result };
  return { status: refusedStatus[result] ?? item.answers.refused, failure: refusal, result };
}
