import { useCallback, useSyncExternalStore } from 'react';
import type { Profile, Report } from '../../helpdesk/types.ts';

/** What has been typed before anything is saved. It outlives the page; secrets are kept in memory only. */
export interface Draft {
  connector: string;
  profile: Profile;
  credentials: Record<string, string>;
  expiresOn: string;
  /** The latest test, and what it was about. */
  tested: { report: Report; of: string } | null;
}

const empty: Draft = { connector: 'halopsa', profile: 'read-write', credentials: {}, expiresOn: '', tested: null };
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();
const storeName = (account: string): string => `deskbridge-setup-${account}`;

function load(account: string): Draft {
  const known = drafts.get(account);
  if (known) return known;
  let draft = empty;
  try {
    draft = { ...empty, ...(JSON.parse(sessionStorage.getItem(storeName(account)) ?? '{}') as Partial<Draft>), tested: null };
  } catch {
    // What cannot be read is as good as nothing.
  }
  drafts.set(account, draft);
  return draft;
}

/** Everything that a test depends on, as one text. */
export const subjectOf = ({ connector, profile, credentials }: Draft): string => JSON.stringify([connector, profile, credentials]);

/** What is typed for an account, and how to change it. `secrets` names the fields that never leave the memory of this page. */
export function useDraft(account: string, secrets: readonly string[] = []): [Draft, (change: Partial<Draft>) => void] {
  const draft = useSyncExternalStore(
    useCallback((listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }, []),
    () => load(account),
  );
  const change = useCallback(
    (part: Partial<Draft>) => {
      const next = { ...load(account), ...part };
      drafts.set(account, next);
      keep(account, next, secrets);
      for (const listener of listeners) listener();
    },
    [account, secrets],
  );
  return [draft, change];
}

function keep(account: string, draft: Draft, secrets: readonly string[]): void {
  // A pasted combination may hold the secret in a field that is none: what looks like one is not kept.
  const plain = Object.entries(draft.credentials).filter(([name, value]) => !secrets.includes(name) && !/^[^/]+:[^/]+$/.test(value));
  const { connector, profile, expiresOn } = draft;
  sessionStorage.setItem(storeName(account), JSON.stringify({ connector, profile, expiresOn, credentials: Object.fromEntries(plain) }));
}

/** Forgets what was typed, once it is saved. */
export function forgetDraft(account: string): void {
  drafts.set(account, empty);
  sessionStorage.removeItem(storeName(account));
  for (const listener of listeners) listener();
}
