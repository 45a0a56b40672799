import { describe, expect, test } from 'vitest';
import { progressOf } from './progress.ts';

const now = new Date('2026-11-20T12:10:00.000Z');
const run = { startedAt: '2026-11-20T12:00:00.000Z', seen: 500, total: 2000 };

describe('The progress of a run', () => {
  test('has a share, a rate and the time left', () => {
    expect(progressOf(run, now)).toEqual({ percent: 25, perMinute: 50, leftMs: 30 * 60_000 });
  });

  test('has no share and no end where the helpdesk gives no total', () => {
    expect(progressOf({ ...run, total: null }, now)).toEqual({ percent: null, perMinute: 50, leftMs: null });
  });

  test('promises nothing in its first moments, or before the first record', () => {
    expect(progressOf({ ...run, startedAt: '2026-11-20T12:09:59.000Z' }, now)).toEqual({ percent: 25, perMinute: null, leftMs: null });
    expect(progressOf({ ...run, seen: 0 }, now).perMinute).toBeNull();
  });

  test('is never more than whole', () => {
    expect(progressOf({ ...run, seen: 2100 }, now)).toMatchObject({ percent: 100, leftMs: 0 });
  });
});
