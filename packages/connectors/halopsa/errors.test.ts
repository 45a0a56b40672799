import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../contract.ts';
import { answerFailure, errorText } from './errors.ts';

const answer = (status: number, text: string, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  text,
  headers,
  sequence: 1,
  startedAt: new Date(0),
});
const now = new Date('2026-07-01T12:00:00Z');

describe('the shapes of errors', () => {
  it.each([
    ['"Please assign this Ticket these before closing it."', 'Please assign this Ticket these before closing it.'],
    ['{"error":"invalid_scope","error_description":"The scope is not valid."}', 'invalid_scope: The scope is not valid.'],
    ['{"error":{"message":"no"}}', 'no'],
    ['{"ClassName":"System.Exception","Message":"Operation is not valid"}', 'Operation is not valid'],
    ['{"message":"small"}', 'small'],
    ['{"resultCode":1,"errorMessage":"misc"}', 'misc'],
    ['{"[0].id":["The value 95.0 is not valid."]}', '[0].id: The value 95.0 is not valid.'],
    ['{"id":["a","b"]}', 'id: a id: b'],
    ['[{"message":"first"}]', 'first'],
    ['', null],
    ['<html><body>Server Error</body></html>', null],
    ['plain words', 'plain words'],
    ['5', '5'],
  ])('%s says %j', (text, words) => expect(errorText(answer(400, text))).toBe(words));

  it('keeps the PSA’s own words and clips long ones', () => {
    expect(answerFailure(answer(400, '"An Outcome must be entered for this Action"'), now)).toEqual({
      code: 'psa.refused',
      detail: 'HTTP 400: An Outcome must be entered for this Action',
      httpStatus: 400,
    });
    expect(errorText(answer(500, 'x'.repeat(10_000)))?.length).toBeLessThan(600);
  });

  it.each([
    [401, 'rights.missing'],
    [403, 'rights.missing'],
    [404, 'record.missing'],
    [429, 'psa.rateLimited'],
    [500, 'psa.unavailable'],
    [503, 'psa.unavailable'],
    [400, 'psa.refused'],
    [200, 'psa.malformed'],
  ] as const)('HTTP %i is %s', (status, code) => expect(answerFailure(answer(status, ''), now).code).toBe(code));

  it('waits half a minute after a 429 that names no time, and as told by one that does', () => {
    expect(answerFailure(answer(429, ''), now).retryAfterMs).toBe(30_000);
    expect(answerFailure(answer(429, '', { 'retry-after': '5' }), now).retryAfterMs).toBe(5_000);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.nat(599), (text, status) => {
        expect(answerFailure(answer(status, text), now).code).toBeTypeOf('string');
      }),
    );
  });
});
