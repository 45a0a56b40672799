/** The connection test: every right has its row, and an account that lacks one turns only that row red. */
import type { Profile } from '@deskbridge/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connector, RightState } from '../contract.ts';
import type { PsaDriver, RunningPsa } from './driver.ts';
import { openLive, repeated } from './live.ts';

/** Checks the connection test. */
export function describeRights<C extends object>(connector: Connector<C>, driver: PsaDriver): void {
  describe('the connection test', () => {
    let psa: RunningPsa;
    beforeAll(async () => {
      psa = await driver.start({ tickets: 40 });
    });
    afterAll(() => psa.stop());
    const rowsOf = async (profile: Profile, form?: Record<string, string>): Promise<RightState[]> =>
      (await repeated(() => openLive(connector, driver, psa, form).session.test(profile))).rights;
    const red = (rows: readonly RightState[]): string[] => rows.filter((row) => row.state === 'missing').map((row) => row.rightId);

    it('finds nothing missing for an account that may do everything, and knows who it is', async () => {
      const report = await repeated(() => openLive(connector, driver, psa).session.test('read-write'));
      expect(report.rights.map((row) => row.rightId).toSorted()).toEqual(connector.rights.map((right) => right.id).toSorted());
      expect(red(report.rights)).toEqual([]);
      expect(report.identity.name.length).toBeGreaterThan(0);
      expect(report.warnings).toEqual([]);
    });

    it('asks no more than the profile needs', async () => {
      for (const profile of connector.profiles) {
        const rows = await rowsOf(profile);
        for (const right of connector.rights) {
          const state = rows.find((row) => row.rightId === right.id)?.state;
          expect(state === 'notNeeded', `${right.id} for ${profile}`).toBe(!right.profiles.includes(profile));
        }
      }
    });

    it.each(connector.rights.map((right) => right.id))('turns only the row of %s red where exactly that is missing', async (rightId) => {
      const form = await driver.withoutRight(psa, rightId);
      expect(form).not.toBeNull();
      // Where writing implies reading, an account without reading lacks both: the profile that only reads tells them apart.
      const needs = connector.rights.find((right) => right.id === rightId)?.profiles ?? [];
      const profile = needs.includes('read-only') ? 'read-only' : 'read-write';
      expect(red(await rowsOf(profile, form ?? {}))).toEqual([rightId]);
    });

    it('writes nothing while it checks', async () => {
      const before = await driver.truth(psa, 'ticket', 'all');
      await rowsOf('read-write');
      expect(await driver.truth(psa, 'ticket', 'all')).toEqual(before);
    });

    it('names the cause of a wrong secret, an unreachable host and a host that is no PSA', async () => {
      const wrong = async (change: (form: Record<string, string>) => Record<string, string>): Promise<string> => {
        const result = await openLive(connector, driver, psa, change({ ...driver.form(psa) })).session.test('read-only');
        return result.ok ? 'no failure' : result.failure.code;
      };
      const secret = connector.credentialFields.find((field) => field.secret)?.name ?? '';
      expect(await wrong((form) => ({ ...form, [secret]: 'wrong' }))).toBe('credentials.invalid');
      const elsewhere = (base: string) => (form: Record<string, string>) =>
        Object.fromEntries(Object.entries(form).map(([name, value]) => [name, /^https?:/.test(value) ? base : value]));
      expect(await wrong(elsewhere('http://127.0.0.1:2'))).toBe('host.unreachable');
      expect(await wrong(elsewhere(`${psa.controlUrl}/nothing`))).toBe('host.notThePsa');
    });
  });
}
