import { expect, test } from 'vitest';
import { OrderedIds } from './orderedIds.ts';
import { unit } from './random.ts';

function naive(keys: ReadonlyMap<number, number>): number[] {
  return [...keys].toSorted(([a, x], [b, y]) => x - y || a - b).map(([id]) => id);
}

test('ids stay in key order through thousands of changes', () => {
  const keys = new Map<number, number>();
  const ordered = new OrderedIds((id) => keys.get(id) ?? 0);
  for (let id = 1; id <= 6000; id++) keys.set(id, Math.floor(unit(1, id) * 500));
  ordered.load(Uint32Array.from(keys.keys()));
  for (let step = 0; step < 4000; step++) {
    const id = 1 + Math.floor(unit(2, step) * 7000);
    if (keys.has(id)) ordered.remove(id);
    keys.delete(id);
    if (unit(3, step) < 0.7) {
      keys.set(id, Math.floor(unit(4, step) * 500));
      ordered.add(id);
    }
  }
  expect(ordered.size).toBe(keys.size);
  expect(ordered.slice(0, ordered.size)).toEqual(naive(keys));
});

test('a rank is where the first key of at least that size stands', () => {
  const ordered = new OrderedIds((id) => id * 10);
  ordered.load(Uint32Array.from({ length: 5000 }, (_, i) => i + 1));
  expect(ordered.rankOf(-5)).toBe(0);
  expect(ordered.rankOf(20)).toBe(1);
  expect(ordered.rankOf(25)).toBe(2);
  expect(ordered.rankOf(1e9)).toBe(5000);
  expect(ordered.slice(4998, 6000)).toEqual([4999, 5000]);
});

test('collecting keeps the order and stays inside the ranks', () => {
  const ordered = new OrderedIds((id) => -id);
  ordered.load(Uint32Array.from([1, 2, 3, 4, 5, 6]));
  expect(ordered.collect(1, 5, (id) => id % 2 === 0)).toEqual([4, 2]);
});
