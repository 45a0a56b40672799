import type { AccountId, CommandAuthor } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { readNames } from './store.ts';

/** How the ones behind commands are called, by `nameKey`. */
export type Names = ReadonlyMap<string, string>;

/** The key of an author in `Names`. */
export const nameKey = (author: Pick<CommandAuthor, 'type' | 'id'>): string => `${author.type}:${author.id ?? ''}`;

/** The names of authors and of the agents in whose name they write; who is gone has none. */
export async function namesOf(
  q: Queryable,
  account: AccountId,
  commands: readonly { author: CommandAuthor; attributedTo: string | null }[],
): Promise<Names> {
  const ids = (type: CommandAuthor['type']): string[] => [
    ...new Set(commands.filter(({ author }) => author.type === type && author.id).map(({ author }) => author.id ?? '')),
  ];
  const agents = [
    ...new Set(commands.flatMap(({ author, attributedTo }) => [author.agentId, attributedTo]).filter((id) => typeof id === 'string')),
  ];
  const rows = await readNames(q, account, { person: ids('person'), api: ids('api'), agent: agents });
  return new Map(rows.map((row) => [`${row.type}:${row.id}`, row.name]));
}
