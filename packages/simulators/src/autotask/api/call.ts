import type { Exchange } from '../../kit/http.ts';
import type { EntityDef, RightObject } from '../schema/entity.ts';
import type { Application } from '../store/applications.ts';
import type { Row } from '../store/row.ts';
import type { Tenant } from '../tenant.ts';
import { missingRight } from './errors.ts';

/** What may be done with an object. */
export type Deed = 'view' | 'add' | 'edit' | 'delete';

/** An authenticated call on its way. */
export interface Call {
  tenant: Tenant;
  exchange: Exchange;
  application: Application;
  /** The resource that a write is done as: the API user's own, or the impersonated one. */
  actor: number;
  /** The API user's resource where another is impersonated, else null. */
  impersonator: number | null;
  /** What the impersonated resource itself may not do. */
  actorLacks: readonly string[];
  /** The zone's address; ends in `/ATServicesRest/`. */
  baseUrl: string;
  /** Queues that a fault hides. */
  hiddenQueues: ReadonlySet<number>;
  isSeen(def: EntityDef): (id: number) => boolean;
}

const VERBS: Readonly<Record<Deed, string>> = {
  view: 'view this data',
  add: 'create this entity',
  edit: 'update this entity',
  delete: 'delete the data',
};

/** What a right for this object is called. Webhooks have rights of their own [seed 001]. */
export function rightFor(object: RightObject, deed: Deed): string {
  if (object !== 'webhooks') return `${object}.${deed}`;
  return deed === 'add' ? 'webhooks.create' : 'webhooks.manage';
}

/** Whether the security levels allow a deed: the API user's and, for a write as somebody, theirs too [Autotask reference §1]. */
export function mayDo(call: Pick<Call, 'application' | 'actorLacks'>, object: RightObject, deed: Deed): boolean {
  const right = rightFor(object, deed);
  return !call.application.lacks.includes(right) && !call.actorLacks.includes(right);
}

/** Refuses what is not allowed. */
export function refuseUnlessMay(call: Call, object: RightObject, deed: Deed): void {
  if (!mayDo(call, object, deed)) throw missingRight(call.tenant.quirks, VERBS[deed]);
}

/** Which records a caller sees: none of an object of which it sees its own only, none of a queue that a fault hides. */
export function sightOf(tenant: Tenant, application: Application, hiddenQueues: ReadonlySet<number>): Call['isSeen'] {
  return (def) => {
    if (application.mine.includes(def.object)) return () => false;
    if (hiddenQueues.size === 0) return () => true;
    if (def.name === 'Tickets') {
      const queue = tenant.collection('Tickets').reader('queueID');
      return (id) => !hiddenQueues.has(Number(queue(id)));
    }
    if (!['TicketNotes', 'TimeEntries', 'TicketHistory'].includes(def.name)) return () => true;
    const ticket = tenant.collection(def.name).reader('ticketID');
    const queue = tenant.collection('Tickets').reader('queueID');
    return (id) => {
      const ticketId = Number(ticket(id));
      return !tenant.collection('Tickets').has(ticketId) || !hiddenQueues.has(Number(queue(ticketId)));
    };
  };
}

/** A record that the caller sees. */
export function seen(call: Call, def: EntityDef, id: number): Row | undefined {
  const row = call.tenant.collection(def.name).get(id);
  return row && call.isSeen(def)(id) ? row : undefined;
}
