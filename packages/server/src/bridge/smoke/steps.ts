import { failure, type CommandBody, type ExternalId, type Failure, type Profile } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { retestConnection } from '../connections/connections.ts';
import type { OpenConnection } from '../connections/sessions.ts';
import { callbackUrl } from '../inbox/health.ts';
import { latestEventOfRecord } from '../inbox/store.ts';
import { sampleOpenTicket } from '../mirror/store.ts';
import { enqueueCommand } from '../outbox/command.ts';
import type { CommandRow } from '../outbox/store.ts';
import { listValues } from '../picklists/store.ts';
import { latestRun } from '../runs/store.ts';
import { makeDue } from '../sync/store.ts';
import { readTicketFields } from '../tickets/store.ts';
import type { SmokeRow, SmokeStep } from './store.ts';

/** What a look at a step showed. */
export type Look =
  | { kind: 'wait' }
  | { kind: 'done'; detail: string; ticketId?: ExternalId }
  | { kind: 'failed'; failure: Failure; detail?: string };

/** What a step is given. */
export interface StepContext {
  bridge: Bridge;
  open: OpenConnection;
  test: SmokeRow;
  step: SmokeStep;
}

/** A step: what it does, in which profiles, and one look at it. A look may be taken any number of times. */
interface Step {
  id: string;
  label: string;
  profiles: readonly Profile[];
  look(context: StepContext): Promise<Look>;
}

const writing: readonly Profile[] = ['read-write'];
const every: readonly Profile[] = ['read-write', 'read-only', 'timeline-only'];
/** How long a callback may take before polling is asked instead. */
const callbackPatienceMs = 20_000;

/** The steps, in order. Profiles that write nothing read and compare instead. */
export const smokeSteps: readonly Step[] = [
  { id: 'connection', label: 'Sign in and check the rights', profiles: every, look: checkConnection },
  { id: 'create', label: 'Create a test ticket in the helpdesk', profiles: writing, look: createTicket },
  { id: 'arrive', label: 'See it arrive here', profiles: writing, look: seeArrival },
  { id: 'change', label: 'Change its status from here', profiles: writing, look: changeStatus },
  { id: 'confirm', label: 'See the new status in the helpdesk', profiles: writing, look: confirmStatus },
  { id: 'close', label: 'Close it', profiles: writing, look: closeTicket },
  { id: 'read', label: 'Read what changed in the helpdesk', profiles: ['read-only', 'timeline-only'], look: readChanges },
  { id: 'compare', label: 'Compare a ticket here with the helpdesk', profiles: ['read-only', 'timeline-only'], look: compareTicket },
];

const wait: Look = { kind: 'wait' };
const done = (detail: string): Look => ({ kind: 'done', detail });
const broken = (value: Failure): Look => ({ kind: 'failed', failure: value });

async function checkConnection({ bridge, open }: StepContext): Promise<Look> {
  const report = await retestConnection(bridge, open.row.account, open.row.id);
  return report.ok ? done(`The helpdesk knows us as ${report.value.identity.name}.`) : broken(report.failure);
}

async function createTicket(context: StepContext): Promise<Look> {
  const { test } = context;
  const statuses = await openAndClosed(context);
  if (!statuses) return broken(failure('smoke.unready', { detail: 'The picklists have not been read yet.' }));
  const fields = {
    title: titleOf(test),
    description: `A test by Deskbridge, started by ${test.startedBy.name}. It is closed by itself.`,
    ...(await placeOf(context)),
  };
  const command = await write(context, 'create', { kind: 'ticket.create', fields });
  const look = outcomeOf(command, () => `The helpdesk numbered it ${command.resultExternalId}.`);
  return look.kind === 'done' && command.resultExternalId ? { ...look, ticketId: command.resultExternalId } : look;
}

