/** Walks against a table in memory that behaves as oddly as tenants do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '@deskbridge/model';
import { failure } from '@deskbridge/model';
import { shifted } from './dates.ts';
import { readAnchor, walkMemory, writeAnchor } from './paging.ts';
import type { FetchedPage, PageRequest, WalkMemory, WalkPage, WalkRow, WalkWindow } from './paging.ts';
import { walkByKey } from './walk-by-key.ts';
import { walkByNumber } from './walk-by-number.ts';

interface Oddities {
  /** The tenant gives this many rows whatever is asked. */
  fixedPageSize?: number;
  recordCount?: 'right' | 'stuckAt50' | 'absent' | 'asReturned';
  ignoresOrder?: boolean;
  ignoresBounds?: boolean;
  ignoresEverything?: boolean;
  pastEnd?: 'repeats' | 'empty';
  /** Bounds are cut to so many milliseconds. */
  boundPrecisionMs?: number;
  exclusiveBounds?: boolean;
  /** Runs before each call. */
  beforeCall?: (table: Table, call: number) => void;
}

interface Entry {
  id: number;
  at: string;
}

class Table {
  rows: Entry[];
  calls = 0;
  readonly #odd: Oddities;

  constructor(rows: Entry[], odd: Oddities = {}) {
    this.rows = rows;
    this.#odd = odd;
  }

  touch(id: number, at: string): void {
    this.rows = this.rows.map((row) => (row.id === id ? { id, at } : row));
  }

  readonly fetch = (request: PageRequest): Promise<Result<FetchedPage>> => {
    const odd = this.#odd;
    this.calls++;
    if (this.calls > 2_000) throw new Error('the walk does not end');
    odd.beforeCall?.(this, this.calls);
    const size = odd.fixedPageSize ?? request.pageSize;
    const all = odd.ignoresEverything ? this.rows : this.#select(request);
    const pageNo = odd.ignoresEverything ? 1 : request.pageNo;
    const lastPage = Math.max(1, Math.ceil(all.length / size));
    const shown = pageNo > lastPage && odd.pastEnd !== 'empty' ? lastPage : pageNo;
    const rows = all.slice((shown - 1) * size, shown * size).map((row) => walkRow(row));
    const counts = { right: all.length, stuckAt50: 50, absent: null, asReturned: rows.length };
    return Promise.resolve({
      ok: true,
      value: { rows, recordCount: counts[odd.recordCount ?? 'right'], pageSize: size, sequence: this.calls, startedAt: new Date(0) },
    });
  };

  #select(request: PageRequest): Entry[] {
    const odd = this.#odd;
    const cut = (bound: string): string =>
      new Date(Math.floor(Date.parse(bound) / (odd.boundPrecisionMs ?? 1)) * (odd.boundPrecisionMs ?? 1)).toISOString();
    const inside = (row: Entry): boolean => {
      if (odd.ignoresBounds) return true;
      const { from, to } = request;
      if (from !== null && (odd.exclusiveBounds ? row.at <= cut(from) : row.at < cut(from))) return false;
      return to === null || (odd.exclusiveBounds ? row.at < cut(to) : row.at <= cut(to));
    };
    const order = (one: Entry, other: Entry): number => (one.at === other.at ? one.id - other.id : one.at < other.at ? -1 : 1);
    const sorted = odd.ignoresOrder ? this.rows.toSorted((one, other) => one.id - other.id) : this.rows.toSorted(order);
    const turned = request.descending && !odd.ignoresOrder ? sorted.toReversed() : sorted;
    return turned.filter(inside);
  }
}

const walkRow = (row: Entry): WalkRow => ({ id: String(row.id), at: row.at, raw: `{"id":${row.id}}`, value: row, repaired: false });
const base = '2026-07-01T12:00:00.000Z';
const spread = (count: number, stepMs = 60_000): Entry[] =>
  Array.from({ length: count }, (_item, index) => ({ id: index + 1, at: shifted(base, index * stepMs) }));
const window = (more: Partial<WalkWindow> = {}): WalkWindow => ({ from: null, to: null, descending: true, pageSize: 100, ...more });

async function collect(walk: AsyncIterable<Result<WalkPage>>): Promise<{ ids: number[]; pages: WalkPage[] }> {
  const pages: WalkPage[] = [];
  for await (const page of walk) {
    if (!page.ok) throw new Error(page.failure.code);
    pages.push(page.value);
  }
  return { ids: pages.flatMap((page) => page.rows.map((row) => Number(row.id))), pages };
}

const walked = (table: Table, more: Partial<WalkWindow> = {}, memory: WalkMemory = walkMemory()) =>
  collect(walkByKey(table.fetch, window(more), memory));
