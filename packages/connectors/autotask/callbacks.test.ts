import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptedContext } from '../conformance/scripted-http.ts';
import type { ScriptedContext } from '../conformance/scripted-http.ts';
import type { CallbackAdmin } from '../contract.ts';
import { callbackReader } from './callbacks.ts';
import { autotask } from './connector.ts';

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const parse = (value: unknown) => callbackReader.parse(bytes(value), 'application/json');
const delivery = {
  Action: 'Update',
  Guid: 'a1da62a4-0000-4000-8000-000000000001',
  EntityType: 'Ticket',
  Id: 351_181,
  Fields: { Status: '5' },
  EventTime: '2025-09-15T14:57:50Z',
  SequenceNumber: 2,
  PersonID: 30_691_780,
};

describe('a delivery', () => {
  const raw = bytes(delivery);
  const signature = createHmac('sha1', 'key').update(raw).digest('base64');

  it.each([
    [`sha1=${signature}`, 'key', 'valid'],
    [`SHA1=${signature}`, 'key', 'valid'],
    [`sha1=${signature}`, 'other', 'invalid'],
    ['sha1=', 'key', 'invalid'],
    ['nonsense', 'key', 'invalid'],
    ['', 'key', 'unsigned'],
  ])('with the signature %s by %s is %s', (header, secret, verdict) => {
    expect(callbackReader.verify(raw, { 'x-hook-signature': header }, secret)).toBe(verdict);
  });

  it.each([
    [delivery, { eventKey: 'ticket.updated', stream: 'tickets', externalId: '351181', occurredAt: '2025-09-15T14:57:50.000Z' }],
    [
      { ...delivery, EntityType: 'Account', Action: 'Create', Id: 0 },
      { eventKey: 'company.created', stream: 'companies', externalId: '0' },
    ],
    [
      { ...delivery, EntityType: 'InstalledProduct' },
      { eventKey: 'asset.updated', stream: 'assets' },
    ],
    [
      { ...delivery, EntityType: 'TicketNote' },
      { eventKey: 'note.updated', stream: null, externalId: null, polls: 'ticketActions' },
    ],
    [
      { ...delivery, Action: 'Deactivated' },
      { stream: null, isAboutWebhook: true },
    ],
    [
      { ...delivery, EntityType: 'Quote' },
      { eventKey: null, stream: null, externalId: null },
    ],
    [
      { action: 'delete', entityType: 'contact', id: '7' },
      { eventKey: 'contact.deleted', stream: 'contacts', externalId: '7' },
    ],
  ])('%j is read as %j', (body, hint) => expect(parse(body)).toMatchObject([hint]));

  it('never throws, whatever comes', () => {
    expect(() => fc.assert(fc.property(fc.jsonValue(), (value) => void parse(value)))).not.toThrow();
    expect(() => fc.assert(fc.property(fc.uint8Array(), (value) => void callbackReader.parse(value, 'application/json')))).not.toThrow();
  });
});

interface Stored {
  id: number;
  [member: string]: unknown;
}

/** Just as much of Autotask's webhooks as is needed: rows that are made, changed, removed and listed. */
function tenant(): { callbacks: CallbackAdmin; tables: Map<string, Stored[]>; context: ScriptedContext; writes: () => string[] } {
  const tables = new Map<string, Stored[]>();
  const table = (name: string): Stored[] => tables.get(name) ?? tables.set(name, []).get(name) ?? [];
  let lastId = 0;
  const context = scriptedContext(({ method, path, json }) => {
    const [name = '', second = '', third = ''] = path.replace('/ATServicesRest/V1.0/', '').split('/');
    if (path.endsWith('/zoneInformation')) return { body: { url: 'https://webservices14.autotask.net/ATServicesRest/' } };
    if (path.endsWith('/fields'))
      return { body: { fields: [{ name: 'fieldID', picklistValues: ['1', '2'].map((value) => ({ value, label: `F${value}` })) }] } };
    const body = json as Record<string, unknown>;
    if (second === 'query') {
      const wanted = (body['filter'] as { op: string; field: string; value: unknown }[]).filter(({ op }) => op === 'eq');
      return { body: { items: table(name).filter((row) => wanted.every(({ field, value }) => row[field] === value)) } };
    }
    if (method === 'PATCH') {
      Object.assign(table(name).find(({ id }) => id === body['id']) ?? {}, body);
      return { body: { itemId: body['id'] } };
    }
    if (method === 'DELETE') {
      tables.set(
        name,
        table(name).filter(({ id }) => id !== Number(second)),
      );
      return { body: { itemId: Number(second) } };
    }
    const child =
      third === 'Fields' ? name.replace(/s$/, 'Fields') : third === 'ExcludedResources' ? name.replace(/s$/, 'ExcludedResources') : name;
    table(child).push({ ...body, id: ++lastId, ownerResourceID: 4_242 });
    return { body: { itemId: lastId } };
  });
  const form = { username: 'u', secret: 's', integrationCode: 'c' };
  return {
    callbacks: autotask.open(context, autotask.credentials.parse(form)).callbacks,
    tables,
    context,
    writes: () => context.requests.filter(({ path, method }) => method !== 'GET' && !path.endsWith('/query')).map(({ method }) => method),
  };
}

const url = 'https://bridge.example/callbacks/0a1b2c3d4e5f';

describe('our webhooks', () => {
  it('are five that stand for one, with every field watched and our own writes left out', async () => {
    const { callbacks, tables } = tenant();
    expect(await callbacks.register(url, 'secret')).toMatchObject({ ok: true, value: { isSigned: true, byHand: [] } });
    expect([...tables.keys()].filter((name) => name.endsWith('Webhooks'))).toHaveLength(5);
    expect(tables.get('TicketWebhookFields')?.map((row) => row['fieldID'])).toEqual([1, 2]);
    expect(tables.get('TicketWebhookExcludedResources')?.map((row) => row['resourceID'])).toEqual([4_242]);
    const listed = await callbacks.list(url);
    expect(listed).toMatchObject({ ok: true, value: [{ isOurs: true, isActive: true, url }] });
  });

  it('keep what stands right, but are given the secret again: a wrong one cannot be seen, and would never be mended', async () => {
    const { callbacks, tables, writes } = tenant();
    await callbacks.register(url, 'old secret');
    const before = writes().length;
    expect(await callbacks.register(url, 'new secret')).toMatchObject({ ok: true, value: { done: [] } });
    expect(writes().slice(before)).toEqual(Array.from({ length: 5 }, () => 'PATCH'));
    expect(tables.get('ContactWebhooks')?.map((row) => row['secretKey'])).toEqual(['new secret']);
  });

  it('fields are subscribed one after the other: a fourth call at a time would be refused', async () => {
    const { callbacks, context } = tenant();
    let open = 0;
    let most = 0;
    const send = context.http.send.bind(context.http);
    context.http.send = async (request) => {
      most = Math.max(most, ++open);
      await Promise.resolve();
      const answer = await send(request);
      open--;
      return answer;
    };
    await callbacks.register(url, 'secret');
    expect(most).toBe(1);
  });

  it('are removed by the parts of their id, and nothing else is', async () => {
    const { callbacks, tables } = tenant();
    const made = await callbacks.register(url, 'secret');
    tables.get('TicketWebhooks')?.push({ id: 999, name: 'Others', webhookUrl: 'https://others.example/' });
    if (made.ok) await callbacks.remove(made.value.id);
    await callbacks.remove('Tickets/1:2,../x:3,Ticket:none');
    expect(tables.get('TicketWebhooks')?.map(({ id }) => id)).toEqual([999]);
  });
});
