import type { Clock } from '@deskbridge/model';

/**
 * A clock that jumps: when everyone who lives by it sleeps, it moves to the first who has to wake. Whoever waits for something
 * real meanwhile (a database) holds it.
 */
export class SimulatedClock implements Clock {
  #nowMs: number;
  #living: number;
  #sleepers: { atMs: number; wake: () => void }[] = [];

  constructor(startMs: number, living: number) {
    this.#nowMs = startMs;
    this.#living = living;
  }

  now(): Date {
    return new Date(this.#nowMs);
  }

  monotonicMs(): number {
    return this.#nowMs;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.#sleepers.push({ atMs: this.#nowMs + Math.max(0, ms), wake });
      this.#moveOn();
    });
  }

  /** One of those who live by it has ended. */
  leave(): void {
    this.#living--;
    this.#moveOn();
  }

  #moveOn(): void {
    if (this.#sleepers.length < this.#living || this.#sleepers.length === 0) return;
    this.#sleepers.sort((a, b) => a.atMs - b.atMs);
    const first = this.#sleepers.shift();
    if (!first) return;
    this.#nowMs = Math.max(this.#nowMs, first.atMs);
    first.wake();
  }
}
