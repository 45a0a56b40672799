const CHUNK = 1024;

/**
 * Ids kept in the order of a key, with cheap insertion, removal and access by rank, so that a page deep inside a million
 * records costs no more than the first. The keys live outside (typed columns): take an id out before its key changes and put
 * it back afterwards. Ties are in id order.
 */
export class OrderedIds {
  readonly #key: (id: number) => number;
  #chunks: number[][] = [];
  #size = 0;

  constructor(key: (id: number) => number) {
    this.#key = key;
  }

  /** How many ids there are. */
  get size(): number {
    return this.#size;
  }

  /** Replaces everything with `ids`, which need not be sorted. */
  load(ids: Uint32Array): void {
    const key = this.#key;
    let sorted = true;
    for (let i = 1; i < ids.length && sorted; i++) sorted = key(ids[i - 1] as number) <= key(ids[i] as number);
    if (!sorted) ids.sort((a, b) => key(a) - key(b) || a - b);
    this.#chunks = [];
    for (let at = 0; at < ids.length; at += CHUNK) this.#chunks.push(Array.from(ids.subarray(at, at + CHUNK)));
    this.#size = ids.length;
  }

  /** Puts an id in by its present key. */
  add(id: number): void {
    const key = this.#key(id);
    const at = this.#chunkFor(key, id);
    const chunk = this.#chunks[at];
    if (!chunk) this.#chunks.push([id]);
    else {
      chunk.splice(this.#position(chunk, key, id), 0, id);
      if (chunk.length > CHUNK * 2) this.#chunks.splice(at + 1, 0, chunk.splice(CHUNK));
    }
    this.#size++;
  }

  /** Takes an id out; its key must still be the one it was put in by. */
  remove(id: number): void {
    const key = this.#key(id);
    const at = this.#chunkFor(key, id);
    const chunk = this.#chunks[at];
    if (!chunk) return;
    const position = this.#position(chunk, key, id);
    if (chunk[position] !== id) return;
    chunk.splice(position, 1);
    if (chunk.length === 0) this.#chunks.splice(at, 1);
    this.#size--;
  }

  /** The rank of the first id whose key is at least `key`. */
  rankOf(key: number): number {
    let rank = 0;
    for (const chunk of this.#chunks) {
      if (this.#key(chunk.at(-1) as number) < key) rank += chunk.length;
      else return rank + this.#position(chunk, key, -1);
    }
    return rank;
  }

  /** The ids of ranks `from` (inclusive) to `to` (exclusive). */
  slice(from: number, to: number): number[] {
    const out: number[] = [];
    let rank = 0;
    for (const chunk of this.#chunks) {
      if (rank >= to) break;
      if (rank + chunk.length > from) {
        for (let i = Math.max(0, from - rank), end = Math.min(chunk.length, to - rank); i < end; i++) out.push(chunk[i] as number);
      }
      rank += chunk.length;
    }
    return out;
  }

  /** The ids of ranks `from` to `to` that pass a test, in order. */
  collect(from: number, to: number, fits: (id: number) => boolean): number[] {
    const out: number[] = [];
    let rank = 0;
    for (const chunk of this.#chunks) {
      if (rank >= to) break;
      for (let i = Math.max(0, from - rank), end = Math.min(chunk.length, to - rank); i < end; i++) {
        const id = chunk[i] as number;
        if (fits(id)) out.push(id);
      }
      rank += chunk.length;
    }
    return out;
  }

  #chunkFor(key: number, id: number): number {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const last = (this.#chunks[middle] as number[]).at(-1) as number;
      const lastKey = this.#key(last);
      if (lastKey < key || (lastKey === key && last < id)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #position(chunk: readonly number[], key: number, id: number): number {
    let low = 0;
    let high = chunk.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = chunk[middle] as number;
      const otherKey = this.#key(other);
      if (otherKey < key || (otherKey === key && other < id)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
