/** The webhook: made, mended, removed; what it delivers is genuine, and says what to read again. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '@deskbridge/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connector, Session } from '../contract.ts';
import type { PsaDriver, RunningPsa } from './driver.ts';
import { openLive, repeated } from './live.ts';

/** A delivery as it arrived. */
interface Delivery {
  raw: Uint8Array;
  headers: Record<string, string>;
}

/** Stands where the bridge's callback address would be. */
class Receiver {
  readonly deliveries: Delivery[] = [];
  readonly #server: Server;

  constructor(status: number) {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
        this.deliveries.push({ raw: new Uint8Array(Buffer.concat(chunks)), headers });
        response.writeHead(status).end();
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/callbacks/0a1b2c3d4e5f`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** The first delivery from `start` on that `wanted` accepts; null after ten seconds. */
  async next(start: number, wanted: (delivery: Delivery) => boolean): Promise<Delivery | null> {
    for (let waited = 0; waited < 10_000; waited += 25) {
      const found = this.deliveries.slice(start).find(wanted);
      if (found !== undefined) return found;
      await systemClock.sleep(25);
    }
    return null;
  }
}

const secret = 'a secret of some length';

/** Checks callbacks, signed and unsigned. */
export function describeCallbacks<C extends object>(connector: Connector<C>, driver: PsaDriver): void {
  describe('callbacks', () => {
    const receiver = new Receiver(connector.callbacks.answers.accepted);
    let psa: RunningPsa;
    let session: Session;
    let url: string;
    beforeAll(async () => {
      url = await receiver.start();
      psa = await driver.start({ tickets: 60 });
      ({ session } = openLive(connector, driver, psa));
    });
    afterAll(async () => {
      await psa.stop();
      receiver.stop();
    });
    const ours = async () => (await repeated(() => session.callbacks.list(url))).filter((each) => each.isOurs);

    it('is made with every event that can be made, signed', async () => {
      const made = await repeated(() => session.callbacks.register(url, secret));
      expect(made.isSigned).toBe(true);
      expect(made.done.length).toBeGreaterThan(0);
      const [webhook, ...others] = await ours();
      expect(others).toEqual([]);
      expect(webhook).toMatchObject({ id: made.id, url, isActive: true, isSigned: true });
      const wanted = new Map(connector.callbacks.handSetup(url, secret).settings.map(({ label, value }) => [label, value]));
      expect(webhook?.settings.length).toBeGreaterThan(0);
      for (const { label, value } of webhook?.settings ?? []) expect([label, value]).toEqual([label, wanted.get(label)]);
      expect(
        (await repeated(() => session.callbacks.list('https://bridge.example/callbacks/other'))).filter((each) => each.isOurs),
      ).toEqual([]);
      const byHand = new Set(made.byHand);
      const registrable = connector.events.filter((event) => event.registrable && !byHand.has(event.name)).map((event) => event.key);
      expect(webhook?.events.every((key) => connector.events.some((event) => event.key === key))).toBe(true);
      expect(registrable.length).toBeGreaterThan(0);
    });

    it('does nothing where nothing is wrong', async () => {
      const again = await repeated(() => session.callbacks.register(url, secret));
      expect(again.done).toEqual([]);
      expect(await ours()).toHaveLength(1);
    });

    it.each(Object.keys(driver.triggers))('delivers %s, signed, and it says what to read again', async (eventKey) => {
      const start = receiver.deliveries.length;
      const id = await driver.triggers[eventKey]?.(psa);
      const hintsOf = (delivery: Delivery) => connector.callbacks.parse(delivery.raw, delivery.headers['content-type'] ?? '') ?? [];
      const delivery = await receiver.next(start, (each) =>
        hintsOf(each).some((hint) => hint.eventKey === eventKey && hint.externalId === id),
      );
      expect(delivery).not.toBeNull();
      if (delivery === null) return;
      expect(connector.callbacks.verify(delivery.raw, delivery.headers, secret)).toBe('valid');
      expect(connector.callbacks.verify(delivery.raw, delivery.headers, 'another secret')).toBe('invalid');
      const changed = new Uint8Array([...delivery.raw, 32]);
      expect(connector.callbacks.verify(changed, delivery.headers, secret)).toBe('invalid');
      const [hint] = hintsOf(delivery);
      expect(hint?.stream).toBe(connector.events.find((event) => event.key === eventKey)?.stream);
      expect(hintsOf(delivery)[0]?.dedupeKey).toBe(hint?.dedupeKey);
    });

    it.each(Object.keys(driver.breakWebhook))('is mended after it was broken: %s', async (way) => {
      await repeated(() => session.callbacks.register(url, secret));
      const foreign = await driver.foreignWebhook(psa);
      const [before] = await ours();
      await driver.breakWebhook[way]?.(psa, before?.id ?? '', url);
      const mended = await repeated(() => session.callbacks.register(url, secret));
      expect(mended.done).not.toEqual([]);
      const after = await ours();
      expect(after).toHaveLength(1);
      expect(after[0]).toMatchObject({ url, isActive: true, isSigned: true });
      expect(new Set(after[0]?.events)).toEqual(new Set(before?.events));
      expect((await repeated(() => session.callbacks.list())).map((each) => each.id)).toContain(foreign);
    });

    it('is removed, and removing it twice does no harm', async () => {
      const { id } = await repeated(() => session.callbacks.register(url, secret));
      await repeated(() => session.callbacks.remove(id));
      await repeated(() => session.callbacks.remove(id));
      expect(await ours()).toEqual([]);
    });

    if (driver.alwaysSigns) return;
    it('is made without a signature where the tenant offers none, and says so', async () => {
      const plain = await driver.start({ tickets: 30, signs: false });
      try {
        const { session: unsigned } = openLive(connector, driver, plain);
        const made = await repeated(() => unsigned.callbacks.register(url, secret));
        expect(made.isSigned).toBe(false);
        const start = receiver.deliveries.length;
        const [trigger] = Object.values(driver.triggers);
        await trigger?.(plain);
        const delivery = await receiver.next(start, () => true);
        expect(delivery && connector.callbacks.verify(delivery.raw, delivery.headers, secret)).toBe('unsigned');
      } finally {
        await plain.stop();
      }
    });
  });
}
