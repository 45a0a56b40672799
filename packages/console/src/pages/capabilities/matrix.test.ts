import { describe, expect, test } from 'vitest';
import { matrixOf } from './matrix.ts';

const capability = (id: string, support: 'yes' | 'no' | 'partly' | 'unverified' = 'yes') => ({
  id,
  label: `Can ${id}`,
  support,
  note: null,
});

describe('The capability matrix', () => {
  test('has a row for what any connector names, and tells who does not', () => {
    const rows = matrixOf([
      { capabilities: [capability('notes'), capability('time', 'partly')] },
      { capabilities: [capability('notes', 'unverified'), capability('merge')] },
    ]);
    expect(rows.map(({ id, of }) => [id, ...of.map((each) => each?.support ?? null)])).toEqual([
      ['notes', 'yes', 'unverified'],
      ['time', 'partly', null],
      ['merge', null, 'yes'],
    ]);
  });

  test('loses the row of a capability that nobody declares any more', () => {
    const both = [{ capabilities: [capability('notes'), capability('merge')] }];
    const less = both.map(({ capabilities }) => ({ capabilities: capabilities.filter(({ id }) => id !== 'merge') }));
    expect(matrixOf(both).map(({ id }) => id)).toContain('merge');
    expect(matrixOf(less).map(({ id }) => id)).toEqual(['notes']);
  });
});
