import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyIdOf, booleanOf, idOf, integerOf, numberOf, ownIdOf, pick, textOf } from './coerce.ts';
import { dateOf, instantOf, shifted } from './dates.ts';
import { clockSkewSeconds, isHtml, retryAfterMs } from './retry.ts';
import type { HttpResponse } from '../contract.ts';

describe('ids of any type', () => {
  it.each([
    [18, '18'],
    [18.0, '18'],
    ['18', '18'],
    ['18.0', '18'],
    [' 18 ', '18'],
    ['0004242', '4242'],
    ['8f3c-guid', '8f3c-guid'],
    [0, null],
    [-1, null],
    ['0', null],
    ['', null],
    [null, null],
    [{}, null],
    [18.5, null],
  ])('%j is %j', (value, id) => expect(idOf(value)).toBe(id));

  it('keeps zero where zero is a value', () => expect([anyIdOf(0), anyIdOf('0'), anyIdOf(-0)]).toEqual(['0', '0', '0']));

  it('takes the digits beyond 2^53 from the text', () => {
    const raw = '{"id":12345678901234567890}';
    expect(ownIdOf(JSON.parse(raw) as Record<string, unknown>, raw)).toBe('12345678901234567890');
  });

  it('reads the other types, and never throws', () => {
    expect([booleanOf('True'), booleanOf(1), booleanOf('x'), booleanOf(undefined)]).toEqual([true, true, null, null]);
    expect([numberOf(-0), numberOf('1.5'), numberOf(''), numberOf('x')]).toEqual([0, 1.5, null, null]);
    expect(Object.is(numberOf(-0), 0)).toBe(true);
    expect([textOf(''), textOf(5), textOf({})]).toEqual([null, '5', null]);
    expect(pick({ a: null, b: 0 }, 'a', 'b')).toBe(0);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const read of [idOf, anyIdOf, textOf, numberOf, integerOf, booleanOf, instantOf, dateOf]) read(value);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2022-09-26T16:15:38.897', '2022-09-26T16:15:38.897Z'],
    ['2026-06-30T16:04:28.36', '2026-06-30T16:04:28.360Z'],
    ['2026-06-30T16:04:28', '2026-06-30T16:04:28.000Z'],
    ['2026-09-25T06:41:08.7895915Z', '2026-09-25T06:41:08.789Z'],
    ['2026-09-25T06:41:08+02:00', '2026-09-25T04:41:08.000Z'],
    ['2026-09-25', '2026-09-25T00:00:00.000Z'],
    ['2026-09-25 06:41', '2026-09-25T06:41:00.000Z'],
    ['1899-12-30T00:00:00', null],
    ['1900-01-01T00:00:00', null],
    ['0001-01-01T00:00:00', null],
    ['2026-02-29T00:00:00', null],
    ['2026-13-01T00:00:00', null],
    ['2026-01-01T25:00:00', null],
    ['2026-01-01T10:00:00 o’clock', null],
    ['soon', null],
    [5, null],
  ])('%j is %j', (value, instant) => expect(instantOf(value, 1980)).toBe(instant));

  it('keeps calendar dates as they stand', () => {
    expect(dateOf('2026-07-01T12:00:00', 1980)).toBe('2026-07-01');
    expect(dateOf('1899-12-30T00:00:00', 1980)).toBeNull();
  });

  it('agrees with Date on every instant that Date can write', () => {
    const dates = fc.date({ min: new Date('1981-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(instantOf(date.toISOString(), 1980)).toBe(date.toISOString());
      }),
    );
    expect(shifted('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.000Z');
  });

  it('gives only what Date can read, whatever the text', () => {
    const texts = fc.stringMatching(/^\d{4}-\d{2}-\d{2}[T ]?\d{0,2}:?\d{0,2}:?\d{0,2}\.?\d{0,7}[Z+-]?\d{0,2}:?\d{0,2}$/);
    fc.assert(
      fc.property(texts, (text) => {
        const instant = instantOf(text);
        expect(instant === null || new Date(instant).toISOString() === instant).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

const response = (more: Partial<HttpResponse>): HttpResponse => ({
  status: 200,
  headers: {},
  text: '',
  sequence: 1,
  startedAt: new Date('2026-07-01T12:00:00.000Z'),
  ...more,
});

describe('answers', () => {
  it('reads Retry-After in seconds and as a date', () => {
    const now = new Date('2026-07-01T12:00:00.000Z');
    expect(retryAfterMs(response({ headers: { 'retry-after': '7' } }), now)).toBe(7_000);
    expect(retryAfterMs(response({ headers: { 'retry-after': 'Wed, 01 Jul 2026 12:01:00 GMT' } }), now)).toBe(60_000);
    expect(retryAfterMs(response({ headers: { 'retry-after': 'soon' } }), now)).toBeUndefined();
    expect(retryAfterMs(response({}), now)).toBeUndefined();
  });

  it('knows a web page by type and by text', () => {
    expect(isHtml(response({ text: '<!DOCTYPE html><html>' }))).toBe(true);
    expect(isHtml(response({ headers: { 'content-type': 'text/html; charset=utf-8' } }))).toBe(true);
    expect(isHtml(response({ text: '{"note":"<html>"}' }))).toBe(false);
  });

  it('measures the clocks apart, allowing for the time the call took', () => {
    const answeredAt = new Date('2026-07-01T12:00:02.000Z');
    expect(clockSkewSeconds(response({ headers: { date: 'Wed, 01 Jul 2026 12:00:01 GMT' } }), answeredAt)).toBe(0);
    expect(clockSkewSeconds(response({ headers: { date: 'Wed, 01 Jul 2026 15:00:00 GMT' } }), answeredAt)).toBeCloseTo(10_799, -1);
    expect(clockSkewSeconds(response({}), answeredAt)).toBeNull();
  });
});
