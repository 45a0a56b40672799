import type { JsonObject, JsonValue } from '../../kit/json.ts';
import { guid } from '../../kit/random.ts';
import { stored } from '../dates.ts';
import { emptyError, textError } from '../api/errors.ts';
import { clientRecord } from '../rows/client.ts';
import type { Client } from '../rows/client.ts';
import { siteRecord } from '../rows/site.ts';
import type { Site } from '../rows/site.ts';
import { userRecord } from '../rows/user.ts';
import type { User } from '../rows/user.ts';
import type { Entity } from '../store/table.ts';
import type { Tenant } from '../tenant.ts';
import { tell } from './author.ts';
import type { Author } from './author.ts';
import { numberIn, textIn } from './ticketFields.ts';

/** Members that no writer may set. */
const PROTECTED = new Set(['id', 'guid', 'use', 'key', 'datecreated']);

/** Writes known members onto a record, keeping each member's type; unknown members are ignored. */
export function assignKnown(row: Entity, item: JsonObject): void {
  for (const name in item) {
    if (PROTECTED.has(name) || name.startsWith('$') || !(name in row)) continue;
    const value = coerce(row[name], item[name]);
    if (value !== undefined) row[name] = value;
  }
}

function coerce(before: JsonValue, value: JsonValue): JsonValue {
  if (typeof before === 'number' && typeof value === 'string') return Number.isFinite(Number(value)) ? Number(value) : undefined;
  if (typeof before === 'boolean' && typeof value === 'string') return value.toLowerCase() === 'true';
  if (typeof before === 'string' && typeof value === 'number') return String(value);
  return value ?? undefined;
}

/** Creates or changes a client. A new one gets its main site and that site's General User [HaloPSA reference §9.2, §9.4]. */
export function writeClient(tenant: Tenant, author: Author, item: JsonObject): Client {
  const id = numberIn(item, 'id') ?? 0;
  const existing = tenant.clients.get(id);
  if (id > 0 && !existing) throw emptyError(404);
  if (!existing && (textIn(item, 'name') ?? '').trim() === '') throw textError('Please enter a Name for this Client');
  const row = existing ?? newClient(tenant, author, textIn(item, 'name') ?? '');
  assignKnown(row, item);
  touch(row, author, 'alastupdate');
  if (existing) renameIn(tenant, row);
  return tenant.clients.put(row);
}

function newClient(tenant: Tenant, author: Author, name: string): Client {
  const client = clientRecord({
    id: tenant.clients.nextId,
    name,
    createdMs: author.nowMs,
    mainSiteId: tenant.sites.nextId,
    mainSiteName: 'Main',
  });
  tenant.clients.put(client);
  writeSite(tenant, author, { name: 'Main', client_id: client.id });
  return client;
}

function renameIn(tenant: Tenant, client: Client): void {
  for (const site of tenant.sites.all()) {
    if (site.client_id === client.id) Object.assign(site, { client_name: client.name, clientsite_name: `${client.name}/${site.name}` });
  }
  for (const user of tenant.users.all()) if (user.client_id === client.id) user.client_name = client.name;
  tenant.callerTexts.clear();
}

/** Creates or changes a site. A new one gets its General User. */
export function writeSite(tenant: Tenant, author: Author, item: JsonObject): Site {
  const id = numberIn(item, 'id') ?? 0;
  const existing = tenant.sites.get(id);
  if (id > 0 && !existing) throw emptyError(404);
  const clientId = numberIn(item, 'client_id') ?? existing?.client_id ?? 0;
  const client = tenant.clients.get(clientId);
  if (!client) throw textError('Please select a valid Client for this Site');
  if (!existing && (textIn(item, 'name') ?? '').trim() === '') throw textError('Please enter a Name for this Site');
  const row = existing ?? newSite(tenant, author, client, textIn(item, 'name') ?? '');
  assignKnown(row, item);
  Object.assign(row, { client_name: client.name, clientsite_name: `${client.name}/${row.name}` });
  touch(row, author, 'slastupdate');
  tenant.callerTexts.clear();
  tenant.sites.put(row);
  if (!existing)
    writeUser(tenant, { ...author, isSilent: true }, { name: 'General User', firstname: 'General', surname: 'User', site_id: row.id });
  tell(tenant, author, { event: existing ? 'Site Updated' : 'Site Created', kind: 'site', id: row.id });
  return row;
}

function newSite(tenant: Tenant, author: Author, client: Client, name: string): Site {
  return siteRecord({ id: tenant.sites.nextId, name, clientId: client.id, clientName: client.name, createdMs: author.nowMs, phone: '' });
}

/** Creates or changes a user. A site is needed; ids may come as text. */
export function writeUser(tenant: Tenant, author: Author, item: JsonObject): User {
  const id = numberIn(item, 'id') ?? 0;
  const existing = tenant.users.get(id);
  if (id > 0 && !existing) throw emptyError(404);
  const siteId = numberIn(item, 'site_id', 'site_id_int') ?? existing?.site_id ?? 0;
  const site = tenant.sites.get(siteId);
  if (!site) throw textError('Please select a valid Site for this User');
  const name = textIn(item, 'name') ?? [textIn(item, 'firstname'), textIn(item, 'surname')].filter(Boolean).join(' ');
  if (!existing && name.trim() === '') throw textError('Please enter a Name for this User');
  const row = existing ?? newUser(tenant, author, site, name);
  assignKnown(row, item);
  if (name.trim() !== '') row.name = name;
  Object.assign(row, {
    site_id: site.id,
    site_id_int: site.id,
    site_name: site.name,
    client_id: site.client_id,
    client_name: site.client_name,
  });
  touch(row, author, 'ulastupdate');
  tenant.callerTexts.delete(row.id);
  tenant.users.put(row);
  tell(tenant, author, { event: existing ? 'User Updated' : 'User Created', kind: 'user', id: row.id });
  return row;
}

function newUser(tenant: Tenant, author: Author, site: Site, name: string): User {
  const [first = '', ...rest] = name.split(' ');
  return userRecord({
    id: tenant.users.nextId,
    first,
    last: rest.join(' '),
    email: '',
    phone: '',
    siteId: site.id,
    siteName: site.name,
    clientId: site.client_id,
    clientName: site.client_name,
    createdMs: author.nowMs,
    azureId: guid(tenant.seed, 9, tenant.users.nextId),
    created: stored(author.nowMs),
  });
}

function touch(row: Entity, author: Author, member: string): void {
  row.$updated = author.nowMs;
  row[member] = stored(author.nowMs);
}

/** Removes a user or a site, and tells of it; clients go without an event. */
export function removePerson(tenant: Tenant, author: Author, kind: 'client' | 'site' | 'user', id: number): void {
  if (kind === 'client') tenant.clients.remove(id);
  if (kind === 'site' && tenant.sites.remove(id)) tell(tenant, author, { event: 'Site Deleted', kind: 'site', id });
  if (kind === 'user' && tenant.users.remove(id)) tell(tenant, author, { event: 'User Deleted', kind: 'user', id });
  tenant.callerTexts.clear();
}
