import type { JsonObject } from '../../kit/json.ts';
import { Table } from './table.ts';
import type { Entity } from './table.ts';

/** An uploaded file [HaloPSA reference §9.13]. `$bytes` is its content in base64. */
export interface Attachment extends Entity {
  ticket_id: number;
  action_id: number;
  filename: string;
  content_type: string;
  $bytes: string;
}

/** All uploaded files, countable by ticket. */
export class AttachmentStore {
  readonly table = new Table<Attachment>();
  #counts = new Map<number, number>();

  /** Adds or replaces a file. */
  put(attachment: Attachment): Attachment {
    const earlier = this.table.get(attachment.id);
    if (earlier) this.#count(earlier.ticket_id, -1);
    this.#count(attachment.ticket_id, 1);
    return this.table.put(attachment);
  }

  /** Removes a file and answers it. */
  remove(id: number): Attachment | undefined {
    const attachment = this.table.get(id);
    if (attachment && this.table.remove(id)) this.#count(attachment.ticket_id, -1);
    return attachment;
  }

  /** Files of a ticket, or of one of its actions. */
  list(ticketId: number, actionId?: number): (Attachment & JsonObject)[] {
    if (!this.#counts.get(ticketId)) return [];
    return this.table.all().filter((row) => row.ticket_id === ticketId && (actionId === undefined || row.action_id === actionId));
  }

  /** How many files a ticket has. */
  countOf(ticketId: number): number {
    return this.#counts.get(ticketId) ?? 0;
  }

  #count(ticketId: number, by: number): void {
    if (ticketId > 0) this.#counts.set(ticketId, (this.#counts.get(ticketId) ?? 0) + by);
  }
}
