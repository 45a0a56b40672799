import { hash } from 'node:crypto';
import { failed, failure, ok, type AccountId, type Result } from '@deskbridge/model';
import type { ConnectionReport, Connector, CredentialChoice, Entered } from '@deskbridge/connectors/contract';
import type { Bridge } from '../bridge.ts';
import { findEntered, saveEntered } from './enteredStore.ts';
import { credentialFailure, prepare, testConnection, type ConnectionRequest, type Prepared } from './prepare.ts';

export type { CredentialChoice } from '@deskbridge/connectors/contract';

type Given = Record<string, unknown>;

/** The values among these credentials that work only once, as one name; null where there are none. */
function nameOf(connector: Connector, given: Given): Buffer | null {
  const once = connector.credentialFields.filter((field) => field.singleUse).map((field) => given[field.name]);
  return once.some(isFilled) ? hash('sha256', JSON.stringify([connector.id, once]), 'buffer') : null;
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** What was kept, with what the person has entered since; what works once has been used up. */
function joined(connector: Connector, kept: Given, given: Given): Given {
  const once = new Set(connector.credentialFields.filter((field) => field.singleUse).map((field) => field.name));
  const fresh = Object.entries(given).filter(([name, value]) => !once.has(name) && isFilled(value));
  return { ...kept, ...Object.fromEntries(fresh) };
}

/**
 * Turns what a person entered into what is kept, where the connector needs that: a code that works once is exchanged at the first test
 * and never again, and what is still to be chosen is told.
 */
export async function enterCredentials(bridge: Bridge, account: AccountId, prepared: Prepared): Promise<Result<Entered>> {
  const { connector, credentials, settings } = prepared;
  if (!connector.enter) return ok({ credentials, choices: [] });
  const given = credentials as Given;
  const name = nameOf(connector, given);
  const identity = `entered/${account}/${name?.toString('hex') ?? ''}`;
  const sealed = name && (await bridge.database.asAccount(account, (q) => findEntered(q, account, name)));
  const kept = sealed ? (JSON.parse(bridge.vault.open(sealed, identity)) as Given) : null;
  const parsed = kept ? connector.credentials.safeParse(joined(connector, kept, given)) : { success: true as const, data: credentials };
  if (!parsed.success) return failed(credentialFailure(parsed.error));
  const { context, close } = bridge.sessions.unsavedContext(connector, settings);
  const entered = await connector.enter(context, parsed.data).finally(close);
  if (entered.ok && name && !kept) {
    const text = JSON.stringify(entered.value.credentials);
    await bridge.database.asAccount(account, (q) => saveEntered(q, account, name, bridge.vault.seal(text, identity)));
  }
  return entered;
}

/** Tries a request without saving anything but what a code was exchanged for. */
export async function tryConnection(bridge: Bridge, account: AccountId, request: ConnectionRequest): Promise<Result<ConnectionReport>> {
  const prepared = await prepareWhole(bridge, account, request);
  return prepared.ok ? testConnection(bridge, prepared.value, request.profile) : prepared;
}

/** What is still to be chosen before these credentials can be tested. */
export async function choicesOf(
  bridge: Bridge,
  account: AccountId,
  request: ConnectionRequest,
): Promise<Result<readonly CredentialChoice[]>> {
  const prepared = prepare(request);
  if (!prepared.ok) return prepared;
  const entered = await enterCredentials(bridge, account, prepared.value);
  return entered.ok ? ok(entered.value.choices) : entered;
}

/** A request that has been understood, with credentials as they are kept. A choice that is still open fails and names its field. */
export async function prepareWhole(bridge: Bridge, account: AccountId, request: ConnectionRequest): Promise<Result<Prepared>> {
  const prepared = prepare(request);
  if (!prepared.ok) return prepared;
  const entered = await enterCredentials(bridge, account, prepared.value);
  if (!entered.ok) return entered;
  const { credentials, choices } = entered.value;
  const open = choices.filter((choice) => !isFilled((credentials as Given)[choice.field]));
  if (open.length === 0) return ok({ ...prepared.value, credentials });
  const fields = open.map(({ field, label, options }) => [
    `credentials.${field}`,
    `${label}: choose one of ${options.map((option) => `${option.label} (${option.value})`).join(', ')}.`,
  ]);
  return failed(
    failure('credentials.incomplete', { detail: fields.map(([, text]) => text).join(' '), fields: Object.fromEntries(fields) }),
  );
}
