/** An open connection to an Autotask database. */
import { ok } from '@deskbridge/model';
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
  Usage,
  WriteCommand,
  WriteOutcome,
} from '../contract.ts';
import { integerOf } from '../kit/coerce.ts';
import { parseObject } from '../kit/json.ts';
import { ActionStream } from './actions.ts';
import { AppointmentStream } from './appointments.ts';
import { AutotaskCallbacks } from './callback-admin.ts';
import { AutotaskClient } from './client.ts';
import { AutotaskConfig } from './config.ts';
import type { AutotaskCredentials } from './credentials.ts';
import { estimateStreams } from './estimate.ts';
import { InvoiceStream } from './invoices.ts';
import { listStreams } from './list-streams.ts';
import { readPicklists } from './picklists.ts';
import { checkRights } from './probes.ts';
import { TicketStream } from './tickets.ts';
import { Writer } from './writes.ts';

/** Pages of Autotask by what they open (Autotask reference §8). */
const links: Partial<Record<EntityName, { code: string; id: string }>> = {
  ticket: { code: 'OpenTicketDetail', id: 'TicketID' },
  company: { code: 'OpenAccount', id: 'AccountID' },
  contact: { code: 'OpenContact', id: 'ContactID' },
  project: { code: 'OpenProject', id: 'ProjectID' },
  asset: { code: 'EditInstalledProduct', id: 'InstalledProductID' },
};

/** Opens a session; nothing is called until something is asked for. */
export function openSession(context: ConnectorContext, credentials: AutotaskCredentials): Session {
  return new AutotaskSession(new AutotaskClient(context, credentials));
}

class AutotaskSession implements Session {
  readonly callbacks: CallbackAdmin;
  readonly #client: AutotaskClient;
  readonly #config: AutotaskConfig;
  readonly #streams: ReadonlyMap<StreamName, Stream>;
  readonly #writer: Writer;

  constructor(client: AutotaskClient) {
    this.#client = client;
    this.#config = new AutotaskConfig(client);
    const tickets = new TicketStream(client, this.#config);
    const actions = new ActionStream(client, this.#config);
    const appointments = new AppointmentStream(client);
    const streams: Stream[] = [tickets, actions, appointments, new InvoiceStream(client), ...listStreams(client, this.#config)];
    this.#streams = new Map(streams.map((stream) => [stream.declaration.name, stream]));
    this.#writer = new Writer(client, this.#config, { tickets, actions, appointments });
    this.callbacks = new AutotaskCallbacks(client, this.#config);
  }

  test(profile: Profile): Promise<Result<ConnectionReport>> {
    return checkRights(this.#client, profile);
  }

  stream(name: StreamName): Stream | null {
    return this.#streams.get(name) ?? null;
  }

  estimate(window: EstimateWindow): Promise<Result<StreamEstimate[]>> {
    return estimateStreams(this.#client, window);
  }

  /** What everybody has used of the hour; the call itself counts (Autotask reference §6). */
  async usage(): Promise<Result<Usage[]>> {
    const answer = await this.#client.read('GET', 'ThresholdInformation', 'background');
    if (!answer.ok) return answer;
    const told = parseObject(answer.value.text)?.value ?? {};
    const calls = integerOf(told['externalRequestThreshold']);
    const minutes = integerOf(told['requestThresholdTimeframe']);
    const used = integerOf(told['currentTimeframeRequestCount']);
    if (calls === null || minutes === null || used === null) return ok([]);
    return ok([{ scope: 'api', calls, windowSeconds: minutes * 60, used }]);
  }

  picklists(callClass: CallClass): Promise<Result<{ values: PicklistValue[]; missing: string[] }>> {
    return readPicklists(this.#config, callClass);
  }

  write(command: WriteCommand, mayStillSend: () => boolean): Promise<WriteOutcome> {
    return this.#writer.write(command, mayStillSend);
  }

  probe(command: WriteCommand): Promise<ProbeOutcome> {
    return this.#writer.probe(command);
  }

  /** Null until the zone is known: the pages are on a host of the zone's own. */
  deepLink(entity: EntityName, id: ExternalId): string | null {
    const link = links[entity];
    const base = this.#client.webAddress;
    if (link === undefined || base === null) return null;
    return `${base}Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=${link.code}&${link.id}=${encodeURIComponent(id)}`;
  }
}
