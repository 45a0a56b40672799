/** So many calls in any window of so many seconds. */
export interface RateLimit {
  calls: number;
  windowSeconds: number;
}

/** A rolling window over the simulated clock. */
export class RollingWindow {
  #times: number[] = [];
  #head = 0;

  /** Counts a call at `now` and tells whether it is still within the limit; a refused call does not count. */
  take(now: number, limit: RateLimit): boolean {
    const oldest = now - limit.windowSeconds * 1000;
    while (this.#head < this.#times.length && (this.#times[this.#head] as number) <= oldest) this.#head++;
    if (this.#head > 1024) {
      this.#times = this.#times.slice(this.#head);
      this.#head = 0;
    }
    if (this.#times.length - this.#head >= limit.calls) return false;
    this.#times.push(now);
    return true;
  }

  /** Calls inside the window that ended with the last `take`. */
  get used(): number {
    return this.#times.length - this.#head;
  }

  /** Forgets every call. */
  clear(): void {
    this.#times = [];
    this.#head = 0;
  }
}
