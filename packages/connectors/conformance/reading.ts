/** Every stream brings exactly what is there, can be resumed anywhere, and says honestly what it could not read. */
import { entities, entityNames, recordSchema } from '@deskbridge/model';
import type { ExternalId, StreamName } from '@deskbridge/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connector, MirrorRecord, ReadOutcome, Stream, Walk } from '../contract.ts';
import type { PsaDriver, RunningPsa } from './driver.ts';
import { idsWhole, openLive, readWhole, repeated, walkWhole } from './live.ts';
import type { Live } from './live.ts';

const newest: Walk = { order: 'newestFirst', callClass: 'backfill' };
const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].toSorted();
const idsOf = (records: readonly MirrorRecord[]): string[] => sorted(records.map((record) => record.externalId));

const schemas = new Map(entityNames.map((name) => [name, recordSchema(entities[name].fields).partial()]));

function unsound(stream: Stream, record: MirrorRecord): string[] {
  const name = `${record.entity} ${record.externalId} as ${record.projection}`;
  const held = [...(stream.declaration.projections[record.projection]?.[record.entity] ?? [])].toSorted();
  const present = Object.keys(record.fields).toSorted();
  const issues = schemas.get(record.entity)?.safeParse(record.fields).error?.issues ?? [];
  return [
    ...(held.join() === present.join() ? [] : [`${name}: declares ${held.join()} and holds ${present.join()}`]),
    ...issues.map((issue) => `${name}: ${issue.path.join('.')} ${issue.message}`),
    ...(isJson(record.raw) && record.raw.isWellFormed() ? [] : [`${name}: its raw text is no well-formed JSON`]),
  ];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Every record holds what its projection names, with valid values, and raw JSON that parses. */
export function expectSound(stream: Stream, records: readonly MirrorRecord[]): void {
  expect(records.flatMap((record) => unsound(stream, record))).toEqual([]);
}

/** The records of an outcome that must be *found*. */
export function foundRecords(outcome: ReadOutcome): MirrorRecord[] {
  if (outcome.kind !== 'found') throw new Error(`it was expected to be found and is ${outcome.kind}`);
  return outcome.records;
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

    const walked = connector.streams.filter((stream) => stream.parent === undefined);
    const named = (streams: typeof walked): StreamName[] => streams.map((stream) => stream.name);

    it.each(named(walked))('%s: a walk finds exactly what is there, and every record is sound', async (name) => {
      const truth = await driver.ids(psa, name);
      const stream = streamOf(name);
      const { failures, pages, records } = await walkWhole(stream, newest, stream.declaration.canList ? 'list' : undefined);
      expect(failures).toEqual([]);
      expect(pages.flatMap((page) => page.unmappable)).toEqual([]);
      expect(records.length).toBeGreaterThan(0);
      expectSound(stream, records);
      expect(idsOf(records)).toEqual(sorted(truth ?? idsOf(records)));
      expect(pages.at(-1)?.anchor).toBeNull();
    });

    it.each(named(walked.filter((stream) => stream.canIds)))('%s: the ids are exactly what is there', async (name) => {
      const truth = (await driver.ids(psa, name)) ?? idsOf((await walkWhole(streamOf(name), newest)).records);
      expect(sorted(await idsWhole(streamOf(name), newest))).toEqual(sorted(truth));
    });

    it.each(named(walked))('%s: a walk can be resumed at every anchor', async (name) => {
      const whole = await walkWhole(streamOf(name), newest);
      for (const [index, page] of whole.pages.entries()) {
        if (page.anchor === null) continue;
        const before = whole.pages.slice(0, index + 1).flatMap((each) => each.records);
        const rest = await walkWhole(streamOf(name), { ...newest, anchor: page.anchor });
        expect(idsOf([...before, ...rest.records])).toEqual(idsOf(whole.records));
      }
    });

    it.each(named(walked.filter((stream) => stream.canById)))('%s: one record by id, and none where there is none', async (name) => {
      const { records } = await walkWhole(streamOf(name), newest);
      for (const record of [records[0], records.at(-1)]) {
        const outcome = await readWhole(streamOf(name), record?.externalId ?? '');
        expect(outcome).toMatchObject({ kind: 'found', records: [{ externalId: record?.externalId }] });
        expectSound(streamOf(name), foundRecords(outcome));
      }
      expect(['gone', 'hidden']).toContain((await readWhole(streamOf(name), '99999999')).kind);
    });

    it('tickets come newest first, within the window, and as they truly are', async () => {
      const all = await walkWhole(streamOf('tickets'), newest);
      const times = all.records.map((record) => (record as MirrorRecord<'ticket'>).fields.updatedAt ?? '');
      const byTime = times.toSorted().toReversed();
      // Where the PSA cannot sort, what changed lately comes before all else.
      const isExact = streamOf('tickets').declaration.newestFirst === undefined;
      expect(isExact ? times : byTime).toEqual(byTime);
      expect(times.slice(0, all.pages[0]?.records.length)).toContain(byTime[0]);
      const from = new Date(byTime[Math.floor(times.length / 2)] ?? '');
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
        const records = foundRecords(outcome);
        expectSound(stream, records);
        const truth = await driver.truth(psa, 'note', ticket.externalId);
        expect(records.filter((record) => record.entity === 'note').length).toBe(truth['count']);
        for (const record of records) {
          seen.add(record.entity);
          expect((record as MirrorRecord<'note'>).fields.ticketId).toBe(ticket.externalId);
        }
      }
      expect([...seen].toSorted()).toEqual(['note', 'statusChange', 'timeEntry']);
    });

    it('estimates what an import would read, and is near the truth for the price of a few calls', async () => {
      const before = live.http.calls;
      const estimate = await repeated(() =>
        live.session.estimate({
          streams: connector.streams.map((stream) => stream.name),
          from: new Date(0),
          childrenOfOpenTickets: true,
          childrenSince: null,
          callClass: 'poll',
        }),
      );
      expect(estimate.map((each) => each.stream)).toEqual(connector.streams.map((stream) => stream.name));
      expect(live.http.calls - before).toBeLessThanOrEqual(connector.streams.length + 3);
      const wrong: string[] = [];
      for (const { stream, records, calls, certainty } of estimate) {
        const truth = records === null || certainty === 'atLeast' ? null : await driver.ids(psa, stream);
        const isNear = truth === null || Math.abs((records ?? 0) - truth.length) <= 1;
        if (!isNear || (certainty !== 'unknown' && calls === null)) wrong.push(`${stream}: ${records} records, ${calls} calls`);
      }
      expect(wrong).toEqual([]);
      expect(estimate.find((each) => each.stream === 'tickets')?.records).toBeGreaterThan(0);
    });

    it('picklists have values whose parents are there, and a status that is closed', async () => {
      const { values, missing } = await repeated(() => live.session.picklists('poll'));
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
