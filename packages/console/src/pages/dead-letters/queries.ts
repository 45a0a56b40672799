import type { components } from '../../api/generated/schema.js';
import { oneOf, type Filters } from '../../kit/useFilters.ts';
import { texts } from './texts.ts';

export type DeadGroup = components['schemas']['DeadLetters'];
export type DeadLetter = components['schemas']['DeadLetter'];
export type DeadBatch = components['schemas']['DeadLetterBatch'];

/** What a decision is about, as the API takes it. */
export interface Selection {
  ids?: string[];
  cause?: string;
  kind?: DeadLetter['kind'];
  search?: string;
  mine?: boolean;
}

/** The filter that the address holds. */
export function filterOf(address: Filters): { cause?: string; kind?: DeadLetter['kind']; search?: string; mine?: boolean } {
  const mine = oneOf(address, 'mine');
  return {
    cause: oneOf(address, 'cause'),
    kind: oneOf(address, 'kind') as DeadLetter['kind'] | undefined,
    search: oneOf(address, 'search'),
    ...(mine === 'true' ? { mine: true } : {}),
  };
}

/** Whose write it is, in words. */
export const authorOf = (letter: Pick<DeadLetter, 'author' | 'authorName'>): string =>
  letter.authorName ?? texts.author[letter.author.type] ?? letter.author.type;

/** Why it died, in one line. */
export const whyOf = (failure: DeadLetter['failure']): string => (failure?.detail ?? failure?.message ?? '').replace(/^HTTP \S+: /, '');
