import type { Actor } from '../platform/auth/caller.ts';

/** Names who asks in rows that are theirs: `person:<id>` or `key:<id>`. */
export const ownerOf = ({ type, id }: Actor): string => `${type}:${id}`;
