/** A session over real HTTP, and walks and writes driven as the bridge drives them. */
import { syncSettings, systemClock } from '@deskbridge/model';
import type { CommandBody, Failure, Result } from '@deskbridge/model';
import type {
  Connector,
  HttpPort,
  HttpRequest,
  MirrorRecord,
  Page,
  ReadOutcome,
  Session,
  Stream,
  TransportFailure,
  Walk,
  WriteCommand,
} from '../contract.ts';
import type { PsaDriver, RunningPsa } from './driver.ts';

/** How often a failed step is tried again before the suite gives up. */
const mostAttempts = 25;
/** Waits are cut short: what is tested is that they end, not that time passes. */
const longestWaitMs = 30;

function transportOf(error: unknown, timedOut: boolean): TransportFailure {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = cause instanceof Error ? cause.message : String(cause);
  if (timedOut) return { kind: 'timeout', sent: true, message };
  if (code === 'ECONNREFUSED') return { kind: 'refused', sent: false, message };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { kind: 'dns', sent: false, message };
  return { kind: 'cut', sent: true, message };
}

/** HTTP as the bridge gives it, without a budget. */
export function liveHttp(): HttpPort & { calls: number } {
  const port = {
    calls: 0,
    async send(request: HttpRequest): ReturnType<HttpPort['send']> {
      if (request.mayStillSend && !request.mayStillSend())
        return { ok: false, transport: { kind: 'leaseLost', sent: false, message: 'lost' } };
      const sequence = ++port.calls;
      const startedAt = new Date();
      const signal = AbortSignal.timeout(request.timeoutMs ?? 30_000);
      try {
        const { method, url, headers } = request;
        const body = typeof request.body === 'object' ? Buffer.from(request.body) : request.body;
        const answer = await fetch(url, { method, ...(headers ? { headers } : {}), ...(body === undefined ? {} : { body }), signal });
        const text = await answer.text();
        return { ok: true, response: { status: answer.status, headers: Object.fromEntries(answer.headers), text, sequence, startedAt } };
      } catch (error) {
        return { ok: false, transport: transportOf(error, signal.aborted) };
      }
    },
  };
  return port;
}

/** An open session and the calls it has made. */
export interface Live {
  session: Session;
  http: { readonly calls: number };
}

/** Opens a session with what a person typed in. */
export function openLive<C extends object>(
  connector: Connector<C>,
  driver: PsaDriver,
  psa: RunningPsa,
  form?: Record<string, string>,
): Live {
  const http = liveHttp();
  const silent = (): void => undefined;
  const log = { debug: silent, info: silent, warn: silent };
  const context = { http, clock: systemClock, log, settings: syncSettings.parse({}) };
  return { session: connector.open(context, connector.credentials.parse(form ?? driver.form(psa))), http };
}

const pause = (failure: Failure): Promise<void> => systemClock.sleep(Math.min(failure.retryAfterMs ?? longestWaitMs, longestWaitMs));

/** What a driven walk came to. */
export interface Walked {
  pages: Page[];
  records: MirrorRecord[];
  failures: Failure[];
}

/** Walks to the end; after a failure it goes on from the last anchor, as the bridge does. */
export async function walkWhole(stream: Stream, walk: Walk, only?: 'list'): Promise<Walked> {
  const walked: Walked = { pages: [], records: [], failures: [] };
  let { anchor } = walk;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const given = { ...walk, ...(anchor === undefined ? {} : { anchor }) };
    const pages = (only === 'list' ? undefined : stream.changedSince?.(given)) ?? stream.list?.(given);
    if (pages === undefined) throw new Error(`the stream ${stream.declaration.name} cannot be walked`);
    const failure = await takePages(pages, walked, (next) => {
      anchor = next ?? anchor;
    });
    if (failure === null) return walked;
    walked.failures.push(failure);
    await pause(failure);
  }
  throw new Error(`the walk of ${stream.declaration.name} does not end: ${walked.failures.map((each) => each.code).join(', ')}`);
}

async function takePages(
  pages: AsyncIterable<Result<Page>>,
  walked: Walked,
  advance: (anchor: string | null) => void,
): Promise<Failure | null> {
  for await (const page of pages) {
    if (!page.ok) return page.failure;
    walked.pages.push(page.value);
    walked.records.push(...page.value.records);
    advance(page.value.anchor);
  }
  return null;
}

/** All ids, with repetition after failures. */
export async function idsWhole(stream: Stream, walk: Walk): Promise<string[]> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const ids: string[] = [];
    let failure: Failure | null = null;
    for await (const page of stream.ids?.(walk) ?? []) {
      if (page.ok) ids.push(...page.value.ids);
      else failure = page.failure;
    }
    if (failure === null) return ids;
    await pause(failure);
  }
  throw new Error('the ids do not come');
}

/** Reads one record, with repetition after failures. */
export async function readWhole(stream: Stream, id: string): Promise<ReadOutcome> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const outcome = await stream.byId?.(id as never, 'callback');
    if (outcome === undefined) throw new Error(`the stream ${stream.declaration.name} cannot be read by id`);
    if (outcome.kind !== 'failed') return outcome;
    await pause(outcome.failure);
  }
  throw new Error(`the record ${id} cannot be read`);
}

/** Repeats something that answers a result. */
export async function repeated<T>(work: () => Promise<Result<T>>): Promise<T> {
  let last: Failure | null = null;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const result = await work();
    if (result.ok) return result.value;
    last = result.failure;
    await pause(last);
  }
  throw new Error(`it does not succeed: ${last?.code ?? ''} ${last?.detail ?? ''}`);
}

/** A delivered write, and how it got there. */
export interface Delivery {
  externalId: string | null;
  records: MirrorRecord[];
  gone?: string;
  attempts: number;
  probes: number;
}

let commandCount = 0;

/** A command about a ticket. */
export function commandOf(body: CommandBody, ticketId: string | null, agentId: string | null = null): WriteCommand {
  const id = `0198c0de-0000-7000-8000-${String(++commandCount).padStart(12, '0')}`;
  return { id, body, ticketId: ticketId as never, agentId, firstSentAt: null, knownIds: [] };
}

/** Delivers as the bridge does: an unsure write is looked for before it is sent again. */
export async function deliver(session: Session, command: WriteCommand): Promise<Delivery> {
  const sent = { ...command, firstSentAt: new Date() };
  const counts = { attempts: 0, probes: 0 };
  while (counts.attempts < mostAttempts) {
    counts.attempts++;
    const outcome = await session.write(sent, () => true);
    if (outcome.kind === 'delivered')
      return { ...counts, externalId: outcome.externalId, records: outcome.records, ...(outcome.gone ? { gone: outcome.gone } : {}) };
    if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.failure.code} ${outcome.failure.detail ?? ''}`);
    await pause(outcome.failure);
    if (outcome.kind === 'unsure') {
      const found = await look(session, sent, counts);
      if (found !== null) return { ...counts, ...found };
    }
  }
  throw new Error(`the command ${command.body.kind} cannot be delivered`);
}

async function look(
  session: Session,
  command: WriteCommand,
  counts: { probes: number },
): Promise<Pick<Delivery, 'externalId' | 'records'> | null> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    counts.probes++;
    const found = await session.probe(command);
    if (found.kind === 'found') return { externalId: found.externalId, records: found.records };
    if (found.kind === 'absent') return null;
    if (found.kind === 'undecidable') throw new Error(`undecidable: ${found.reason}`);
    await pause(found.failure);
  }
  throw new Error('the probe does not answer');
}
