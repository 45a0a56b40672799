import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskedText, redactedText } from './masked.ts';

const mask = (value: unknown): unknown => JSON.parse(maskedText(Buffer.from(JSON.stringify(value))));

describe('A masked body', () => {
  test('keeps what it is about and when, and hides what is said', () => {
    const body = {
      event: 'ticket status changed',
      object_id: 42,
      timestamp: '2026-01-01T00:00:00.000Z',
      ticket: { id: 42, summary: 'My payslip is wrong', status_id: 2, onhold: false, users: [{ name: 'A person', mobile: 123 }] },
      token: 'a secret',
    };
    expect(mask(body)).toEqual({
      event: 'ticket status changed',
      object_id: 42,
      timestamp: '2026-01-01T00:00:00.000Z',
      ticket: {
        id: 42,
        summary: '(hidden, 19 characters)',
        status_id: 2,
        onhold: false,
        users: [{ name: '(hidden, 8 characters)', mobile: '(hidden number)' }],
      },
      token: '(redacted)',
    });
  });

  test('lets no text through under a name that tells nothing', () => {
    const text = fc.string({ minLength: 4 }).filter((value) => !/^\d{4}-\d\d-\d\d/.test(value));
    fc.assert(
      fc.property(text, (secret) => {
        const blank = 'x'.repeat(secret.length);
        expect(mask({ summary: secret, inner: [{ note: secret }] })).toEqual(mask({ summary: blank, inner: [{ note: blank }] }));
      }),
    );
  });

  test('says only how long it is where it is no JSON', () => {
    expect(maskedText(Buffer.from('{"broken'))).toBe('(hidden: 8 bytes that are not JSON)');
  });

  test('a long text under a telling name is hidden too', () => {
    expect(mask({ type: 'x'.repeat(61) })).toEqual({ type: '(hidden, 61 characters)' });
  });
});

describe('A redacted body', () => {
  test('stays as it came but for secrets', () => {
    expect(redactedText(Buffer.from('{"a": 1.0}'))).toBe('{"a": 1.0}');
    expect(redactedText(Buffer.from('{"user":{"Password":"x","apiKey":"y","clientSecret":{"deep":1}},"n":1}'))).toBe(
      '{"user":{"Password":"(redacted)","apiKey":"(redacted)","clientSecret":"(redacted)"},"n":1}',
    );
    expect(redactedText(Buffer.from('no json'))).toBe('no json');
  });
});
