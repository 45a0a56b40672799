import type { Failure } from './errors.ts';

/** What is expected to fail returns a value that says so. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** A success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** An expected failure. */
export const failed = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure });
