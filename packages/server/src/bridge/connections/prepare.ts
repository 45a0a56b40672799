import type { z } from 'zod';
import {
  failed,
  failure,
  ok,
  profileStreams,
  syncSettings,
  type Failure,
  type Profile,
  type Result,
  type StreamName,
  type SyncSettings,
} from '@deskbridge/model';
import type { ConnectionReport, Connector, RightState } from '@deskbridge/connectors/contract';
import type { Bridge } from '../bridge.ts';
import { connectorNamed } from './sessions.ts';

/** What a person gives to connect a helpdesk. */
export interface ConnectionRequest {
  connector: string;
  credentials: Record<string, unknown>;
  profile: Profile;
  settings: Partial<SyncSettings>;
  /** The calendar date on which the credentials lapse, where the person knows it. */
  credentialsExpireOn?: string | null;
}

/** A request that has been understood. */
export interface Prepared {
  connector: Connector;
  credentials: object;
  settings: SyncSettings;
}

/** What is wrong with credentials, by field. */
export function credentialFailure(error: z.ZodError): Failure {
  const fields = Object.fromEntries(error.issues.map((issue) => [`credentials.${issue.path.join('.')}`, issue.message]));
  return failure('credentials.incomplete', { detail: Object.values(fields).join(' '), fields });
}

/** Parses a request; failures name the field. */
export function prepare(request: ConnectionRequest): Result<Prepared> {
  const connector = connectorNamed(request.connector);
  if (!connector) return failed(failure('request.invalid', { fields: { connector: `There is no connector ${request.connector}.` } }));
  if (!connector.profiles.includes(request.profile)) {
    return failed(failure('request.invalid', { fields: { profile: `${connector.name} has no profile ${request.profile}.` } }));
  }
  const credentials = connector.credentials.safeParse(request.credentials);
  if (!credentials.success) {
    return failed(credentialFailure(credentials.error));
  }
  const settings = syncSettings.safeParse(request.settings);
  if (!settings.success) {
    const fields = Object.fromEntries(settings.error.issues.map((issue) => [`settings.${issue.path.join('.')}`, issue.message]));
    return failed(failure('request.invalid', { fields }));
  }
  const streams = settings.data.streams.filter((stream) => profileStreams[request.profile].includes(stream));
  return ok({ connector, credentials: credentials.data, settings: { ...settings.data, streams } });
}

/** Tests credentials and every right of the profile. Nothing is saved. */
export async function testConnection(bridge: Bridge, prepared: Prepared, profile: Profile): Promise<Result<ConnectionReport>> {
  const { connector, credentials, settings } = prepared;
  const { context, close } = bridge.sessions.unsavedContext(connector, settings);
  return connector.open(context, credentials).test(profile).finally(close);
}

/** The failure of a profile that lacks rights it cannot do without; null where it has them. */
export function missingRights(connector: Connector, report: ConnectionReport, profile: Profile): Failure | null {
  const missing = new Set(report.rights.filter((right) => right.state === 'missing').map((right) => right.rightId));
  const names = connector.rights
    .filter((right) => missing.has(right.id) && !right.optional && right.profiles.includes(profile))
    .map((right) => right.name);
  return names.length > 0 ? failure('rights.missing', { detail: `Missing: ${names.join(', ')}.` }) : null;
}

/** The streams that are off because a right is missing, as the latest test found. */
export function streamsOff(connector: Connector, rights: readonly RightState[]): Set<StreamName> {
  const missing = new Set(rights.filter((right) => right.state === 'missing').map((right) => right.rightId));
  return new Set(connector.rights.filter((right) => missing.has(right.id)).flatMap((right) => right.streams));
}

/** Tests, and refuses where a right is missing that the profile cannot do without. */
export async function testWhole(bridge: Bridge, prepared: Prepared, profile: Profile): Promise<Result<ConnectionReport>> {
  const report = await testConnection(bridge, prepared, profile);
  if (!report.ok) return report;
  const missing = missingRights(prepared.connector, report.value, profile);
  return missing ? failed(missing) : report;
}
