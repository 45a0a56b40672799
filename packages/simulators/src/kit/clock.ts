/**
 * Simulated time: the real clock plus an offset, or standing still when frozen. `skewSeconds` is what a clock fault adds;
 * it is asked on each reading so that the fault ends by itself.
 */
export class SimulatedClock {
  #offsetMs: number;
  #frozenAt: number | null = null;
  skewSeconds: () => number = () => 0;

  constructor(start?: Date) {
    this.#offsetMs = start ? start.getTime() - Date.now() : 0;
  }

  /** Milliseconds since 1970 as the simulated PSA believes. */
  now(): number {
    return this.trueNow() + this.skewSeconds() * 1000;
  }

  /** Simulated time without a clock fault's skew; faults expire by it. */
  trueNow(): number {
    return this.#frozenAt ?? Date.now() + this.#offsetMs;
  }

  /** Moves or stops time. `offsetSeconds` is measured from the real clock. */
  set(change: { offsetSeconds?: number; now?: Date; advanceSeconds?: number; frozen?: boolean }): void {
    let now = this.trueNow();
    if (change.offsetSeconds !== undefined) now = Date.now() + change.offsetSeconds * 1000;
    if (change.now) now = change.now.getTime();
    if (change.advanceSeconds !== undefined) now += change.advanceSeconds * 1000;
    const frozen = change.frozen ?? this.#frozenAt !== null;
    this.#frozenAt = frozen ? now : null;
    this.#offsetMs = now - Date.now();
  }
}
