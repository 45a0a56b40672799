import type { z } from 'zod';
import type { Connector } from '../../bridge/connections/declarations.ts';
import type { ConnectionOverview, StreamProgress } from '../../bridge/connections/overview.ts';
import type { ConnectionRow } from '../../bridge/connections/store.ts';
import { syncSettings, type SyncSettings } from '@deskbridge/model';
import type { callbackHealth, connection, connectionReport, connectionRow } from '../schemas/connections.ts';
import { presentFailure } from './failures.ts';
import { presentRun } from './runs.ts';
import { without } from './without.ts';

type Report = z.infer<typeof connectionReport>;

/** A connection in a list. */
export function presentConnectionRow(row: ConnectionRow, connector: Connector | null): z.infer<typeof connectionRow> {
  return {
    id: row.id,
    connector: row.connector,
    connectorName: connector?.name ?? row.connector,
    profile: row.profile,
    state: row.state,
    failure: presentFailure(row.failure),
    createdAt: row.createdAt,
    testedAt: row.testedAt,
  };
}

/** Each right of the connector with how it stands, its name on the PSA's screen and how to grant it. */
function presentRights(connector: Connector | null, states: ConnectionRow['rights']): Report['rights'] {
  return states.flatMap((state) => {
    const right = connector?.rights.find((each) => each.id === state.rightId);
    if (!right) return [];
    const { id, name, neededFor, optional, streams, grant } = right;
    return [{ id, name, neededFor, state: state.state, detail: state.detail ?? null, optional, streams: [...streams], grant }];
  });
}

/** The result of a test. */
export function presentReport(
  connector: Connector | null,
  report: { identity: Report['identity']; rights: ConnectionRow['rights']; warnings: string[] },
): Report {
  return { identity: presentIdentity(report.identity), rights: presentRights(connector, report.rights), warnings: report.warnings };
}

const presentIdentity = ({ name, agentId, version, clockSkewSeconds }: Report['identity']): Report['identity'] => ({
  name,
  agentId,
  version,
  clockSkewSeconds,
});

const defaults = syncSettings.parse({}) as Record<string, unknown>;
const descriptions = Object.entries(syncSettings.shape).map(([name, schema]) => [name, schema.description ?? ''] as const);

/** Every setting with its value, default and meaning. */
function presentSettings(settings: SyncSettings): z.infer<typeof connection>['settings'] {
  const values = settings as Record<string, unknown>;
  return Object.fromEntries(
    descriptions.map(([name, description]) => [
      name,
      { value: values[name] ?? defaults[name] ?? null, default: defaults[name] ?? null, description },
    ]),
  );
}

const presentStream = (stream: StreamProgress): z.infer<typeof connection>['streams'][number] => ({
  ...without(stream, 'anchor', 'runId'),
  failure: presentFailure(stream.failure),
  run: stream.run && presentRun(stream.run),
});

/** How the webhook fares, with the PSA's own configuration. */
export function presentCallbacks({ row, callbacks }: ConnectionOverview): z.infer<typeof callbackHealth> {
  const configuration = row.callbackConfiguration;
  return {
    ...callbacks,
    failure: presentFailure(callbacks.failure),
    configuration: {
      checkedAt: row.callbackCheckedAt,
      registeredAt: row.callbackRegisteredAt,
      signed: row.callbackSigned,
      found: configuration?.ours !== null && configuration?.ours !== undefined,
      active: configuration?.ours?.isActive ?? null,
      events: configuration?.ours?.events ?? [],
      others: configuration?.others ?? 0,
      byHand: configuration?.byHand ?? [],
      failure: presentFailure(configuration?.failure ?? null),
    },
  };
}

/** A connection, whole. What is secret stays behind. */
export function presentConnection(overview: ConnectionOverview): z.infer<typeof connection> {
  const { row, connector, budget, streams } = overview;
  return {
    ...presentConnectionRow(row, connector),
    identity: row.identity && presentIdentity(row.identity),
    rights: presentRights(connector, row.rights),
    warnings: row.warnings,
    settings: presentSettings(row.settings),
    credentials: (connector?.credentialFields ?? []).map(({ name, label, secret }) => ({ name, label, secret })),
    budget: budget.map((scope) => ({ ...scope, left: Math.max(0, Math.floor(scope.calls * scope.share) - scope.used) })),
    callbacks: presentCallbacks(overview),
    streams: streams.map(presentStream),
  };
}
