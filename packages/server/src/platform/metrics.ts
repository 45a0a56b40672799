import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What the hub counts; shown at /metrics. No label holds an id of a customer's record. */
export interface Metrics {
  registry: Registry;
  callbacks: Counter<'result'>;
  callbackSeconds: Histogram;
  psaCalls: Counter<'connector' | 'call_class' | 'status'>;
  psaRefusals: Counter<'connector' | 'whose'>;
  reads: Counter<'result'>;
  records: Counter<'entity' | 'result'>;
  commands: Counter<'kind' | 'outcome'>;
  runs: Counter<'stream' | 'work' | 'state'>;
  pendingReads: Gauge;
  openCommands: Gauge<'state'>;
  budgetLeft: Gauge<'connection' | 'scope'>;
  apiSeconds: Histogram<'method' | 'route' | 'status'>;
}

/** Makes a registry of its own, so that several hubs in one process do not share figures. */
export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'deskbridge_' });
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, labelNames: L[]): Counter<L> =>
    new Counter({ name: `deskbridge_${name}`, help, labelNames, registers });
  return {
    registry,
    callbacks: counter('callbacks_total', 'Callbacks by what became of them', ['result']),
    callbackSeconds: new Histogram({
      name: 'deskbridge_callback_seconds',
      help: 'Time from receipt to answer of a callback',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
      registers,
    }),
    psaCalls: counter('psa_calls_total', 'Calls to the PSA by class and status', ['connector', 'call_class', 'status']),
    psaRefusals: counter('psa_rate_limited_total', 'Calls refused by the rate limit: ours, or spent by somebody else', [
      'connector',
      'whose',
    ]),
    reads: counter('record_reads_total', 'Re-reads of single records by result', ['result']),
    records: counter('mirrored_records_total', 'Records brought to the mirror by result', ['entity', 'result']),
    commands: counter('command_attempts_total', 'Attempts to deliver a command by outcome', ['kind', 'outcome']),
    runs: counter('sync_runs_total', 'Finished sync runs', ['stream', 'work', 'state']),
    pendingReads: new Gauge({ name: 'deskbridge_pending_reads', help: 'Records waiting to be read again', registers }),
    openCommands: new Gauge({ name: 'deskbridge_open_commands', help: 'Commands not yet delivered', labelNames: ['state'], registers }),
    budgetLeft: new Gauge({
      name: 'deskbridge_budget_calls_left',
      help: 'Calls left in the present window',
      labelNames: ['connection', 'scope'],
      registers,
    }),
    apiSeconds: new Histogram({
      name: 'deskbridge_api_seconds',
      help: 'Time of API requests',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
  };
}
