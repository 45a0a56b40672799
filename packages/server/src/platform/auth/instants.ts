import type { KyselyPlugin, UnknownRow } from 'kysely';

/** The columns of sign-in's tables that hold instants. */
const instants = new Set(['createdAt', 'updatedAt', 'expiresAt', 'lockedUntil', 'accessTokenExpiresAt', 'refreshTokenExpiresAt']);

/**
 * Gives better-auth instants as dates. Our pools hand them over as text, and text is never earlier than a date: sessions, links and
 * challenges would not end.
 */
export const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: ({ result }) => Promise.resolve({ ...result, rows: result.rows.map(withDates) }),
};

const withDates = (row: UnknownRow): UnknownRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'string' && instants.has(columnOf(name)) ? new Date(value) : value]),
  );

/** A joined table's columns carry its name in front: `_joined_session_expiresAt`. */
const columnOf = (name: string): string => name.slice(name.lastIndexOf('_') + 1);
