import { z } from 'zod';
import { catalogue, describe, type ErrorCode } from '@deskbridge/model';

const codes = Object.keys(catalogue) as [ErrorCode, ...ErrorCode[]];
const blames = z.enum(['us', 'configuration', 'psa', 'user']).describe('Whose problem it is');

/** The one shape of every error that the API answers with. */
export const errorAnswer = z
  .object({
    error: z.object({
      code: z.enum(codes).describe('Stable; GET /api/v1/errors lists all'),
      message: z.string().describe('What happened, in one sentence'),
      detail: z.string().optional().describe('What is particular to this case'),
      next: z.string().describe('What to do next, in one sentence'),
      blame: blames,
      fields: z.record(z.string(), z.string()).optional().describe('What is wrong with each field, by its path'),
      requestId: z.string().describe('Names this request in the log'),
    }),
  })
  .meta({ id: 'Error' });

/** A failure that is part of a record: of a connection, a run, a command. */
export const failureShape = z
  .object({
    code: z.enum(codes),
    message: z.string(),
    detail: z.string().nullable(),
    next: z.string(),
    blame: blames,
  })
  .meta({ id: 'Failure' });

/** The error answers of a route, for its `response`: one entry a status, described by the catalogue. */
export function fails(...own: ErrorCode[]): { '4xx': typeof errorAnswer; '5xx': typeof errorAnswer } {
  const all = new Set<ErrorCode>([
    'request.invalid',
    'request.unauthenticated',
    'request.forbidden',
    'request.tooMany',
    'internal',
    'database.unavailable',
    ...own,
  ]);
  return answersOf([...all]);
}

/** The error answers of a route that asks for no key. */
export const failsOnly = (...own: ErrorCode[]): ReturnType<typeof fails> => answersOf(own);

function answersOf(all: readonly ErrorCode[]): ReturnType<typeof fails> {
  const byStatus = Map.groupBy(all, (code) => describe(code).status);
  const entries = [...byStatus].map(([status, group]) => [
    status,
    {
      description: group.map((code) => `\`${code}\` ${describe(code).what}`).join('\n\n'),
      content: { 'application/json': { schema: errorAnswer } },
    },
  ]);
  // The statuses are not known to the compiler; for types any error answer is of the one shape.
  return Object.fromEntries(entries) as ReturnType<typeof fails>;
}

/** Largest page and the one that is given where none is asked for. */
export const limit = z.coerce.number().int().min(1).max(200).default(50).describe('Rows on a page');

/** Where the next page begins. */
export const cursor = z.string().min(1).max(2000).optional().describe('`next` of the page before; leave it out for the first page');

/** A page of rows and where to go on. */
export const pageOf = <T extends z.ZodType>(row: T): z.ZodObject<{ items: z.ZodArray<T>; next: z.ZodNullable<z.ZodString> }> =>
  z.object({ items: z.array(row), next: z.string().nullable().describe('Cursor of the next page; null where this is the last') });

/** `true` or `false` in the address. */
export const flag = z.stringbool({ truthy: ['true'], falsy: ['false'] }).meta({ type: 'boolean' });

/** An instant in the address, ISO 8601 with a zone. */
export const instant = z.iso.datetime({ offset: true });

/** An instant in an answer: UTC with milliseconds, or null. */
export const instantOrNull = z.iso.datetime().nullable();

/** A PSA's id in the address: text, whatever the PSA's own type. */
export const psaId = z.string().min(1).max(100).describe("The record's id in the PSA");

/** Many rows by the number of the thing in the address. */
export const numberId = z.coerce.number().int().positive().max(2_147_483_647);
