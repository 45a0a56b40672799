import type { FastifyRequest } from 'fastify';
import { failure, FailureError } from '@deskbridge/model';

/**
 * Refuses the NUL character in what a request says, at the field: PostgreSQL keeps it in no text, so that it would fail later and look
 * like a fault of ours. Asked once for all routes, so that no schema can forget it.
 */
export async function refuseNul({ body, query, params }: FastifyRequest): Promise<void> {
  const path = placeOfNul(body) ?? placeOfNul(query) ?? placeOfNul(params);
  if (path === null) return;
  const message = 'It must not contain the NUL character.';
  throw new FailureError(failure('request.invalid', { fields: { [path]: message }, detail: `${path}: ${message}` }));
}

/** The dotted path of the first text or name with a NUL. Without recursion: how deep a body goes is up to who sends it. */
function placeOfNul(whole: unknown): string | null {
  const left: { path: string; value: unknown }[] = [{ path: '', value: whole }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { path, value } = next;
    if (typeof value === 'string' && value.includes('\u0000')) return path;
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (name.includes('\u0000')) return path || 'body';
      left.push({ path: path ? `${path}.${name}` : name, value: inner });
    }
  }
  return null;
}