/** By callback where the webhook works; where none comes in time, by the poll that stands in for it. */
async function seeArrival(context: StepContext): Promise<Look> {
  const { bridge, open, test, step } = context;
  const { account, id: connection } = open.row;
  const ticketId = test.ticketId ?? ('' as ExternalId);
  const since = Date.parse(step.startedAt ?? test.startedAt);
  const hasCallbacks = callbackUrl(bridge, open.row) !== null;
  const omitsOurs = open.connector.callbacks.omitsOwnWrites === true;
  const canCallBack = hasCallbacks && !omitsOurs;
  const isLate = bridge.clock.now().getTime() - since > callbackPatienceMs;
  const look = await bridge.database.asAccount(account, async (q): Promise<Look> => {
    if (!(await readTicketFields(q, account, ticketId, ['statusId']))) return wait;
    const event = canCallBack ? await latestEventOfRecord(q, account, ticketId) : null;
    if (event) return done('By callback.');
    if (canCallBack && !isLate) return wait;
    const poll = await latestRun(q, account, connection, 'tickets', 'poll');
    if (poll?.state === 'done' && Date.parse(poll.startedAt) >= since)
      return done(
        canCallBack
          ? 'By polling: no callback came within 20 s. Look at the callbacks page.'
          : hasCallbacks
            ? 'By polling: this helpdesk does not call back for what we write ourselves.'
            : 'By polling; the helpdesk cannot call back.',
      );
    if (poll?.state === 'failed' && poll.failure && Date.parse(poll.startedAt) >= since) return broken(poll.failure);
    if (poll?.state === 'running') return wait;
    if (!(await makeDue(q, account, connection, 'tickets', 'poll', true)))
      return broken(failure('smoke.unready', { detail: 'The first import of tickets has not ended yet.' }));
    return wait;
  });
  if (look.kind === 'wait') bridge.waker.wake('streams');
  return look;
}

async function changeStatus(context: StepContext): Promise<Look> {
  const statuses = await openAndClosed(context);
  if (!statuses) return broken(failure('smoke.unready', { detail: 'The list of statuses is gone.' }));
  const command = await write(context, 'change', update(context, statuses.open.id));
  return outcomeOf(command, () => `To ${statuses.open.label}.`);
}

async function confirmStatus(context: StepContext): Promise<Look> {
  const statuses = await openAndClosed(context);
  const seen = await statusInPsa(context, context.test.ticketId);
  if (typeof seen === 'object' && seen !== null) return broken(seen);
  return statuses && seen === statuses.open.id ? done(`The helpdesk shows ${statuses.open.label}.`) : wait;
}

async function closeTicket(context: StepContext): Promise<Look> {
  const statuses = await openAndClosed(context);
  if (!statuses) return broken(failure('smoke.unready', { detail: 'The list of statuses is gone.' }));
  const note = await write(context, 'note', {
    kind: 'note.add',
    ticket: { ticketId: context.test.ticketId ?? '' },
    text: 'The smoke test closes this ticket now.',
    isPrivate: true,
  });
  const noted = outcomeOf(note, () => '');
  if (noted.kind !== 'done') return noted;
  const command = await write(context, 'close', update(context, statuses.closed.id));
  return outcomeOf(command, () => `With a private note, as ${statuses.closed.label}. It stays in the helpdesk.`);
}

async function readChanges({ bridge, open, test, step }: StepContext): Promise<Look> {
  const { account, id: connection } = open.row;
  const since = Date.parse(step.startedAt ?? test.startedAt);
  const look = await bridge.database.asAccount(account, async (q): Promise<Look> => {
    const poll = await latestRun(q, account, connection, 'tickets', 'poll');
    const isOurs = poll !== null && Date.parse(poll.startedAt) >= since;
    if (isOurs && poll.state === 'done') return done(`${poll.seen} tickets seen in ${poll.calls} calls.`);
    if (isOurs && poll.state === 'failed' && poll.failure) return broken(poll.failure);
    if (poll?.state === 'running') return wait;
    const isPlanned = await makeDue(q, account, connection, 'tickets', 'poll', true);
    return isPlanned ? wait : broken(failure('smoke.unready', { detail: 'The first import of tickets has not ended yet.' }));
  });
  if (look.kind === 'wait') bridge.waker.wake('streams');
  return look;
}

