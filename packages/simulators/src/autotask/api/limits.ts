import { RollingWindow } from '../../kit/rateLimit.ts';
import type { Tenant } from '../tenant.ts';
import { thresholdExceeded, tooManyThreads } from './errors.ts';

/** What a tenant's limits have seen. */
export class Limits {
  readonly #tenant: Tenant;
  readonly #window = new RollingWindow();
  readonly #threads = new Map<string, number>();
  /** Calls that were refused, by the limit that they met. */
  readonly overLimit = { hour: 0, threads: 0 };
  /** Most calls at a time by entity. */
  readonly maxThreads: Record<string, number> = {};

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
  }

  /** Calls of this hour, those of others included [Autotask reference §6]. */
  get used(): number {
    return this.#window.used + this.#tenant.settings.otherVendorCalls;
  }

  /** Counts a call against the hourly threshold of the database; refuses it above. */
  count(): void {
    const { rateLimit, otherVendorCalls } = this.#tenant.settings;
    if (!rateLimit) return;
    if (this.#window.take(this.#tenant.clock.trueNow(), { ...rateLimit, calls: rateLimit.calls - otherVendorCalls })) return;
    this.overLimit.hour++;
    throw thresholdExceeded(this.#tenant.quirks, this.#tenant.quirks.retryAfterSeconds);
  }

  /** Milliseconds that a call is slowed by, from half of the threshold on. */
  get slowingMs(): number {
    const { rateLimit, latencySteps } = this.#tenant.settings;
    if (!rateLimit) return 0;
    const share = this.used / rateLimit.calls;
    return latencySteps.reduce((ms, step) => (share >= step.from ? step.ms : ms), 0);
  }

  /** Takes a thread of a tracking identifier on an entity; the answer gives it back. */
  enter(integrationCode: string, entity: string): () => void {
    const { rateLimit, threadLimit } = this.#tenant.settings;
    const key = `${integrationCode}|${entity.toLowerCase()}`;
    const present = this.#threads.get(key) ?? 0;
    if (rateLimit && present >= threadLimit) {
      this.overLimit.threads++;
      throw tooManyThreads(this.#tenant.quirks, threadLimit);
    }
    this.#threads.set(key, present + 1);
    this.maxThreads[entity] = Math.max(this.maxThreads[entity] ?? 0, present + 1);
    return () => void this.#threads.set(key, (this.#threads.get(key) ?? 1) - 1);
  }

  /** Begins a new hour. */
  clear(): void {
    this.#window.clear();
  }
}
