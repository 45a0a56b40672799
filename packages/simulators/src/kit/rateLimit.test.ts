import { expect, test } from 'vitest';
import { RollingWindow } from './rateLimit.ts';

test('a window rolls: a call is free again as soon as the oldest is so many seconds old', () => {
  const window = new RollingWindow();
  const limit = { calls: 2, windowSeconds: 10 };
  expect(window.take(0, limit)).toBe(true);
  expect(window.take(4000, limit)).toBe(true);
  expect(window.take(9999, limit)).toBe(false);
  expect(window.take(10_000, limit)).toBe(true);
  expect(window.take(13_999, limit)).toBe(false);
  expect(window.take(14_000, limit)).toBe(true);
});

test('a refused call does not count', () => {
  const window = new RollingWindow();
  const limit = { calls: 1, windowSeconds: 1 };
  expect(window.take(0, limit)).toBe(true);
  for (let ms = 1; ms < 1000; ms += 100) expect(window.take(ms, limit)).toBe(false);
  expect(window.take(1000, limit)).toBe(true);
});