async function compareTicket(context: StepContext): Promise<Look> {
  const { bridge, open } = context;
  const { account } = open.row;
  const sample = await bridge.database.asAccount(account, async (q) => {
    const id = await sampleOpenTicket(q, account);
    return id ? { id, fields: await readTicketFields(q, account, id, ['statusId']) } : null;
  });
  if (!sample) return done('There is no open ticket to compare.');
  const seen = await statusInPsa(context, sample.id);
  if (typeof seen === 'object' && seen !== null) return broken(seen);
  return seen === sample.fields?.['statusId'] ? done(`Ticket ${sample.id} has the same status in both.`) : wait;
}

/** Marked, so that nobody takes it for a customer's. */
const titleOf = (test: SmokeRow): string => `Deskbridge smoke test ${test.startedAt.slice(0, 19).replace('T', ' ')} UTC`;

const update = ({ test }: StepContext, statusId: string): CommandBody => ({
  kind: 'ticket.update',
  ticket: { ticketId: test.ticketId ?? '' },
  fields: { statusId },
});

/** Asks for a write, once however often it is called, and tells how it stands. */
async function write({ bridge, open, test }: StepContext, what: string, body: CommandBody): Promise<CommandRow> {
  const { account, id: connection } = open.row;
  const command = await bridge.database.asAccount(account, (q) =>
    enqueueCommand(q, {
      account,
      connection,
      body,
      author: { type: 'system', id: 'smoke' },
      source: 'smoke',
      idempotencyKey: `smoke ${test.id} ${what}`,
    }),
  );
  if (command.state === 'waiting') bridge.waker.wake('commands');
  return command;
}

function outcomeOf(command: CommandRow, detail: () => string): Look {
  if (command.state === 'delivered') return done(detail());
  if (command.state === 'dead' || command.state === 'discarded') return broken(command.failure ?? failure('psa.refused'));
  return wait;
}

async function statusInPsa({ open }: StepContext, id: ExternalId | null): Promise<string | Failure | null> {
  const read = id ? await open.session.stream('tickets')?.byId?.(id, 'callback') : null;
  if (read?.kind === 'failed' && read.failure.retryAfterMs === undefined) return read.failure;
  if (read?.kind !== 'found') return null;
  const ticket = read.records.find((record) => record.entity === 'ticket');
  return (ticket?.fields as { statusId?: string | null } | undefined)?.statusId ?? null;
}

interface Named {
  id: string;
  label: string;
}

/** A status that an open ticket can be moved to, and one that closes it. */
async function openAndClosed({ bridge, open }: StepContext): Promise<{ open: Named; closed: Named } | null> {
  const { account, id } = open.row;
  const values = await bridge.database.asAccount(account, (q) => listValues(q, account, id, 'status'));
  const usable = values.filter((value) => value.removedAt === null && value.isActive);
  const opens = usable.filter((value) => value.isClosed === false);
  const other = opens[1] ?? opens[0];
  const closed = usable.find((value) => value.isClosed === true);
  return other && closed ? { open: other, closed } : null;
}

/** A ticket needs a customer: that of the newest open ticket will do. */
async function placeOf({ bridge, open }: StepContext): Promise<Record<string, string>> {
  const { account } = open.row;
  const fields = await bridge.database.asAccount(account, async (q) => {
    const sample = await sampleOpenTicket(q, account);
    return sample ? readTicketFields(q, account, sample, ['companyId', 'siteId', 'contactId', 'typeId']) : null;
  });
  return Object.fromEntries(
    Object.entries(fields ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
}
