/**
 * Writes the pages of docs/ whose content is data elsewhere, so that they cannot drift from it: configuration, sync settings,
 * errors, capabilities, and the marked sections of pages written by hand. With `--check` it writes nothing and names what is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connector } from '../packages/connectors/contract.ts';
import { connectors } from '../packages/connectors/index.ts';
import { catalogue, streamEntities, syncSettings, type ErrorCode } from '../packages/model/src/index.ts';
import { clientTypes } from '../packages/console/generate.ts';
import { openApiDocument } from '../packages/server/src/api/document.ts';
import {
  permissions,
  permissionsOfRole,
  permissionsOfScope,
  roles,
  scopes,
  type Permission,
} from '../packages/server/src/platform/auth/permissions.ts';
import { configSchema } from '../packages/server/src/platform/config.ts';
import { capabilitiesPage, guide, handSetup, rightsTable } from './docs/connectors.ts';
import { code, command, page, table, yesNo } from './docs/markdown.ts';

const root = join(import.meta.dirname, '..');
const all: readonly Connector[] = Object.values(connectors);

/** What JSON Schema tells of a field. */
interface FieldSchema {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: readonly string[];
  items?: FieldSchema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  default?: unknown;
}

/** The part of a zod schema that is asked here. */
interface Field {
  description?: string | undefined;
  safeParse(value: unknown): { success: boolean; data?: unknown; error?: { issues: { message: string }[] } };
  toJSONSchema(options: { io: 'input' | 'output'; unrepresentable: 'any' }): object;
}

const schemaOf = (field: Field, io: 'input' | 'output'): FieldSchema => field.toJSONSchema({ io, unrepresentable: 'any' });

/** The values that a field takes, in words. */
function allowed(field: Field): string {
  const schema = schemaOf(field, 'input');
  const listed = schemaOf(field, 'output').items ?? schema.items;
  if (listed?.enum) return `one or more of ${listed.enum.map(code).join(', ')}`;
  if (isTextList(field)) return 'a list, separated by commas';
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.type === 'boolean') return 'yes or no';
  if (schema.minimum !== undefined && schema.maximum !== undefined) {
    return `${schema.type === 'integer' ? 'a whole number' : 'a number'}, ${schema.minimum} to ${schema.maximum}`;
  }
  if (schema.format === 'uri') return 'an http:// or https:// address';
  if (schema.pattern) return field.safeParse('?').error?.issues[0]?.message ?? 'text';
  return schema.minLength === undefined ? 'text' : `text of at least ${schema.minLength} characters`;
}

const isTextList = (field: Field): boolean => Array.isArray(field.safeParse('a').data);

/** A field's default, in words. */
function byDefault(field: Field): string {
  const value = schemaOf(field, 'input').default;
  if (value === undefined || value === '') return 'none';
  if (Array.isArray(value)) return `all ${value.length}`;
  return typeof value === 'boolean' ? yesNo(value) : code(JSON.stringify(value).replaceAll('"', ''));
}

function fieldTable(nameHeader: string, shape: Readonly<Record<string, Field>>): string {
  const rows = Object.entries(shape).map(([name, field]) => [code(name), sentenceOf(field.description), byDefault(field), allowed(field)]);
  return table([nameHeader, 'Meaning', 'Default', 'Allowed'], rows);
}

const sentenceOf = (text = ''): string => (text === '' || text.endsWith('.') ? text : `${text}.`);

const configurationPage = (): string =>
  page('packages/server/src/platform/config.ts', [
    'Configuration',
    'Deskbridge is configured by environment variables. A file `.env` in the folder of the clone is read too; a variable that is set in the environment wins over the file. An empty value counts as not set. Every variable is read once, at start.',
    'What is wrong is said at start in one line that names the variable. A running hub prints its configuration into the log, with passwords, keys and tokens replaced.',
    fieldTable('Variable', configSchema.shape),
    'How a connection syncs is not configured here but for each connection: see [sync settings](sync-settings.md). How to set up a database, a reverse proxy and a service is in [install](install.md).',
  ]);

const recordsOf = Object.entries(streamEntities).map(([stream, entities]) => [code(stream), entities.map(code).join(', ')]);

const syncSettingsPage = (): string =>
  page('packages/model/src/settings.ts', [
    'Sync settings',
    'Each connection has these settings. What is left out of a request keeps its value; a new connection takes the defaults. They are shown by `GET /api/v1/connections/{id}` and changed by `PATCH /api/v1/connections/{id}` with `{"settings": {…}}`.',
    fieldTable('Setting', syncSettings.shape),
    'A stream is one flow between the PSA and the mirror. These are the streams and the records that they bring:',
    table(['Stream', 'Records'], recordsOf),
  ]);

