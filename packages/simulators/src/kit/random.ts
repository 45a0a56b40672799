/** Mixes integers into 32 well-spread bits: the root of everything a simulator makes up, so that a seed tells all. */
export function mix(seed: number, a: number, b = 0): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(a + 0x7f4a7c15, 0xc2b2ae35) ^ Math.imul(b + 0x165667b1, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number in [0, 1) for (seed, a, b). */
export function unit(seed: number, a: number, b = 0): number {
  return mix(seed, a, b) / 4294967296;
}

/** The element of a non-empty list that (seed, a, b) points at. */
export function pick<T>(list: readonly T[], seed: number, a: number, b = 0): T {
  return list[mix(seed, a, b) % list.length] as T;
}

/** The value whose share of the total weight `u` (in [0, 1)) falls into. */
export function weighted<T>(choices: readonly (readonly [T, number])[], u: number): T {
  let total = 0;
  for (const [, weight] of choices) total += weight;
  let rest = u * total;
  for (const [value, weight] of choices) {
    rest -= weight;
    if (rest < 0) return value;
  }
  return (choices.at(-1) as readonly [T, number])[0];
}

/** A UUID that is a pure function of its arguments. */
export function guid(seed: number, kind: number, n: number): string {
  const hex = [0, 1, 2, 3]
    .map((part) =>
      mix(seed + part, kind * 7919 + part, n)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A sequence of draws, for what happens over time (activity) rather than what simply is. */
export class Dice {
  readonly #seed: number;
  #draws = 0;
  constructor(seed: number) {
    this.#seed = seed;
  }
  /** The next number in [0, 1). */
  next(): number {
    return unit(this.#seed, ++this.#draws, 0x51ed);
  }
  /** The next index below `length`. */
  below(length: number): number {
    return Math.floor(this.next() * length);
  }
  /** The next element of a non-empty list. */
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}