const sortedIds = (ids: readonly number[]): number[] => [...new Set(ids)].toSorted((one, other) => one - other);
const upTo = (count: number): number[] => Array.from({ length: count }, (_item, index) => index + 1);

describe('walking by key', () => {
  it('reads 10,000 records in at most 102 calls, each once, newest first', async () => {
    const table = new Table(spread(10_000));
    const { ids, pages } = await walked(table);
    expect(ids).toEqual(upTo(10_000).toReversed());
    expect(table.calls).toBeLessThanOrEqual(102);
    expect(pages[0]?.total).toBe(10_000);
    expect(pages.at(-1)?.anchor).toBeNull();
  });

  it('reads oldest first as well', async () => {
    const { ids } = await walked(new Table(spread(777)), { descending: false });
    expect(ids).toEqual(upTo(777));
  });

  it('takes one call where there is little, and one where there is nothing', async () => {
    const few = new Table(spread(7));
    expect((await walked(few)).ids).toHaveLength(7);
    expect(few.calls).toBe(1);
    const none = new Table([]);
    expect((await walked(none)).pages).toMatchObject([{ rows: [], anchor: null }]);
    expect(none.calls).toBe(1);
  });

  it('finds what an edit in mid-walk pushes about, oldest first', async () => {
    let edited = 0;
    const table = new Table(spread(1_000), {
      beforeCall: (self, call) => {
        if (call === 1) return;
        edited++;
        self.touch(call * 37, shifted(base, 10_000_000_000 + call));
        self.touch(call * 99, shifted(base, 10_000_000_001 + call));
      },
    });
    const { ids } = await walked(table, { descending: false });
    expect(sortedIds(ids)).toEqual(upTo(1_000));
    expect(edited).toBeGreaterThan(5);
  });

  it('steps back where the shared row was edited, and loses none of the others, newest first', async () => {
    const moved = new Set<number>();
    const table = new Table(spread(1_000), {
      beforeCall: (self, call) => {
        // Always the row at the border of two pages.
        const border = 1_000 - (call - 1) * 99;
        if (call === 1 || border <= 0) return;
        moved.add(border);
        self.touch(border, shifted(base, 10_000_000_000 + call));
      },
    });
    const { ids } = await walked(table);
    const missing = upTo(1_000).filter((id) => !ids.includes(id) && !moved.has(id));
    expect(missing).toEqual([]);
  });

  it.each([
    ['cut to the second', { boundPrecisionMs: 1_000 }],
    ['cut to the minute', { boundPrecisionMs: 60_000 }],
    ['exclusive', { exclusiveBounds: true }],
  ] as const)('widens bounds that are %s, and remembers how far', async (_name, odd) => {
    const rows = spread(1_500, 7_333);
    const memory = walkMemory();
    const { ids } = await walked(new Table(rows, odd), {}, memory);
    expect(sortedIds(ids)).toEqual(upTo(1_500));
    expect(memory.slackMs).toBeGreaterThan(0);
    const again = new Table(rows, odd);
    await walked(again, {}, memory);
    expect(again.calls).toBeLessThan(20);
  });

  it('gets past an instant that holds more records than a page', async () => {
    const rows = [
      ...spread(150),
      ...Array.from({ length: 450 }, (_item, index) => ({ id: 151 + index, at: shifted(base, 9_000_000) })),
      ...spread(90).map((row) => ({ id: row.id + 600, at: shifted(row.at, 90_000_000) })),
    ];
    for (const descending of [true, false]) {
      const { ids } = await walked(new Table(rows), { descending });
      expect(sortedIds(ids)).toEqual(upTo(690));
    }
  });

  it('resumes at every anchor and finds the rest', async () => {
    const rows = spread(950);
    const { pages } = await walked(new Table(rows));
    for (const [index, page] of pages.entries()) {
      if (page.anchor === null) continue;
      const before = pages.slice(0, index + 1).flatMap((each) => each.rows.map((row) => Number(row.id)));
      const rest = await walked(new Table(rows), { anchor: page.anchor });
      expect(sortedIds([...before, ...rest.ids])).toEqual(upTo(950));
      expect(rest.ids.length).toBeLessThanOrEqual(950 - before.length + 1);
    }
  });

  it('hands on a failure and ends', async () => {
    const fetch = () => Promise.resolve({ ok: false as const, failure: failure('psa.timeout') });
    const outcomes: Result<WalkPage>[] = [];
    for await (const page of walkByKey(fetch, window(), walkMemory())) outcomes.push(page);
    expect(outcomes).toEqual([{ ok: false, failure: { code: 'psa.timeout' } }]);
  });
});

