/** A connector's declaration must hold together: the wizard, the rights check, the docs and the mirror rely on it. */
import { entities, profiles, streamEntities, syncSettings } from '@deskbridge/model';
import { describe, expect, it } from 'vitest';
import type { Connector } from '../contract.ts';

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const isSentence = (text: string): boolean => /^\p{Lu}.*\.$/su.test(text);

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
      for (const stream of connector.streams) {
        for (const [name, held] of Object.entries(stream.projections)) {
          for (const [entity, fields] of Object.entries(held)) {
            const known = Object.keys(entities[entity as keyof typeof entities].fields);
            expect(streamEntities[stream.name], `${stream.name} ${name}`).toContain(entity);
            expect(
              fields.filter((field) => !known.includes(field)),
              `${stream.name} ${name}`,
            ).toEqual([]);
            const detail = stream.projections['detail']?.[entity as keyof typeof entities];
            if (detail)
              expect(
                fields.filter((field) => !detail.includes(field)),
                `${stream.name} ${name}`,
              ).toEqual([]);
          }
        }
        expect(stream.canChangedSince || stream.canList || stream.parent !== undefined, stream.name).toBe(true);
      }
    });

    it('says of each right in sentences what it is for and where to grant it', () => {
      for (const right of connector.rights) {
        expect(isSentence(right.neededFor), right.neededFor).toBe(true);
        expect(isSentence(right.grant), right.grant).toBe(true);
        expect(right.profiles.every((profile) => profiles.includes(profile))).toBe(true);
      }
    });

    it('has events whose streams it reads, writes that say how they are found, and parents that are there', () => {
      const names = new Set(connector.streams.map((stream) => stream.name));
      expect(connector.events.filter((event) => !names.has(event.stream))).toEqual([]);
      for (const write of connector.writes) expect(isSentence(write.probe), write.probe).toBe(true);
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
      const setup = connector.callbacks.handSetup('https://bridge.example/callbacks/t');
      expect(setup.settings.map((setting) => setting.value)).toContain('https://bridge.example/callbacks/t');
      expect(setup.events.length).toBeGreaterThan(0);
    });
  });
}
