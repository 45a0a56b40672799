import { expect, test } from 'vitest';
import { redactedText } from './callbacks.ts';

test('a body is shown as it came, but for secrets', () => {
  expect(redactedText(Buffer.from('{"a": 1.0}'))).toBe('{"a": 1.0}');
  expect(redactedText(Buffer.from('{"user":{"Password":"x","apiKey":"y","clientSecret":{"deep":1}},"n":1}'))).toBe(
    '{"user":{"Password":"(redacted)","apiKey":"(redacted)","clientSecret":"(redacted)"},"n":1}',
  );
  expect(redactedText(Buffer.from('no json'))).toBe('no json');
});
