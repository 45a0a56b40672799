/** An open connection to a Halo instance. */
import type { EntityName, ExternalId, Profile, Result, StreamName } from '@deskbridge/model';
import type {
  CallbackAdmin,
  CallClass,
  ConnectionReport,
  ConnectorContext,
  EstimateWindow,
  PicklistValue,
  ProbeOutcome,
  Session,
  Stream,
  StreamEstimate,
  WriteCommand,
  WriteOutcome,
} from '../contract.ts';
import { ActionStream } from './actions.ts';
import { HaloCallbacks } from './callback-admin.ts';
import { HaloClient } from './client.ts';
import { HaloConfig } from './config.ts';
import type { HaloCredentials } from './credentials.ts';
import { estimateStreams } from './estimate.ts';
import { listStreams } from './list-streams.ts';
import { readPicklists } from './picklists.ts';
import { RightsCheck } from './probes.ts';
import { TicketStream } from './tickets.ts';
import { Writer } from './writes.ts';

/** Addresses in Halo's own interface; only the ticket's is documented (HaloPSA reference §10). */
const links: Partial<Record<EntityName, string>> = {
  ticket: '/ticket?id=',
  note: '/ticket?id=',
  timeEntry: '/ticket?id=',
  statusChange: '/ticket?id=',
};

/** Opens a session; nothing is called until something is asked for. */
export function openSession(context: ConnectorContext, credentials: HaloCredentials): Session {
  return new HaloSession(context, credentials);
}

class HaloSession implements Session {
  readonly callbacks: CallbackAdmin;
  readonly #client: HaloClient;
  readonly #config: HaloConfig;
  readonly #credentials: HaloCredentials;
  readonly #streams: ReadonlyMap<StreamName, Stream>;
  readonly #writer: Writer;

  constructor(context: ConnectorContext, credentials: HaloCredentials) {
    this.#credentials = credentials;
    this.#client = new HaloClient(context, credentials);
    this.#config = new HaloConfig(this.#client);
    const tickets = new TicketStream(this.#client, this.#config);
    const streams: Stream[] = [tickets, new ActionStream(this.#client), ...listStreams(this.#client)];
    this.#streams = new Map(streams.map((stream) => [stream.declaration.name, stream]));
    this.#writer = new Writer(this.#client, this.#config, tickets);
    this.callbacks = new HaloCallbacks(this.#client);
  }

  test(profile: Profile): Promise<Result<ConnectionReport>> {
    return new RightsCheck(this.#client, this.#config).run(profile);
  }

  stream(name: StreamName): Stream | null {
    return this.#streams.get(name) ?? null;
  }

  estimate(window: EstimateWindow): Promise<Result<StreamEstimate[]>> {
    return estimateStreams(this.#client, window);
  }

  picklists(callClass: CallClass): Promise<Result<{ values: PicklistValue[]; missing: string[] }>> {
    return readPicklists(this.#client, this.#config, callClass);
  }

  write(command: WriteCommand, mayStillSend: () => boolean): Promise<WriteOutcome> {
    return this.#writer.write(command, mayStillSend);
  }

  probe(command: WriteCommand): Promise<ProbeOutcome> {
    return this.#writer.probe(command);
  }

  deepLink(entity: EntityName, id: ExternalId): string | null {
    const path = links[entity];
    if (path === undefined) return null;
    const [ticketId] = id.split(':');
    return `${new URL(this.#credentials.resourceServer).origin}${path}${encodeURIComponent(ticketId ?? id)}`;
  }
}
