import { failure, type CommandBody, type ExternalId, type Failure, type Origin } from '@deskbridge/model';
import type { MirrorRecord, WriteCommand, WriteDeclaration, WriteOutcome } from '@deskbridge/connectors/contract';
import { later, settled, type Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { isStopping, reportFailure, stateAfter } from '../connections/health.ts';
import type { OpenConnection } from '../connections/sessions.ts';
import { sameValue } from '../mirror/diff.ts';
import { markMissing, storeRecords, type Arrival, type Projections } from '../mirror/store.ts';
import { releaseLane, wantReads } from '../reads/store.ts';
import { isContentError } from '../sync/arrive.ts';
import { knownResults, markSent, saveAttempt, saveCommand, type ClaimedCommand, type CommandEnd } from './store.ts';

/** After this many attempts that the PSA or the network failed, a person is asked. */
const mostAttempts = 12;
const mostProbes = 6;
const longestWaitMs = 600_000;

/** How one attempt ended. */
interface Attempt {
  outcome: string;
  end: CommandEnd;
  failure: Failure | null;
  records: MirrorRecord[];
  gone?: ExternalId;
  sequence: number;
}

/**
 * Delivers one claimed command: conflict read, write, and in one transaction the PSA's answer in the mirror with origin *us*, the
 * attempt and the command's new state. The lane is let go in the same transaction.
 */
export async function deliverCommand(bridge: Bridge, command: ClaimedCommand, mayStillSend: () => boolean): Promise<string> {
  const open = await bridge.sessions.open(command.account, command.connection);
  const startedAt = bridge.clock.now();
  const startedMs = bridge.clock.monotonicMs();
  const attempt = open ? await attemptDelivery(bridge, open, command, mayStillSend) : refused(failure('connection.none'));
  const changed = await bridge.database.asAccount(command.account, async (q) => {
    const held = await releaseLane(q, command);
    await saveAttempt(q, command, {
      startedAt,
      durationMs: bridge.clock.monotonicMs() - startedMs,
      outcome: attempt.outcome,
      failure: attempt.failure,
    });
    if (held) await saveCommand(q, command, attempt.end);
    // The lease ended while this was under way, and another worker decides now. What was delivered stays said; it may be there twice.
    else if (attempt.end.state === 'delivered') await saveCommand(q, command, { ...attempt.end, mayBeDouble: true });
    if (!open) return 0;
    return storeAnswer(q, arrivalOf(open, command, attempt.sequence), command, attempt);
  });
  if (changed > 0) bridge.waker.wake('changes');
  bridge.metrics.commands.inc({ kind: command.kind, outcome: attempt.outcome });
  if (attempt.failure) await reportFailure(bridge, command.account, command.connection, attempt.failure, startedAt);
  return attempt.outcome;
}

/**
 * The PSA's answer goes into the mirror with origin *us*. An answer that PostgreSQL refuses, or that does not show the ticket that was
 * written, is read again instead: the command stays delivered either way.
 */
async function storeAnswer(q: Queryable, arrival: Arrival, command: ClaimedCommand, attempt: Attempt): Promise<number> {
  let changes = 0;
  let shown = attempt.records.some((record) => record.entity === 'ticket');
  await later(q, 'savepoint answer');
  try {
    changes = (await storeRecords(q, arrival, attempt.records)).changes.length;
    if (attempt.gone) changes += (await markMissing(q, arrival, 'appointment', [attempt.gone], 'deleted')).length;
    await settled(q);
    await later(q, 'release savepoint answer');
  } catch (error) {
    // What was awaited may only say that something sent before it was refused.
    const cause: unknown = await settled(q).then(
      () => error,
      (first: unknown) => first,
    );
    if (!isContentError(cause)) throw cause;
    await q.query('rollback to savepoint answer');
    shown = false;
  }
  const ticketId = command.stream === 'tickets' ? (command.externalId ?? attempt.end.resultExternalId ?? null) : null;
  const movesTicket = command.kind !== 'time.add' && !(command.body.kind === 'note.add' && !command.body.statusId);
  if (attempt.end.state === 'delivered' && ticketId && movesTicket && !shown) {
    const actor: Origin = { type: 'us', id: command.id };
    await wantReads(q, command.account, command.connection, [{ stream: 'tickets', externalId: ticketId }], {
      urgency: 'callback',
      cause: 'live',
      trigger: 'command',
      actor,
    });
  }
  return changes;
}

function arrivalOf(open: OpenConnection, command: ClaimedCommand, sequence: number): Arrival {
  const projections: Projections = Object.fromEntries(
    open.connector.streams
      .flatMap((stream) => Object.entries(stream.projections))
      .reduce((all, [name, held]) => {
        all.set(name, { ...all.get(name), ...held });
        return all;
      }, new Map<string, object>()),
  );
  return {
    account: command.account,
    connection: command.connection,
    sequence,
    cause: 'live',
    origin: { type: 'us', id: command.id },
    projections,
    commandId: command.id,
  };
}

async function attemptDelivery(
  bridge: Bridge,
  open: OpenConnection,
  command: ClaimedCommand,
  mayStillSend: () => boolean,
): Promise<Attempt> {
  if (open.row.profile !== 'read-write') return refused(failure('profile.readOnly'));
  if (!open.row.settings.writes.includes(command.kind)) return refused(failure('write.off'));
  const declaration = open.connector.writes.find((write) => write.kind === command.kind);
  if (!declaration) return refused(failure('psa.refused', { detail: `${open.connector.name} cannot do ${command.kind}.` }));
  const write = await writeCommand(bridge, open, command);
  if (command.wasSending && command.firstSentAt) {
    const probed = await probe(bridge, open, command, write, declaration);
    if (probed) return probed;
  }
  if (command.body.kind === 'ticket.update') {
    const settled = await checkConflict(open, command, command.body);
    if (settled) return settled;
  }
  return send(bridge, open, command, write, declaration, mayStillSend);
}

async function writeCommand(bridge: Bridge, open: OpenConnection, command: ClaimedCommand): Promise<WriteCommand> {
  const knownIds = command.firstSentAt ? await bridge.database.asAccount(command.account, (q) => knownResults(q, command)) : [];
  const attributed = open.connector.writes.find((write) => write.kind === command.kind)?.attributed ?? false;
  return {
    id: command.id,
    body: command.body,
    ticketId: ticketOf(command),
    agentId: attributed ? (command.author.agentId ?? null) : null,
    firstSentAt: command.firstSentAt ? new Date(command.firstSentAt) : null,
    knownIds,
  };
}

/** The ticket that a command is about; one that an earlier command made stands as what this one waited for. */
function ticketOf({ stream, externalId, body }: ClaimedCommand): ExternalId | null {
  if (stream === 'tickets') return externalId;
  if (body.kind !== 'appointment.create' || !body.ticket) return null;
  return 'ticketId' in body.ticket ? (body.ticket.ticketId as ExternalId) : externalId;
}

/** Looks for a write whose answer was lost. Null where it is surely absent and may be sent again. */
async function probe(
  bridge: Bridge,
  open: OpenConnection,
  command: ClaimedCommand,
  write: WriteCommand,
  declaration: WriteDeclaration,
): Promise<Attempt | null> {
  const sentMs = Date.parse(command.lastSentAt ?? command.firstSentAt ?? '');
  const found = await open.session.probe(write);
  const again = (reason: Failure | null, outcome: string, waitMs: number): Attempt => ({
    outcome,
    failure: reason,
    records: [],
    sequence: 0,
    end: { state: 'unsure', dueInMs: waitMs, failure: reason, probed: true },
  });
  switch (found.kind) {
    case 'found':
      return delivered('found', found.records, found.externalId, found.sequence);
    case 'absent': {
      const lagLeftMs = sentMs + declaration.indexLagMs - bridge.clock.now().getTime();
      return lagLeftMs > 0 ? again(null, 'absent', lagLeftMs) : null;
    }
    case 'undecidable':
      return refused(failure('write.unsure', { detail: found.reason }), 'undecidable');
    case 'failed':
      if (command.probes + 1 >= mostProbes * 2)
        return refused(failure('write.unsure', { detail: 'The PSA could not be asked.' }), 'undecidable');
      return again(found.failure, 'unsure', found.failure.retryAfterMs ?? backoffMs(command.probes));
  }
}

/** A read by id just before the write, compared on the fields being written (correctness 17). Null where the write may go. */
async function checkConflict(
  open: OpenConnection,
  command: ClaimedCommand,
  body: Extract<CommandBody, { kind: 'ticket.update' }>,
): Promise<Attempt | null> {
  const stream = open.session.stream('tickets');
  if (!stream?.byId || !command.externalId) return null;
  const read = await stream.byId(command.externalId, 'write');
  if (read.kind === 'failed') return retry(command, read.failure);
  if (read.kind === 'hidden') return refused(failure('record.hidden'));
  if (read.kind === 'gone') return refused(failure('record.missing'));
  const record = read.records.find((each) => each.entity === 'ticket');
  if (!record) return refused(failure('record.unmappable'));
  const present = record.fields as Record<string, unknown>;
  const wanted = body.fields as Record<string, unknown>;
  const differing = Object.keys(wanted).filter((field) => !sameWritten(present[field], wanted[field]));
  if (differing.length === 0) return delivered('delivered', [record], command.externalId, read.sequence);
  const conflict: CommandEnd['conflict'] = {};
  for (const field of differing) {
    const seen = body.seen?.[field];
    if (body.seen && field in body.seen && !sameWritten(present[field], seen)) conflict[field] = { seen, present: present[field] ?? null };
  }
  if (Object.keys(conflict).length === 0) return null;
  const reason = failure('write.conflict', { detail: `Changed in the PSA: ${Object.keys(conflict).join(', ')}.` });
  // A person decides; what a rule wanted is dropped, and the change that the read brings makes it think again.
  const state = command.author.type === 'rule' ? 'discarded' : 'dead';
  return { outcome: 'conflict', failure: reason, records: [record], sequence: read.sequence, end: { state, failure: reason, conflict } };
}

/** Custom fields are compared by those that are written. */
function sameWritten(present: unknown, wanted: unknown): boolean {
  if (wanted !== null && typeof wanted === 'object' && !Array.isArray(wanted)) {
    const held = (present ?? {}) as Record<string, unknown>;
    return Object.entries(wanted).every(
      ([name, value]) => sameValue('json', held[name] ?? null, value ?? null) || String(held[name]) === String(value),
    );
  }
  if (typeof wanted === 'string' && typeof present === 'string' && /^\d{4}-\d\d-\d\dT/.test(wanted))
    return sameValue('instant', present, wanted);
  return sameValue(typeof wanted === 'object' ? 'json' : 'text', present ?? null, wanted ?? null);
}

async function send(
  bridge: Bridge,
  open: OpenConnection,
  command: ClaimedCommand,
  write: WriteCommand,
  declaration: WriteDeclaration,
  mayStillSend: () => boolean,
): Promise<Attempt> {
  const marked = await markSent(bridge.database.system, command, write.agentId);
  if (!marked) return retry(command, failure('internal', { detail: 'The lease of the record was lost before sending.' }));
  const outcome = await open.session.write(write, mayStillSend);
  return judge(command, outcome, declaration);
}

function judge(command: ClaimedCommand, outcome: WriteOutcome, declaration: WriteDeclaration): Attempt {
  switch (outcome.kind) {
    case 'delivered':
      return unattributed(delivered('delivered', outcome.records, outcome.externalId, outcome.sequence), outcome);
    case 'refused':
      return refused(outcome.failure);
    case 'retry':
      return retry(command, outcome.failure);
    case 'unsure':
      // Setting the same values twice does no harm; what adds something is looked for first.
      if (declaration.idempotent) return retry(command, outcome.failure);
      return {
        outcome: 'unsure',
        failure: outcome.failure,
        records: [],
        sequence: 0,
        end: { state: 'unsure', dueInMs: Math.max(declaration.indexLagMs, 1000), failure: outcome.failure },
      };
  }
}

/** What was delivered in the API agent's name must not be shown in another's (correctness 18). */
const unattributed = (attempt: Attempt, { gone, isUnattributed }: Extract<WriteOutcome, { kind: 'delivered' }>): Attempt => ({
  ...attempt,
  gone,
  end: { ...attempt.end, isUnattributed },
});

function delivered(outcome: string, records: MirrorRecord[], externalId: ExternalId | null, sequence: number): Attempt {
  return { outcome, failure: null, records, sequence, end: { state: 'delivered', resultExternalId: externalId } };
}

const refused = (reason: Failure, outcome = 'refused'): Attempt => ({
  outcome,
  failure: reason,
  records: [],
  sequence: 0,
  end: { state: 'dead', failure: reason },
});

/** Tries again after a wait. A rate limit is no failed attempt: it says when to come back. */
function retry(command: ClaimedCommand, reason: Failure): Attempt {
  if (isStopping(reason))
    return {
      outcome: 'retry',
      failure: null,
      records: [],
      sequence: 0,
      end: { state: command.wasSending ? 'unsure' : 'waiting', dueInMs: 0, uncounted: true },
    };
  const limited = reason.code === 'psa.rateLimited';
  // While the PSA is away nothing is given up: it is tried again, ever less often, until it is back.
  const isAway = limited || stateAfter(reason) !== null;
  if (!isAway && command.attempts >= mostAttempts) return refused(reason);
  const waitMs = reason.retryAfterMs ?? backoffMs(command.attempts - 1);
  return {
    outcome: 'retry',
    failure: reason,
    records: [],
    sequence: 0,
    end: { state: 'waiting', dueInMs: waitMs, failure: reason, uncounted: limited },
  };
}

/** 1 s doubling up to ten minutes, a quarter more or less. */
function backoffMs(attempts: number): number {
  return Math.min(longestWaitMs, 1000 * 2 ** attempts) * (0.75 + Math.random() / 2);
}
