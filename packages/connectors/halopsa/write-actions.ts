/** Adding notes and time, and finding a lost one again (HaloPSA reference §7). */
import type { CommandBody, ExternalId } from '@deskbridge/model';
import type { ProbeOutcome, WriteCommand, WriteOutcome } from '../contract.ts';
import { anyIdOf, idOf, isRow, numberOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import type { WalkRow } from '../kit/paging.ts';
import { authorOf, noteIdOf, readActions, recordsOfAction } from './actions.ts';
import type { HaloClient } from './client.ts';
import type { HaloConfig } from './config.ts';
import { haloInstant } from './dates.ts';
import { probeSince, undecidable, wordsOf } from '../kit/probing.ts';
import { sendOne, writtenId } from './sending.ts';
import { failure } from '@deskbridge/model';

type NoteBody = Extract<CommandBody, { kind: 'note.add' | 'time.add' }>;

/** Halo's stock outcomes; one must be named or the write is refused (HaloPSA reference §7). */
const outcomes = { private: 'Private Note', public: 'Public Note' } as const;

/** Naive UTC to the second, as Halo writes it itself. */
const written = (instant: string): string => new Date(instant).toISOString().slice(0, 19);

/** Hours between two instants, to the second. */
const hoursBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 1000) / 3600;

const hoursOf = (body: NoteBody): number | null =>
  body.kind === 'time.add' ? (body.hours ?? hoursBetween(body.startedAt, body.endedAt)) : null;

function actionBody(body: NoteBody, ticketId: string, who: string | null): Row {
  const action: Row = {
    ticket_id: writtenId(ticketId),
    outcome: body.isPrivate ? outcomes.private : outcomes.public,
    hiddenfromuser: body.isPrivate,
    sendemail: false,
  };
  if (body.html !== undefined) action['note_html'] = body.html;
  if (body.text !== undefined) action['note'] = body.text;
  if (who !== null) action['who'] = who;
  if (body.kind === 'note.add') {
    if (body.statusId !== undefined) action['new_status'] = writtenId(body.statusId);
    return action;
  }
  action['timetaken'] = hoursOf(body);
  action['actionarrivaldate'] = written(body.startedAt);
  action['actioncompletiondate'] = written(body.endedAt);
  if (body.chargeRateId !== undefined) action['chargerate'] = writtenId(body.chargeRateId);
  if (body.isBillable !== undefined) action['actisbillable'] = body.isBillable;
  return action;
}

/** Writes notes and time. */
export class ActionWriter {
  readonly #client: HaloClient;
  readonly #config: HaloConfig;
  /** How our own API application is named on actions; learned from the first delivered write. */
  #application: string | null = null;

  constructor(client: HaloClient, config: HaloConfig) {
    this.#client = client;
    this.#config = config;
  }

  /** Adds a note or time in the agent's name, where the agent is known. */
  async add(command: WriteCommand, body: NoteBody, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const { ticketId } = command;
    if (ticketId === null) return { kind: 'refused', failure: failure('record.missing', { detail: 'The note names no ticket.' }) };
    const who = await this.#who(command.agentId);
    const sent = await sendOne(this.#client, '/Actions', actionBody(body, ticketId, who), mayStillSend);
    if (sent.kind === 'ended') return sent.outcome;
    const { element, sequence } = sent.answer;
    const actionId = anyIdOf(element.value['id']);
    this.#application = textOf(element.value['actionby_application_id']) ?? this.#application;
    const isUnattributed = command.agentId !== null && who === null;
    if (actionId === null || actionId === '0') return { kind: 'delivered', externalId: null, records: [], sequence, isUnattributed };
    // An answer that repeats only the ids holds nothing to mirror.
    const isWhole = 'outcome' in element.value && ('note' in element.value || 'note_html' in element.value);
    const { records } = recordsOfAction({ ...element, id: actionId, at: null }, ticketId);
    return {
      kind: 'delivered',
      externalId: noteIdOf(ticketId, actionId) as ExternalId,
      records: isWhole ? records : [],
      sequence,
      isUnattributed,
    };
  }

  /** Without its name the write still goes out, as the API agent: the note matters more than whose name it carries. */
  async #who(agentId: string | null): Promise<string | null> {
    if (agentId === null) return null;
    const name = await this.#config.agentName(agentId, 'write');
    return name.ok ? name.value : null;
  }

  /** Looks among the ticket's actions for one with our words, written since the command was first sent. */
  async probe(command: WriteCommand, body: NoteBody): Promise<ProbeOutcome> {
    const { ticketId } = command;
    const since = probeSince(command.firstSentAt, this.#client.tokens.clockSkewSeconds);
    if (ticketId === null || since === null) return undecidable('It is not known when it was first sent, or to which ticket.');
    const read = await readActions(this.#client, ticketId, 'write');
    if (read.kind === 'failed') return read;
    if (read.kind === 'gone') return undecidable('The ticket is gone.');
    if (read.kind === 'hidden') return undecidable('The ticket is not visible to the API agent.');
    const sequence = read.pages[0]?.sequence ?? 0;
    const rows = read.pages.flatMap((page) => page.rows);
    const found = rows
      .filter((row) => this.#isOurs(row, command, body, since))
      .toSorted((one, other) => Number(one.id) - Number(other.id))[0];
    if (found === undefined) return { kind: 'absent' };
    return {
      kind: 'found',
      externalId: noteIdOf(ticketId, found.id ?? '') as ExternalId,
      records: recordsOfAction(found, ticketId).records,
      sequence,
    };
  }

  #isOurs(row: WalkRow, command: WriteCommand, body: NoteBody, since: Date): boolean {
    if (row.id === null || !isRow(row.value)) return false;
    if (command.knownIds.includes(noteIdOf(command.ticketId ?? '', row.id))) return false;
    const createdAt = haloInstant(row.value['actiondatecreated']) ?? haloInstant(row.value['datetime']);
    if (createdAt !== null && createdAt < since.toISOString()) return false;
    const application = textOf(row.value['actionby_application_id']);
    if (this.#application !== null && application !== null && application !== this.#application) return false;
    if (application === null && authorOf(row.value).authorType === 'contact') return false;
    return saysTheSame(row.value, body) && hasTheSameTime(row.value, body) && hasTheSameStatus(row.value, body);
  }
}

function saysTheSame(row: Row, body: NoteBody): boolean {
  const ours = [body.html, body.text]
    .filter((text) => text !== undefined)
    .map(wordsOf)
    .filter(Boolean);
  const theirs = [row['note'], row['note_html']].map((text) => wordsOf(textOf(text) ?? '')).filter(Boolean);
  // Halo may append the agent's signature.
  return ours.some((words) => theirs.some((other) => other === words || other.startsWith(`${words} `)));
}

function hasTheSameTime(row: Row, body: NoteBody): boolean {
  const hours = hoursOf(body);
  return hours === null || Math.abs((numberOf(row['timetaken']) ?? 0) - hours) < 0.01;
}

function hasTheSameStatus(row: Row, body: NoteBody): boolean {
  if (body.kind !== 'note.add' || body.statusId === undefined) return true;
  const status = idOf(row['new_status']);
  return status === null || status === body.statusId;
}
