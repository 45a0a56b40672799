import type { AccountId } from './ids.ts';

/** Something of ours that names a picklist value: a saved view, a setting, a rule. */
export interface PicklistReference {
  kind: string;
  valueId: string;
  /** What sort of thing it is, as a person calls it: `Saved view`. */
  source: string;
  name: string;
  /** Where it is edited in the console, within the account; null where it has no page. */
  place: string | null;
}

/** What a feature that names picklist values tells of them, so that removed values show where they are still meant. */
export interface PicklistReferences {
  list(account: AccountId): Promise<PicklistReference[]>;
}
