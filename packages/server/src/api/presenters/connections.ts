import { z } from 'zod';
import type { Connector } from '../../bridge/connections/declarations.ts';
import type { ConnectionOverview, StreamProgress } from '../../bridge/connections/overview.ts';
import type { ConnectionRow } from '../../bridge/connections/store.ts';
import { syncSettings, type SyncSettings } from '@deskbridge/model';
import type { CredentialChoice } from '../../bridge/connections/enter.ts';
import type { connection, connectionReport, connectionRow, credentialChoice } from '../schemas/connections.ts';
import { presentFailure } from './failures.ts';
import { presentRun } from './runs.ts';
import { presentCallbacks } from './webhooks.ts';
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
    isSandbox: row.isSandbox,
    importBegunAt: row.importBegunAt,
    importPausedAt: row.importPausedAt,
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

/** What a person has to choose. */
export const presentChoice = ({ field, label, options }: CredentialChoice): z.infer<typeof credentialChoice> => ({
  field,
  label,
  options: options.map((option) => ({ ...option })),
});

const presentIdentity = ({ name, agentId, version, clockSkewSeconds }: Report['identity']): Report['identity'] => ({
  name,
  agentId,
  version,
  clockSkewSeconds,
});

const defaults = syncSettings.parse({}) as Record<string, unknown>;

type SettingShape = Omit<z.infer<typeof connection>['settings'][string], 'value' | 'default'>;

/** What JSON Schema tells of a setting. */
interface JsonShape {
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  items?: { enum?: string[] };
}

const units = { Days: 'days', Hours: 'hours', Minutes: 'minutes', Seconds: 'seconds', Percent: 'percent', Calls: 'calls' } as const;

/** How a setting is asked for, from its schema. */
function shapeOf(name: string, schema: z.ZodType): SettingShape {
  const json = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as JsonShape;
  const choices = json.items?.enum ?? json.enum ?? null;
  const ending = Object.entries(units).find(([end]) => name.endsWith(end));
  const plain = json.type === 'boolean' ? 'flag' : 'number';
  return {
    description: schema.description ?? '',
    kind: json.items?.enum ? 'choices' : json.enum ? 'choice' : plain,
    unit: ending?.[1] ?? null,
    min: json.minimum ?? null,
    max: json.maximum ?? null,
    choices,
  };
}

const shapes = Object.entries(syncSettings.shape).map(([name, schema]) => [name, shapeOf(name, schema)] as const);

/** Every setting with its value, default and meaning. */
function presentSettings(settings: SyncSettings): z.infer<typeof connection>['settings'] {
  const values = settings as Record<string, unknown>;
  return Object.fromEntries(
    shapes.map(([name, shape]) => [name, { value: values[name] ?? defaults[name] ?? null, default: defaults[name] ?? null, ...shape }]),
  );
}

const presentStream = (stream: StreamProgress): z.infer<typeof connection>['streams'][number] => ({
  ...without(stream, 'anchor', 'runId'),
  failure: presentFailure(stream.failure),
  run: stream.run && presentRun(stream.run),
});

/** A connection, whole. What is secret stays behind. */
export function presentConnection(overview: ConnectionOverview): z.infer<typeof connection> {
  const { row, connector, budget, streams } = overview;
  return {
    ...presentConnectionRow(row, connector),
    condition: overview.condition,
    lastTest: row.lastTest && { at: row.lastTest.at, failure: presentFailure(row.lastTest.failure) },
    credentialsChangedAt: row.credentialsChangedAt,
    expiry: overview.expiry,
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
