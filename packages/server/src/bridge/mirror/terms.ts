const longestTerm = 80;
const mostWords = 24;

/** The words of a title by which it is found: lower case, letters and digits of any script. */
export function titleWords(title: string): string[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return [...new Set(words)].slice(0, mostWords).map((word) => word.slice(0, longestTerm));
}

/** How a ticket is found beside its columns: `w:word`, `t:tag`, `f:field=value`. */
export const wordTerm = (word: string): string => `w:${word.toLowerCase()}`;
export const tagTerm = (tag: string): string => `t:${tag.toLowerCase().slice(0, longestTerm)}`;
export const fieldTerm = (field: string, value: unknown): string =>
  `f:${field.slice(0, longestTerm)}=${shown(value).toLowerCase().slice(0, longestTerm)}`;

/** What a ticket's terms are made of. */
export interface TermFields {
  title?: unknown;
  tags?: unknown;
  customFields?: unknown;
  updatedAt?: unknown;
}

/** All terms of a ticket. Empty custom fields make none. */
export function termsOf(ticket: TermFields): string[] {
  const title = typeof ticket.title === 'string' ? titleWords(ticket.title).map((word) => `w:${word}`) : [];
  const tags = Array.isArray(ticket.tags) ? ticket.tags.map((tag) => tagTerm(String(tag))) : [];
  const custom = Object.entries((ticket.customFields ?? {}) as Record<string, unknown>).flatMap(([field, value]) =>
    value === null || value === '' ? [] : (Array.isArray(value) ? value : [value]).map((one) => fieldTerm(field, one)),
  );
  return [...new Set([...title, ...tags, ...custom])];
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
