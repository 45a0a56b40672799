import type { AccountId, PicklistReference, PicklistReferences } from '@deskbridge/model';

/** Everybody who names picklist values. */
export interface ReferenceRegistry extends PicklistReferences {
  register(source: PicklistReferences): void;
}

/** Makes the registry; main.ts fills it. */
export function makeReferences(): ReferenceRegistry {
  const sources: PicklistReferences[] = [];
  return {
    register: (source) => sources.push(source),
    list: async (account: AccountId): Promise<PicklistReference[]> =>
      (await Promise.all(sources.map((source) => source.list(account)))).flat(),
  };
}
