import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackReader } from './callbacks.ts';
import { haloEvents } from './events.ts';

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const parse = (value: unknown) => callbackReader.parse(bytes(value), 'application/json');

const delivery = {
  id: '6f1c0a52-0000-4000-8000-000000000001',
  webhook_id: '6f1c0a52-0000-4000-8000-000000000002',
  notification_id: 41,
  event: 'ticket status changed',
  message: 'The status has been changed for Ticket ID: 0004242.',
  object_id: 4242,
  agent_id: 3,
  timestamp: '2026-09-25T06:41:08.7895915Z',
  ticket: { id: 4242, summary: 'x', status_id: 9, last_update: '2026-09-25T06:41:08.31' },
};

describe('the signature of a callback', () => {
  const raw = bytes(delivery);
  const digest = (encoding: 'base64' | 'hex' | 'base64url') => createHmac('sha256', 'secret').update(raw).digest(encoding);

  it.each([digest('base64'), digest('hex'), digest('hex').toUpperCase(), digest('base64url'), `sha256=${digest('base64')}`])(
    'accepts %s',
    (token) => {
      expect(callbackReader.verify(raw, { token }, 'secret')).toBe('valid');
    },
  );

  it('refuses another secret, other bytes and nonsense, and knows an absent one', () => {
    const token = digest('base64');
    expect(callbackReader.verify(raw, { token }, 'other')).toBe('invalid');
    expect(callbackReader.verify(bytes({}), { token }, 'secret')).toBe('invalid');
    expect(callbackReader.verify(raw, { token: 'x' }, 'secret')).toBe('invalid');
    expect(callbackReader.verify(raw, {}, 'secret')).toBe('unsigned');
    expect(callbackReader.verify(raw, { token: '' }, 'secret')).toBe('unsigned');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (body, token) => {
        expect(['invalid', 'unsigned']).toContain(callbackReader.verify(body, { token }, 'secret'));
      }),
    );
  });
});

describe('the body of a callback', () => {
  it('reads a full one', () => {
    expect(parse(delivery)).toEqual([
      {
        dedupeKey: delivery.id,
        eventKey: 'ticket.statusChanged',
        eventName: 'ticket status changed',
        stream: 'tickets',
        externalId: '4242',
        actor: { type: 'agent', id: '3' },
        occurredAt: '2026-09-25T06:41:08.789Z',
        recordUpdatedAt: '2026-09-25T06:41:08.310Z',
      },
    ]);
  });

  it('reads the event alone, with the number as text, and the record under another name', () => {
    const { ticket: _ticket, ...event } = delivery;
    expect(parse({ ...event, object_id: '0004242' })?.[0]).toMatchObject({ stream: 'tickets', externalId: '4242', recordUpdatedAt: null });
    const { object_id: _id, ...without } = event;
    expect(parse({ ...without, data: { id: 4242.0 } })?.[0]).toMatchObject({ externalId: '4242' });
    expect(parse({ ...without, ticket: { id: '4242' } })?.[0]).toMatchObject({ externalId: '4242' });
  });

  it('reads a batch, and passes over what it cannot use', () => {
    expect(parse([delivery, 5, { ...delivery, id: 'a-b', object_id: 1, ticket: undefined }])?.map((hint) => hint.externalId)).toEqual([
      '4242',
      '1',
    ]);
  });

  it('knows what events of other records are about', () => {
    expect(parse({ id: 'd-1', event: 'user updated', object_id: 5 })?.[0]).toMatchObject({
      eventKey: 'user.updated',
      stream: 'contacts',
      externalId: '5',
    });
    expect(parse({ id: 'd-2', event: 'invoice deleted', object_id: 6 })?.[0]).toMatchObject({
      eventKey: 'invoice.deleted',
      stream: 'invoices',
    });
    expect(parse({ id: 'd-3', event: 'site merged', object_id: 7 })?.[0]).toMatchObject({ eventKey: null, stream: 'sites' });
    expect(parse({ id: 'd-4', event: 'chat ended' })?.[0]).toMatchObject({ eventKey: null, stream: null, externalId: null });
  });

  it('takes every wording of every declared event', () => {
    for (const event of haloEvents) {
      for (const words of [event.name, event.name.toLowerCase(), ...event.words]) {
        expect(parse({ id: 'd-1', event: words, object_id: 1 })?.[0]).toMatchObject({ eventKey: event.key, stream: event.stream });
      }
    }
  });

  it('gives a repeated delivery the same key, and another event another', () => {
    const { id: _id, ...anonymous } = delivery;
    const key = (value: object) => parse(value)?.[0]?.dedupeKey;
    expect(key(anonymous)).toBe(key({ ...anonymous, message: 'differently worded' }));
    expect(key(anonymous)).not.toBe(key({ ...anonymous, timestamp: '2026-09-25T06:41:09Z' }));
    expect(key({ ...anonymous, id: 4242 })).toBe(key(anonymous));
  });

  it('is null for what holds nothing of use, and never throws', () => {
    expect([parse('nonsense'), parse('5'), parse([]), parse({}), parse({ hello: 'world' })]).toEqual([null, null, null, null, null]);
    fc.assert(fc.property(fc.jsonValue(), (value) => void parse(value)));
    fc.assert(fc.property(fc.uint8Array(), (raw) => void callbackReader.parse(raw, '')));
  });
});

describe('events and setting up by hand', () => {
  it('declares every event that the setup guides name, with numbers only where they are known', () => {
    const named = [
      'Ticket Changed',
      'New Ticket Logged',
      'Site created',
      'Site updated',
      'Site deleted',
      'User created',
      'User updated',
      'User deleted',
      'Invoice created',
      'Invoice updated',
      'Invoice deleted',
      'Ticket Status Changed',
      'Ticket updated by agent',
      'Ticket updated by user',
      'Ticket Updated',
    ];
    const declared = new Set(haloEvents.map((event) => event.name.toLowerCase()));
    expect(named.filter((name) => !declared.has(name.toLowerCase()))).toEqual([]);
    expect(haloEvents.every((event) => event.registrable === (event.number !== null))).toBe(true);
    expect(Object.fromEntries(haloEvents.filter((event) => event.number !== null).map((event) => [event.number, event.key]))).toMatchObject(
      {
        3: 'ticket.created',
        19: 'ticket.updatedByUser',
        39: 'ticket.closed',
        61: 'ticket.updated',
        76: 'ticket.statusChanged',
        1072: 'ticket.deleted',
      },
    );
  });

  it('shows the address and the five settings', () => {
    const setup = callbackReader.handSetup('https://bridge.example/callbacks/abc', null);
    expect(setup.settings.map((setting) => setting.label)).toEqual([
      'Payload URL',
      'Webhook Type',
      'Method',
      'Content Type',
      'Authentication',
      'Enabled',
    ]);
    expect(setup.events).toContain('New Ticket Logged');
    expect(setup.settings).toContainEqual({ label: 'Authentication', value: 'No authentication' });
  });

  it('asks for the signature and its secret where the webhook is signed', () => {
    const { settings } = callbackReader.handSetup('https://bridge.example/callbacks/abc', 'a secret');
    expect(settings).toContainEqual({ label: 'Authentication', value: 'HMAC signature' });
    expect(settings).toContainEqual({ label: 'Signature Header', value: 'Token' });
    expect(settings).toContainEqual({ label: 'Secret', value: 'a secret', isSecret: true });
  });
});
