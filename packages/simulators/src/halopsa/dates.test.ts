import { expect, test } from 'vitest';
import { computed, derived, parseDate, sqlRound, stored } from './dates.ts';

const at = Date.parse('2022-09-26T16:15:38.898Z');

test('a stored value is naive and its milliseconds end in 0, 3 or 7', () => {
  expect(stored(at)).toBe('2022-09-26T16:15:38.897');
  expect(stored(Date.parse('2026-06-30T16:04:28.361Z'))).toBe('2026-06-30T16:04:28.36');
  expect(stored(Date.parse('2026-06-30T16:04:28Z'))).toBe('2026-06-30T16:04:28');
});

test('every rounded value ends in 0, 3 or 7 and stays', () => {
  for (let ms = at; ms < at + 100; ms++) {
    expect([0, 3, 7]).toContain(sqlRound(ms) % 10);
    expect(sqlRound(sqlRound(ms))).toBe(sqlRound(ms));
  }
});

test('a computed value has seven digits and a Z, a derived one three', () => {
  expect(computed(at)).toMatch(/^2022-09-26T16:15:38\.898\d{4}Z$/);
  expect(derived(at)).toBe('2022-09-26T16:15:38.898Z');
});

test('a date without a zone is read as UTC, whatever its digits', () => {
  expect(parseDate('2022-09-26T16:15:38.8980000Z')).toBe(at);
  expect(parseDate('2022-09-26T16:15:38.898')).toBe(at);
  expect(parseDate('2022-09-26T17:15:38.898+01:00')).toBe(at);
  expect(parseDate('2022-09-26')).toBe(Date.parse('2022-09-26T00:00:00Z'));
  expect(parseDate('soon')).toBeNaN();
});
