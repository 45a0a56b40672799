/** The kinds of write that the connector delivers, and who does it. */
import type { ProbeOutcome, WriteCommand, WriteDeclaration, WriteOutcome } from '../contract.ts';
import type { ActionStream } from './actions.ts';
import type { AppointmentStream } from './appointments.ts';
import type { AutotaskClient } from './client.ts';
import type { AutotaskConfig } from './config.ts';
import type { TicketStream } from './tickets.ts';
import { AppointmentWriter } from './write-appointments.ts';
import { NoteWriter } from './write-notes.ts';
import { TicketWriter } from './write-tickets.ts';

/** What each kind promises. */
export const writeDeclarations: readonly WriteDeclaration[] = [
  {
    kind: 'ticket.create',
    idempotent: false,
    probe: 'The ticket whose external id is the id of the command.',
    indexLagMs: 2_000,
    attributed: true,
  },
  { kind: 'ticket.update', idempotent: true, probe: 'The ticket is read back and compared.', indexLagMs: 2_000, attributed: true },
  {
    kind: 'note.add',
    idempotent: false,
    probe: 'Among the notes of the ticket, one written since with the same words.',
    indexLagMs: 2_000,
    attributed: true,
  },
  {
    kind: 'time.add',
    idempotent: false,
    probe: 'Among the time of the ticket, one written since with the same words and the same start.',
    indexLagMs: 2_000,
    attributed: true,
  },
  {
    kind: 'appointment.create',
    idempotent: false,
    probe: 'A service call made since with the same words and the same start; what is missing of its links is added.',
    indexLagMs: 2_000,
    attributed: false,
  },
  {
    kind: 'appointment.update',
    idempotent: true,
    probe: 'The service call is read back and compared.',
    indexLagMs: 2_000,
    attributed: false,
  },
  {
    kind: 'appointment.delete',
    idempotent: true,
    probe: 'The service call is read: it must be gone.',
    indexLagMs: 2_000,
    attributed: false,
  },
];

/** What writing works with. */
interface Streams {
  tickets: TicketStream;
  actions: ActionStream;
  appointments: AppointmentStream;
}

/** Delivers commands and looks for lost ones. */
export class Writer {
  readonly #tickets: TicketWriter;
  readonly #notes: NoteWriter;
  readonly #appointments: AppointmentWriter;

  constructor(client: AutotaskClient, config: AutotaskConfig, streams: Streams) {
    this.#tickets = new TicketWriter(client, config, streams.tickets);
    this.#notes = new NoteWriter(client, config, streams.actions, this.#tickets);
    this.#appointments = new AppointmentWriter(client, config, streams.appointments);
  }

  /** Delivers one command. */
  write(command: WriteCommand, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const { body } = command;
    switch (body.kind) {
      case 'ticket.create':
        return this.#tickets.create(command, body, mayStillSend);
      case 'ticket.update':
        return this.#tickets.update(command, body, mayStillSend);
      case 'note.add':
        return this.#notes.addNote(command, body, mayStillSend);
      case 'time.add':
        return this.#notes.addTime(command, body, mayStillSend);
      case 'appointment.create':
        return this.#appointments.create(command, body, mayStillSend);
      case 'appointment.update':
        return this.#appointments.update(body, mayStillSend);
      default:
        return this.#appointments.remove(body, mayStillSend);
    }
  }

  /** Looks for a write whose answer was lost. */
  probe(command: WriteCommand): Promise<ProbeOutcome> {
    const { body } = command;
    switch (body.kind) {
      case 'ticket.create':
        return this.#tickets.probeCreate(command);
      case 'ticket.update':
        return this.#tickets.probeUpdate(command, body);
      case 'note.add':
      case 'time.add':
        return this.#notes.probe(command, body);
      case 'appointment.create':
        return this.#appointments.probeCreate(command, body);
      case 'appointment.update':
        return this.#appointments.probeUpdate(body);
      default:
        return this.#appointments.probeRemove(body);
    }
  }
}
