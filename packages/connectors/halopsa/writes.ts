/** The kinds of write that the connector delivers, and who does it. */
import type { ProbeOutcome, WriteCommand, WriteDeclaration, WriteOutcome } from '../contract.ts';
import type { HaloClient } from './client.ts';
import type { HaloConfig } from './config.ts';
import type { TicketStream } from './tickets.ts';
import { AppointmentWriter } from './write-appointments.ts';
import { ActionWriter } from './write-actions.ts';
import { TicketWriter } from './write-tickets.ts';

/** What each kind promises. */
export const writeDeclarations: readonly WriteDeclaration[] = [
  {
    kind: 'ticket.create',
    idempotent: false,
    probe: 'A ticket created since with the same title, company and contact.',
    indexLagMs: 15_000,
    attributed: false,
  },
  { kind: 'ticket.update', idempotent: true, probe: 'The ticket is read back and compared.', indexLagMs: 2_000, attributed: false },
  {
    kind: 'note.add',
    idempotent: false,
    probe: "Among the ticket's actions, one written since with the same words by the same API application.",
    indexLagMs: 5_000,
    attributed: true,
  },
  {
    kind: 'time.add',
    idempotent: false,
    probe: "Among the ticket's actions, one written since with the same words and the same time.",
    indexLagMs: 5_000,
    attributed: true,
  },
  {
    kind: 'appointment.create',
    idempotent: false,
    probe: "Among the agent's appointments around it, one with the same subject and times.",
    indexLagMs: 5_000,
    attributed: false,
  },
  // Not idempotent: an update may replace the appointment, and then the old id is gone.
  {
    kind: 'appointment.update',
    idempotent: false,
    probe: 'The appointment, or the one that replaced it, is read back and compared.',
    indexLagMs: 5_000,
    attributed: false,
  },
  {
    kind: 'appointment.delete',
    idempotent: true,
    probe: 'The appointment is read: it must be gone.',
    indexLagMs: 2_000,
    attributed: false,
  },
];

/** Delivers commands and looks for lost ones. */
export class Writer {
  readonly #tickets: TicketWriter;
  readonly #actions: ActionWriter;
  readonly #appointments: AppointmentWriter;

  constructor(client: HaloClient, config: HaloConfig, tickets: TicketStream) {
    this.#tickets = new TicketWriter(client, config, tickets);
    this.#actions = new ActionWriter(client, config);
    this.#appointments = new AppointmentWriter(client);
  }

  /** Delivers one command. */
  write(command: WriteCommand, mayStillSend: () => boolean): Promise<WriteOutcome> {
    const { body } = command;
    switch (body.kind) {
      case 'ticket.create':
        return this.#tickets.create(body, mayStillSend);
      case 'ticket.update':
        return this.#tickets.update(command, body, mayStillSend);
      case 'note.add':
      case 'time.add':
        return this.#actions.add(command, body, mayStillSend);
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
        return this.#tickets.probeCreate(command, body);
      case 'ticket.update':
        return this.#tickets.probeUpdate(command, body);
      case 'note.add':
      case 'time.add':
        return this.#actions.probe(command, body);
      case 'appointment.create':
        return this.#appointments.probeCreate(command, body);
      case 'appointment.update':
        return this.#appointments.probeUpdate(body);
      default:
        return this.#appointments.probeRemove(body);
    }
  }
}
