/** Every write arrives once, and a lost one is found again. */
import type { CommandBody, StreamName } from '@deskbridge/model';
import { streamOf } from '@deskbridge/model';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Connector, MirrorRecord, Session } from '../contract.ts';
import type { PsaDriver, RunningPsa } from './driver.ts';
import { commandOf, deliver, openLive, walkWhole } from './live.ts';
import { expectSound, foundRecords } from './reading.ts';

/** A ticket that may be written to: an open one. */
export async function openTicketId(session: Session): Promise<string> {
  const stream = session.stream('tickets');
  if (stream === null) throw new Error('the session has no tickets');
  const { records } = await walkWhole(stream, { order: 'newestFirst', callClass: 'backfill' });
  const open = records.find((record) => (record as MirrorRecord<'ticket'>).fields.isOpen === true);
  return open?.externalId ?? '';
}

/** The ticket that a command is about, where it is about one. */
export const ticketIdOf = (body: CommandBody): string | null =>
  'ticket' in body && body.ticket !== undefined && 'ticketId' in body.ticket ? body.ticket.ticketId : null;

/** The words of a note or time entry. */
export const wordsOfBody = (body: CommandBody): string | null =>
  body.kind === 'note.add' || body.kind === 'time.add' ? (body.text ?? body.html ?? null) : null;

const recordStream: Partial<Record<CommandBody['kind'], StreamName>> = {
  'ticket.create': 'tickets',
  'ticket.update': 'tickets',
  'appointment.create': 'appointments',
  'appointment.update': 'appointments',
};

/** Checks writes and probes. */
export function describeWriting<C extends object>(connector: Connector<C>, driver: PsaDriver): void {
  describe('writing', () => {
    let psa: RunningPsa;
    let session: Session;
    let ticketId: string;
    let bodies: CommandBody[];
    beforeAll(async () => {
      psa = await driver.start({ tickets: 60 });
      ({ session } = openLive(connector, driver, psa));
    });
    beforeEach(async () => {
      await driver.clearFaults(psa);
      ticketId = await openTicketId(session);
      bodies = await driver.writes(psa, ticketId);
    });
    afterAll(() => psa.stop());
    const bodyOf = (kind: string): CommandBody => {
      const body = bodies.find((each) => each.kind === kind);
      if (body === undefined) throw new Error(`the driver names no write of the kind ${kind}`);
      return body;
    };

    it.each(connector.writes.map((write) => write.kind))('%s is delivered, and its answer is a sound record', async (kind) => {
      const body = bodyOf(kind);
      const delivery = await deliver(session, commandOf(body, ticketIdOf(body)));
      expect(delivery.attempts).toBe(1);
      expect(delivery.externalId).not.toBeNull();
      const name = recordStream[kind] ?? 'ticketActions';
      const stream = session.stream(name);
      if (stream === null) throw new Error(`the session has no stream ${name}`);
      for (const record of delivery.records) {
        const home = session.stream(streamOf(record.entity));
        if (home) expectSound(home, [record]);
      }
      if (kind === 'appointment.delete') return;
      const target = name === 'ticketActions' ? ticketId : (delivery.externalId ?? '');
      const read = await stream.byId?.(target as never, 'write');
      const records = read === undefined ? [] : foundRecords(read);
      expect(records.map((record) => record.externalId)).toContain(delivery.externalId);
    });

    it.each(connector.writes.map((write) => write.kind))(
      '%s: what was delivered is found by the probe, unless it is known to be another’s',
      async (kind) => {
        const body = bodyOf(kind);
        const command = { ...commandOf(body, ticketIdOf(body)), firstSentAt: new Date() };
        const delivery = await deliver(session, command);
        expect(await session.probe(command)).toMatchObject({ kind: 'found', externalId: delivery.externalId });
        if (connector.writes.find((write) => write.kind === kind)?.idempotent !== false || kind === 'appointment.update') return;
        expect((await session.probe({ ...command, knownIds: [delivery.externalId ?? ''] })).kind).toBe('absent');
      },
    );

    it.each(connector.writes.map((write) => write.kind))('%s: one that was never sent is absent', async (kind) => {
      const body = bodyOf(kind);
      expect((await session.probe({ ...commandOf(body, ticketIdOf(body)), firstSentAt: new Date() })).kind).toBe('absent');
    });

    it.each(['afterApply', 'beforeApply'] as const)('a note whose answer is cut %s is there once in the end', async (when) => {
      const body = bodyOf('note.add');
      const fault = await driver.addFault(psa, driver.lostWrites[when]);
      const delivery = await deliver(session, commandOf(body, ticketId));
      expect((await driver.faultCounts(psa)).get(fault) ?? 0).toBeGreaterThan(0);
      expect(delivery.probes).toBeGreaterThan(0);
      expect(await driver.countOfWords(psa, ticketId, wordsOfBody(body) ?? '')).toBe(1);
    });

    it.each(connector.writes.map((write) => write.kind))('%s survives a cut after it was applied', async (kind) => {
      const body = bodyOf(kind);
      const fault = await driver.addFault(psa, driver.lostWrites.afterApply);
      const delivery = await deliver(session, commandOf(body, ticketIdOf(body)));
      expect((await driver.faultCounts(psa)).get(fault) ?? 0).toBeGreaterThan(0);
      expect(delivery.attempts).toBe(1);
    });

    it('sends nothing once the lease is lost', async () => {
      const body = bodyOf('note.add');
      expect((await session.write(commandOf(body, ticketId), () => false)).kind).toBe('retry');
      expect(await driver.countOfWords(psa, ticketId, wordsOfBody(body) ?? '')).toBe(0);
    });

    it('hands on what the PSA says when it refuses', async () => {
      const outcome = await session.write(commandOf(bodyOf('note.add'), '99999999'), () => true);
      expect(outcome.kind).toBe('refused');
    });
  });
}