const blames = { us: 'Deskbridge', configuration: 'the configuration', psa: 'the PSA', user: 'the request' } as const;
const retries = { soon: 'yes, with growing pauses', later: 'yes, after the wait asked for', never: 'no, a person decides' } as const;

function errorSection([name, entry]: readonly [string, (typeof catalogue)[ErrorCode]]): string {
  const facts = `*Where the problem is:* ${blames[entry.blame]} · *Repeated by itself:* ${retries[entry.retry]} · *HTTP status:* ${entry.status}`;
  return [`## ${code(name)}`, entry.what, entry.next, facts].join('\n\n');
}

const errorsPage = (): string =>
  page('packages/model/src/errors.ts', [
    'Errors',
    'Every failure that a user can meet has a code that stays the same, a sentence that says what happened and one that says what to do. The API answers with all three (see [the API guide](api.md#errors)); runs, commands and connections carry them too. What is particular to a case stands beside them as `detail`.',
    '*Repeated by itself* is about calls to the PSA and about work of the hub. The HTTP status is the one that the API answers with.',
    ...Object.entries(catalogue).map(errorSection),
  ]);

/** The catalogue's entries that begin with one of the prefixes, as a table. */
function errorTable(prefixes: readonly string[]): string {
  const rows = Object.entries(catalogue).filter(([name]) => prefixes.some((prefix) => name.startsWith(prefix)));
  return table(
    ['Code', 'What happened', 'What to do'],
    rows.map(([name, entry]) => [`[${code(name)}](errors.md#${name.toLowerCase().replace('.', '')})`, entry.what, entry.next]),
  );
}

/** What each role and each scope of a key may do, right by right. */
function rolesTable(): string {
  const may = (has: ReadonlySet<Permission>, permission: Permission): string => (has.has(permission) ? '✓' : '');
  const names = Object.keys(permissions) as Permission[];
  return table(
    ['May', ...roles, ...scopes.map((scope) => `key: ${code(scope)}`)],
    names.map((permission) => [
      permissions[permission],
      ...roles.map((role) => may(permissionsOfRole[role], permission)),
      ...scopes.map((scope) => may(permissionsOfScope[scope], permission)),
    ]),
  );
}

const sections: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(
    all.flatMap((connector) => [
      [`rights ${connector.id}`, () => rightsTable(connector)],
      [`guide ${connector.id}`, () => guide(connector)],
      [`hand set-up ${connector.id}`, () => handSetup(connector)],
    ]),
  ),
  roles: rolesTable,
  'errors connecting': () => errorTable(['credentials.', 'rights.', 'host.', 'clock.', 'callback.registration']),
  'errors writing': () => errorTable(['write.', 'psa.refused', 'profile.', 'record.']),
};

/** Fills each `<!-- generated: name -->` … `<!-- end -->` of a page in docs. Throws where a name is unknown, or the page is not there. */
function filled(page: string): string {
  const text = read(`docs/${page}`);
  if (text === '') throw new Error(`docs/${page} is to be written by hand, with the generated sections marked in it.`);
  const up = '../'.repeat(page.split('/').length - 1);
  return text.replaceAll(/(<!-- generated: ([^>]+?) -->\n)[\s\S]*?(<!-- end -->)/g, (_whole, begin: string, name: string, end: string) => {
    const make = sections[name];
    if (make === undefined) throw new Error(`There is no generated section ${name}.`);
    return `${begin}\n${make().replaceAll(/\]\((?=[a-z-]+\.md)/g, `](${up}`)}\n\n${end}`;
  });
}

const whole: Readonly<Record<string, () => string>> = {
  'configuration.md': configurationPage,
  'sync-settings.md': syncSettingsPage,
  'errors.md': errorsPage,
  'capabilities.md': () => capabilitiesPage(all),
};
const withSections = [...all.map(({ id }) => `connect/${id}.md`), 'promises.md', 'sign-in.md'];

/** A file as it stands; empty where there is none yet. */
function read(file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return '';
  }
}

/** Writes what is stale, or with `--check` names it. The exit code. */
async function main(isCheck: boolean): Promise<number> {
  const stale = [
    ...Object.entries(whole).map(([file, make]) => ({ file: `docs/${file}`, text: make() })),
    ...withSections.map((file) => ({ file: `docs/${file}`, text: filled(file) })),
    { file: 'packages/console/src/api/generated/schema.d.ts', text: await clientTypes(await openApiDocument()) },
  ].filter(({ file, text }) => read(file) !== text);
  for (const { file, text } of stale) {
    if (isCheck) console.error(`${file} is stale: run \`${command}\` and commit what it writes.`);
    else writeFileSync(join(root, file), text);
  }
  return isCheck && stale.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.includes('--check'));