describe('tenants that do not do what is asked', () => {
  const odd: [string, Oddities][] = [
    ['ignores the page size', { fixedPageSize: 50 }],
    ['ignores the page size and has a stuck record count', { fixedPageSize: 50, recordCount: 'stuckAt50' }],
    ['counts what it returned', { recordCount: 'asReturned' }],
    ['gives no count and pages of 25', { fixedPageSize: 25, recordCount: 'absent' }],
    ['ignores the order', { ignoresOrder: true }],
    ['ignores the bounds', { ignoresBounds: true }],
    [
      'ignores order and bounds, in pages of 50, stuck',
      { ignoresOrder: true, ignoresBounds: true, fixedPageSize: 50, recordCount: 'stuckAt50' },
    ],
    ['ignores the bounds and ends with an empty page', { ignoresBounds: true, pastEnd: 'empty' }],
  ];

  it.each(odd)('one that %s still shows all its records', async (_name, oddities) => {
    for (const count of [3, 50, 100, 200, 437]) {
      for (const descending of [true, false]) {
        const { ids } = await walked(new Table(spread(count), oddities), { descending });
        expect(sortedIds(ids)).toEqual(upTo(count));
      }
    }
  });

  it.each(odd)('one that %s can be walked on from every anchor', async (_name, oddities) => {
    const rows = spread(437);
    const { pages } = await walked(new Table(rows, oddities));
    for (const [index, page] of pages.entries()) {
      if (page.anchor === null) continue;
      const before = pages.slice(0, index + 1).flatMap((each) => each.rows.map((row) => Number(row.id)));
      const rest = await walked(new Table(rows, oddities), { anchor: page.anchor });
      expect(sortedIds([...before, ...rest.ids])).toEqual(upTo(437));
    }
  });

  it('one that answers everything with the same page is read once and left', async () => {
    for (const count of [1, 2, 50, 100]) {
      for (const recordCount of ['right', 'stuckAt50', 'absent'] as const) {
        const table = new Table(spread(count).toReversed(), { ignoresEverything: true, recordCount });
        const { ids } = await walked(table);
        expect(sortedIds(ids)).toEqual(upTo(count));
        expect(table.calls).toBeLessThan(8);
      }
    }
  });

  it('remembers that order does not help, and reads by number at once', async () => {
    const memory = walkMemory();
    await walked(new Table(spread(300), { ignoresOrder: true }), {}, memory);
    expect(memory.keyless).toBe(true);
    const table = new Table(spread(300), { ignoresOrder: true });
    await walked(table, {}, memory);
    expect(table.calls).toBeLessThanOrEqual(4);
  });
});

describe('walking by number', () => {
  it('looks again where a record was removed in mid-walk and the others moved up', async () => {
    const table = new Table(spread(350), {
      ignoresOrder: true,
      beforeCall: (self, call) => {
        if (call === 2) self.rows = self.rows.filter((row) => row.id !== 5);
      },
    });
    const { ids } = await collect(walkByNumber(table.fetch, window({ descending: false })));
    expect(sortedIds(ids)).toEqual(upTo(350));
  });
});

describe('any table, any oddity', () => {
  it('ends, and shows every record that stays where it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(400), { maxLength: 260 }),
        fc.boolean(),
        fc.record({
          fixedPageSize: fc.constantFrom(undefined, 7, 10, 50),
          recordCount: fc.constantFrom<'right' | 'stuckAt50' | 'absent' | 'asReturned'>('right', 'stuckAt50'),
          ignoresOrder: fc.boolean(),
          ignoresBounds: fc.boolean(),
          pastEnd: fc.constantFrom<'repeats' | 'empty'>('repeats', 'empty'),
        }),
        async (steps, descending, odd) => {
          const rows = steps.map((step, index) => ({ id: index + 1, at: shifted(base, step * 977) }));
          const table = new Table(rows, odd);
          const pageSize = odd.fixedPageSize === 7 ? 7 : 20;
          const { ids } = await walked(table, { descending, pageSize });
          expect(sortedIds(ids)).toEqual(upTo(rows.length));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('anchors', () => {
  it('survive writing and reading, and a foreign one is no anchor', () => {
    const key = { kind: 'key' as const, at: base, id: '5:1|2', total: 12 };
    expect(readAnchor(writeAnchor(key))).toEqual(key);
    const number = { kind: 'number' as const, pageNo: 3, id: '77', total: null };
    expect(readAnchor(writeAnchor(number))).toEqual(number);
    expect(readAnchor('nonsense')).toBeNull();
    expect(readAnchor(undefined)).toBeNull();
  });
});
