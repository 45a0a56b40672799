/** A connector's declaration must hold together: the wizard, the rights check, the docs and the mirror rely on it. */
import { entities, profiles, streamEntities, syncSettings } from '@deskbridge/model';
import type { Agent, EntityName } from '@deskbridge/model';
import { describe, expect, it } from 'vitest';
import { selfTestEvent, type Connector, type StreamDeclaration } from '../contract.ts';

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const isSentence = (text: string): boolean => /^\p{Lu}.*\.$/su.test(text);

/** What is wrong with a stream's projections, as sentences. */
function wrongProjections(stream: StreamDeclaration): string[] {
  return Object.entries(stream.projections).flatMap(([name, held]) =>
    Object.entries(held).flatMap(([entity, fields]) => {
      const entityName = entity as EntityName;
      const known = Object.keys(entities[entityName].fields);
      const detail = stream.projections['detail']?.[entityName] ?? fields;
      return [
        ...(streamEntities[stream.name].includes(entityName) ? [] : [`${stream.name} ${name} holds ${entity}`]),
        ...fields.filter((field) => !known.includes(field)).map((field) => `${stream.name} ${name} holds the unknown field ${field}`),
        ...fields.filter((field) => !detail.includes(field)).map((field) => `${stream.name} ${name} holds ${field}, its detail does not`),
      ];
    }),
  );
}

/** Checks everything that needs no PSA. */
export function describeDeclaration<C extends object>(connector: Connector<C>): void {
  describe('the declaration', () => {
    it('names everything once', () => {
      const { rights, capabilities, events, writes, streams, picklistKinds, credentialFields } = connector;
      expect(isUnique(rights.map((right) => right.id))).toBe(true);
      expect(isUnique(capabilities.map((capability) => capability.id))).toBe(true);
      expect(isUnique(events.map((event) => event.key))).toBe(true);
      expect(isUnique(writes.map((write) => write.kind))).toBe(true);
      expect(isUnique(streams.map((stream) => stream.name))).toBe(true);
      expect(isUnique(picklistKinds.map((kind) => kind.id))).toBe(true);
      expect(isUnique(credentialFields.map((field) => field.name))).toBe(true);
    });

    it('has projections that hold real fields, and a detail that holds all that a list row does', () => {
      expect(connector.streams.flatMap(wrongProjections)).toEqual([]);
      const unread = connector.streams.filter((stream) => !stream.canChangedSince && !stream.canList && stream.parent === undefined);
      expect(unread).toEqual([]);
    });

    it('says of each right in sentences what it is for and where to grant it', () => {
      const texts = connector.rights.flatMap((right) => [right.neededFor, right.grant]);
      expect(texts.filter((text) => !isSentence(text))).toEqual([]);
      expect(connector.rights.filter((right) => !right.profiles.every((profile) => profiles.includes(profile)))).toEqual([]);
    });

    it('guides a person to its API user step by step, in sentences', () => {
      const { needs, parts } = connector.guide;
      const texts = [...needs, ...parts.flatMap(({ steps }) => steps.flatMap((step) => [step.text, ...(step.note ? [step.note] : [])]))];
      expect(texts.filter((text) => !/^[\p{Lu}*].*\.$/su.test(text))).toEqual([]);
      expect(parts.every((part) => part.title !== '' && part.steps.length > 0)).toBe(true);
    });

    it('says of each widget in sentences how it is set up, and of which agents it gives no tickets', () => {
      const { widgets } = connector;
      expect(isUnique(widgets.map((widget) => widget.kind))).toBe(true);
      const texts = widgets.flatMap((widget) => [widget.where, ...widget.steps, ...widget.gotchas]);
      expect(texts.filter((text) => !isSentence(text))).toEqual([]);
      const nobody = Object.fromEntries(Object.keys(entities.agent.fields).map((field) => [field, null])) as unknown as Agent;
      // What is not known is no reason.
      expect(connector.unassignable(nobody)).toBeNull();
    });

    it('names real ticket fields for its picklists', () => {
      const fields = connector.picklistKinds.flatMap((kind) => kind.ticketField?.name ?? []);
      expect(fields.filter((field) => !(field in entities.ticket.fields))).toEqual([]);
      expect(fields).toContain('statusId');
    });

    it('has events whose streams it reads, writes that say how they are found, and parents that are there', () => {
      const names = new Set(connector.streams.map((stream) => stream.name));
      expect(connector.events.filter((event) => !names.has(event.stream))).toEqual([]);
      expect(connector.writes.map((write) => write.probe).filter((text) => !isSentence(text))).toEqual([]);
      const kinds = new Set(connector.picklistKinds.map((kind) => kind.id));
      expect(connector.picklistKinds.filter((kind) => kind.parentKind !== undefined && !kinds.has(kind.parentKind))).toEqual([]);
    });

    it('has limits that follow the setting', () => {
      const calls = connector.limits(syncSettings.parse({ apiCalls: 123 })).map((limit) => limit.calls);
      expect(calls).toContain(123);
    });

    it('refuses empty credentials by naming the fields that are required', () => {
      const parsed = connector.credentials.safeParse({});
      const named = new Set(parsed.error?.issues.map((issue) => String(issue.path[0])));
      const required = connector.credentialFields.filter((field) => field.required).map((field) => field.name);
      expect(required.filter((name) => !named.has(name))).toEqual([]);
    });

    it('answers nonsense in a callback with null, and tells how to set one up by hand', () => {
      const raw = new TextEncoder().encode('nonsense');
      expect(connector.callbacks.parse(raw, 'application/json')).toBeNull();
      const setup = connector.callbacks.handSetup('https://bridge.example/callbacks/t', null);
      expect(setup.settings.map((setting) => setting.value)).toContain('https://bridge.example/callbacks/t');
      expect(setup.settings.filter((setting) => setting.isSecret)).toEqual([]);
      expect(setup.name).not.toBe('');
      const names = new Set(connector.events.map((event) => event.name));
      expect(setup.events.filter((event) => !names.has(event))).toEqual([]);
      expect(setup.events.length).toBeGreaterThan(0);
      const signed = connector.callbacks.handSetup('https://bridge.example/callbacks/t', 'the secret').settings;
      expect(signed.filter((setting) => setting.isSecret).map((setting) => setting.value)).toEqual(['the secret']);
    });

    it('makes a delivery of its own that is genuine, is its test and is about nothing', () => {
      const { body, headers } = connector.callbacks.testDelivery('a-id', 'the secret', new Date('2026-01-01T00:00:00.000Z'));
      const raw = new TextEncoder().encode(body);
      const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
      expect(connector.callbacks.verify(raw, lower, 'the secret')).toBe('valid');
      const hints = connector.callbacks.parse(raw, lower['content-type'] ?? '');
      expect(hints).toMatchObject([{ eventKey: selfTestEvent, stream: null, externalId: null }]);
      const bare = connector.callbacks.testDelivery('a-id', null, new Date(0));
      const names = Object.entries(bare.headers).map(([name, value]) => [name.toLowerCase(), value]);
      expect(connector.callbacks.verify(new TextEncoder().encode(bare.body), Object.fromEntries(names), 'the secret')).toBe('unsigned');
    });
  });
}
