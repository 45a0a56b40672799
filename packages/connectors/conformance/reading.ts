/** Every stream brings exactly what is there, can be resumed anywhere, and says honestly what it could not read. */
import { entities, recordSchema } from '@deskbridge/model';
import type { ExternalId, StreamName } from '@deskbridge/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connector, MirrorRecord, Stream, Walk } from '../contract.ts';
import type { PsaDriver, RunningPsa } from './driver.ts';
import { idsWhole, openLive, readWhole, walkWhole } from './live.ts';
import type { Live } from './live.ts';

const newest: Walk = { order: 'newestFirst', callClass: 'backfill' };
const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].toSorted();
const idsOf = (records: readonly MirrorRecord[]): string[] => sorted(records.map((record) => record.externalId));

/** A record's shape: held fields only, valid values, raw JSON that parses. */
export function expectSound(stream: Stream, records: readonly MirrorRecord[]): void {
  for (const record of records) {
    const held = stream.declaration.projections[record.projection]?.[record.entity];
    expect(Object.keys(record.fields).toSorted(), `${record.entity} ${record.projection}`).toEqual([...(held ?? [])].toSorted());
    const checked = recordSchema(entities[record.entity].fields).partial().safeParse(record.fields);
    expect(checked.error?.issues ?? [], `${record.entity} ${record.externalId}`).toEqual([]);
    expect(() => JSON.parse(record.raw) as unknown).not.toThrow();
    expect(record.raw.isWellFormed()).toBe(true);
  }
}

/** Checks all streams of a healthy PSA. */
export function describeReading<C extends object>(connector: Connector<C>, driver: PsaDriver): void {
  describe('reading', () => {
    let psa: RunningPsa;
    let live: Live;
    beforeAll(async () => {
      psa = await driver.start({ tickets: 430 });
      live = openLive(connector, driver, psa);
    });
    afterAll(() => psa.stop());
    const streamOf = (name: StreamName): Stream => {
      const stream = live.session.stream(name);
      if (stream === null) throw new Error(`the session has no stream ${name}`);
      return stream;
    };

    it('has a stream for everything that is declared', () => {
      for (const { name } of connector.streams) expect(streamOf(name).declaration.name).toBe(name);
    });

    for (const declaration of connector.streams) {
      const { name } = declaration;
      if (declaration.parent !== undefined) continue;

      it(`${name}: a walk finds exactly what is there, and every record is sound`, async () => {
        const truth = await driver.ids(psa, name);
        const walked = await walkWhole(streamOf(name), newest, declaration.canList ? 'list' : undefined);
        expect(walked.failures).toEqual([]);
        expect(walked.pages.flatMap((page) => page.unmappable)).toEqual([]);
        expect(walked.records.length).toBeGreaterThan(0);
        expectSound(streamOf(name), walked.records);
        if (truth !== null) expect(idsOf(walked.records)).toEqual(sorted(truth));
        expect(walked.pages.at(-1)?.anchor).toBeNull();
      });

      it.runIf(declaration.canIds)(`${name}: the ids are exactly what is there`, async () => {
        const truth = (await driver.ids(psa, name)) ?? idsOf((await walkWhole(streamOf(name), newest)).records);
        expect(sorted(await idsWhole(streamOf(name), newest))).toEqual(sorted(truth));
      });

      it(`${name}: a walk can be resumed at every anchor`, async () => {
        const whole = await walkWhole(streamOf(name), newest);
        for (const [index, page] of whole.pages.entries()) {
          if (page.anchor === null) continue;
          const before = whole.pages.slice(0, index + 1).flatMap((each) => each.records);
          const rest = await walkWhole(streamOf(name), { ...newest, anchor: page.anchor });
          expect(idsOf([...before, ...rest.records])).toEqual(idsOf(whole.records));
        }
      });

      it.runIf(declaration.canById)(`${name}: one record by id, and none where there is none`, async () => {
        const walked = await walkWhole(streamOf(name), newest);
        for (const record of [walked.records[0], walked.records.at(-1)]) {
          const outcome = await readWhole(streamOf(name), record?.externalId ?? '');
          expect(outcome).toMatchObject({ kind: 'found', records: [{ externalId: record?.externalId }] });
          if (outcome.kind === 'found') expectSound(streamOf(name), outcome.records);
        }
        expect(['gone', 'hidden']).toContain((await readWhole(streamOf(name), '99999999')).kind);
      });
    }

    it('tickets come newest first, within the window, and as they truly are', async () => {
      const all = await walkWhole(streamOf('tickets'), newest);
      const times = all.records.map((record) => (record as MirrorRecord<'ticket'>).fields.updatedAt ?? '');
      expect(times).toEqual(times.toSorted().toReversed());
      const from = new Date(times[Math.floor(times.length / 2)] ?? '');
      const since = await walkWhole(streamOf('tickets'), { ...newest, from, order: 'oldestFirst' });
      expect(idsOf(since.records)).toEqual(idsOf(all.records.filter((_record, index) => (times[index] ?? '') >= from.toISOString())));
      for (const record of [all.records[0], all.records[7], all.records.at(-1)]) {
        const { externalId = '' as ExternalId, fields = {} } = record ?? {};
        const truth = await driver.truth(psa, 'ticket', externalId);
        expect(fields).toMatchObject(truth);
      }
    });

    it('what happens inside tickets is read ticket by ticket, and says when it is all', async () => {
      const tickets = await walkWhole(streamOf('tickets'), newest);
      const stream = streamOf('ticketActions');
      const seen = new Set<string>();
      for (const ticket of tickets.records.slice(0, 25)) {
        const outcome = await readWhole(stream, ticket.externalId);
        expect(outcome.kind).toBe('found');
        if (outcome.kind !== 'found') continue;
        expectSound(stream, outcome.records);
        const truth = await driver.truth(psa, 'note', ticket.externalId);
        expect(outcome.records.filter((record) => record.entity === 'note').length).toBe(truth['count']);
        for (const record of outcome.records) {
          seen.add(record.entity);
          expect((record as MirrorRecord<'note'>).fields.ticketId).toBe(ticket.externalId);
        }
      }
      expect([...seen].toSorted()).toEqual(['note', 'statusChange', 'timeEntry']);
    });

    it('picklists have values whose parents are there, and a status that is closed', async () => {
      const lists = await live.session.picklists('poll');
      expect(lists.ok).toBe(true);
      if (!lists.ok) return;
      const { values, missing } = lists.value;
      expect(missing).toEqual([]);
      const kinds = new Set(values.map((value) => value.kind));
      expect(connector.picklistKinds.map((kind) => kind.id).filter((kind) => !kinds.has(kind))).toEqual([]);
      const keys = new Set(values.map((value) => `${value.kind} ${value.id}`));
      expect(keys.size).toBe(values.length);
      for (const kind of connector.picklistKinds.filter((each) => each.parentKind !== undefined)) {
        const orphans = values.filter(
          (value) => value.kind === kind.id && value.parentId !== null && !keys.has(`${kind.parentKind} ${value.parentId}`),
        );
        expect(orphans).toEqual([]);
      }
      expect(values.some((value) => value.isClosed === true) && values.some((value) => value.isClosed === false)).toBe(true);
    });

    it('links to a ticket in the PSA’s own interface', () => {
      const link = live.session.deepLink('ticket', '4242' as ExternalId) ?? '';
      expect(new URL(link).host).toBe(new URL(psa.baseUrl).host);
      expect(link).toContain('4242');
    });
  });
}
