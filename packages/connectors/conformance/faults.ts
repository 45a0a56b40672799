/** The same again while the PSA misbehaves. A run counts only if the simulator counted the fault. */
import type { CommandBody } from '@deskbridge/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connector, Session, Stream, Walk } from '../contract.ts';
import type { FaultProfile, PsaDriver, RunningPsa } from './driver.ts';
import { commandOf, deliver, openLive, readWhole, repeated, walkWhole } from './live.ts';
import { expectSound, foundRecords } from './reading.ts';
import { openTicketId, ticketIdOf, wordsOfBody } from './writing.ts';

const newest: Walk = { order: 'newestFirst', callClass: 'backfill' };
const oldest: Walk = { order: 'oldestFirst', callClass: 'poll' };

/** Checks every fault profile. */
export function describeFaults<C extends object>(connector: Connector<C>, driver: PsaDriver): void {
  describe.each(driver.faultProfiles)('under the fault $name', (profile) => {
    let psa: RunningPsa;
    let session: Session;
    let ticketId: string;
    let bodies: CommandBody[];
    let faultIds: number[] = [];
    const armed = async <T>(work: () => Promise<T>): Promise<T> => {
      await driver.clearFaults(psa);
      faultIds = await Promise.all(profile.faults.map((fault) => driver.addFault(psa, fault)));
      const result = await work();
      await driver.clearFaults(psa);
      return result;
    };
    const bitten = async (): Promise<number> => {
      const counts = await driver.faultCounts(psa);
      return faultIds.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
    };
    beforeAll(async () => {
      psa = await driver.start({ tickets: 430 });
      const before = openLive(connector, driver, psa);
      ticketId = await openTicketId(before.session);
      bodies = await driver.writes(psa, ticketId);
      ({ session } = openLive(connector, driver, psa));
    });
    afterAll(() => psa.stop());
    const streamNamed = (name: Stream['declaration']['name']): Stream => {
      const stream = session.stream(name);
      if (stream === null) throw new Error(`the session has no stream ${name}`);
      return stream;
    };

    it('reads every list to its end', async () => {
      const { total, wrong } = await armed(() => readAll(streamsOf(connector, session), driver, psa, profile, bitten));
      expect(wrong).toEqual([]);
      expect(total).toBeGreaterThan(0);
    });

    it('reads tickets oldest first, and loses none that stayed', async () => {
      const { bites, lost } = await armed(async () => {
        const truth = (await driver.ids(psa, 'tickets')) ?? [];
        const walked = await walkWhole(streamNamed('tickets'), oldest);
        const after = new Set((await driver.ids(psa, 'tickets')) ?? []);
        const found = new Set(walked.records.map((record) => record.externalId as string));
        return { bites: await bitten(), lost: truth.filter((id) => after.has(id) && !found.has(id)) };
      });
      expect(lost).toEqual([]);
      // A fault of lists by number has nothing to bite in a walk by key.
      expect(bites > 0 || profile.expectation === 'ends').toBe(true);
    });

    it('reads single records and what is inside them', async () => {
      const outcome = await armed(async () => {
        const ticket = await readWhole(streamNamed('tickets'), ticketId);
        const actions = await readWhole(streamNamed('ticketActions'), ticketId);
        return { ticket, actions };
      });
      const tickets = foundRecords(outcome.ticket);
      expectSound(streamNamed('tickets'), tickets);
      expectSound(streamNamed('ticketActions'), foundRecords(outcome.actions));
      expect(tickets[0]?.repaired).toBe(profile.repairs === true);
    });

    it('tests the connection, and names the clock where it is off', async () => {
      const fresh = openLive(connector, driver, psa).session;
      const codes = await armed(async () => {
        if (profile.expectation !== 'clock')
          return (await repeated(() => fresh.test('read-only'))).rights.filter((row) => row.state === 'missing').map((row) => row.rightId);
        const result = await fresh.test('read-only');
        return result.ok ? [] : [result.failure.code];
      });
      expect(codes).toEqual(profile.expectation === 'clock' ? ['clock.skew'] : []);
    });

    it('writes each note and time entry once', async () => {
      const adding = bodies.filter((body) => wordsOfBody(body) !== null);
      await armed(async () => {
        for (const body of adding) await deliver(session, commandOf(body, ticketIdOf(body)));
      });
      for (const body of adding) expect(await driver.countOfWords(psa, ticketId, wordsOfBody(body) ?? '')).toBe(1);
    });
  });
}

const streamsOf = <C extends object>(connector: Connector<C>, session: Session): Stream[] =>
  connector.streams.filter((stream) => stream.parent === undefined).flatMap((stream) => session.stream(stream.name) ?? []);

/** Walks every stream; answers what is wrong with what came, and how often the fault bit. */
async function readAll(
  streams: readonly Stream[],
  driver: PsaDriver,
  psa: RunningPsa,
  profile: FaultProfile,
  bitten: () => Promise<number>,
): Promise<{ total: number; wrong: string[] }> {
  const wrong: string[] = [];
  let repairedCount = 0;
  for (const stream of streams) {
    const { name } = stream.declaration;
    const before = await driver.ids(psa, name);
    const walked = await walkWhole(stream, newest, stream.declaration.canList ? 'list' : undefined);
    const after = new Set((await driver.ids(psa, name)) ?? []);
    const ids = walked.records.map((record) => record.externalId as string);
    const found = new Set(ids);
    repairedCount += walked.records.filter((record) => record.repaired).length;
    expectSound(stream, walked.records);
    wrong.push(...walked.pages.flatMap((page) => page.unmappable.map((record) => `${name}: ${record.reason}`)));
    // Newest first, a record that changes meanwhile leaves the window: the next poll brings it.
    const isSteady = profile.disturbs !== true;
    if (isSteady && profile.expectation !== 'ends')
      wrong.push(...(before ?? []).filter((id) => after.has(id) && !found.has(id)).map((id) => `${name} ${id} is missing`));
    if (isSteady && before !== null) wrong.push(...[...found].filter((id) => !before.includes(id)).map((id) => `${name} ${id} is made up`));
    if (profile.expectation === 'ends' && found.size !== ids.length) wrong.push(`${name} came twice`);
  }
  if (profile.repairs && repairedCount === 0) wrong.push('nothing was repaired');
  return { total: await bitten(), wrong };
}
