import type { z } from 'zod';
import { describe, type Failure } from '@deskbridge/model';
import type { failureShape } from '../schemas/common.ts';

/** A failure that is part of a record, as sentences. */
export function presentFailure(value: Failure | null): z.infer<typeof failureShape> | null {
  if (!value) return null;
  const { what, next, blame } = describe(value.code);
  return { code: value.code, message: what, detail: value.detail ?? null, next, blame };
}
