import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../contract.ts';
import { answerFailure, errorLines } from './errors.ts';

const answer = (status: number, text: string, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  text,
  headers,
  sequence: 1,
  startedAt: new Date(0),
});
const now = new Date('2026-07-01T12:00:00Z');
const said = (...errors: string[]): string => JSON.stringify({ errors });

describe('the sentences of an error answer', () => {
  it.each([
    [said('Picklist value [99] does not exist for priority.'), ['Picklist value [99] does not exist for priority.']],
    [said('one\r\n  two', ''), ['one two']],
    ['{"Message":"No HTTP resource was found."}', ['No HTTP resource was found.']],
    ['plain words', ['plain words']],
    ['', []],
    ['[]', []],
    ['<html><body>404</body></html>', []],
  ])('%s says %j', (text, lines) => expect(errorLines(answer(500, text))).toEqual(lines));

  it('reads any text without throwing', () => {
    expect(() =>
      fc.assert(
        fc.property(
          fc.string(),
          fc.integer({ min: 100, max: 599 }),
          (text, status) => answerFailure(answer(status, text), now).failure.httpStatus === status,
        ),
      ),
    ).not.toThrow();
  });
});

describe('what an answer means', () => {
  it.each([
    [401, said('Unauthorized'), 'credentials.invalid', false],
    [401, '', 'credentials.invalid', false],
    [403, '', 'rights.missing', true],
    [500, said('The logged in Resource does not have the adequate permissions to create this entity type.'), 'rights.missing', true],
    [500, said('Picklist value [99] does not exist for priority.'), 'psa.refused', true],
    [500, said('Reference value on field: contactID of type: Contact does not exist or is invalid.'), 'psa.refused', true],
    [500, said('Unable to find projectID in the TimeEntry Entity'), 'psa.refused', true],
    [500, said("Conversion failed when converting varchar 'material' to data type int"), 'psa.refused', true],
    [
      500,
      said('No message. No matching records found. The logged in Resource may not have the required permissions to delete the data.'),
      'record.missing',
      true,
    ],
    [500, said('Transaction was deadlocked on lock resources with another process.'), 'psa.unavailable', false],
    [500, '', 'psa.unavailable', false],
    [502, '<html>Bad gateway</html>', 'psa.unavailable', false],
    [404, '<html>The resource cannot be found.</html>', 'psa.refused', false],
    [429, said('The limit is reached.'), 'psa.rateLimited', false],
    [500, said('Itgenatr005: The Autotask API thread threshold of 3 threads has been exceeded.'), 'psa.rateLimited', false],
    [503, '', 'psa.unavailable', false],
  ])('%d %s is %s', (status, text, code, isRefusal) => {
    const meaning = answerFailure(answer(status, text), now);
    expect([meaning.failure.code, meaning.isRefusal]).toEqual([code, isRefusal]);
    expect(meaning.failure.httpStatus).toBe(status);
  });

  it('waits as long as is said, a minute for the hourly limit, and a moment for a thread', () => {
    const wait = (text: string, headers = {}) => answerFailure(answer(429, text, headers), now).failure.retryAfterMs;
    expect(wait('', { 'retry-after': '7' })).toBe(7_000);
    expect(wait(said('The external request threshold is exceeded.'))).toBe(60_000);
    expect(wait(said('Itgenatr005'))).toBe(1_000);
  });
});
