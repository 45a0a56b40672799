import type { EventType, HandSetup, RegisteredCallback } from '@deskbridge/connectors/contract';

/** Everything that can be wrong with the webhook in the PSA, and who mends it. */
export const problemKinds = {
  missing: { by: 'repair', says: 'Our webhook is not in the helpdesk.' },
  disabled: { by: 'repair', says: 'Our webhook is switched off in the helpdesk.' },
  wrongAddress: { by: 'repair', says: 'Our webhook sends to another address.' },
  duplicate: { by: 'repair', says: 'There is a second webhook of ours: everything is delivered twice.' },
  setting: { by: 'repair', says: 'A setting differs from what it should be.' },
  eventMissing: { by: 'repair', says: 'An event is not ticked, so it never arrives.' },
  eventTwice: { by: 'repair', says: 'An event is ticked twice, so it is delivered twice.' },
  eventByHand: { by: 'hand', says: 'An event has to be ticked by hand: its number in the helpdesk is not publicly known.' },
  eventUnneeded: { by: 'nobody', says: 'An event is ticked that Deskbridge does not ask for. It does no harm.' },
} as const satisfies Record<string, { by: 'repair' | 'hand' | 'nobody'; says: string }>;

export type ProblemKind = keyof typeof problemKinds;

/** One difference between the webhook as it stands in the PSA and as it should. */
export interface CallbackProblem {
  kind: ProblemKind;
  /** The setting or event that it is about. */
  subject: string | null;
  found: string | null;
  wanted: string | null;
}

/** What is compared. */
export interface DriftFacts {
  url: string;
  ours: RegisteredCallback | null;
  duplicates: readonly RegisteredCallback[];
  wanted: HandSetup;
  events: readonly EventType[];
}

/** Whether a problem is one that registering again sets right. */
export const isRepairable = (problem: CallbackProblem): boolean => problemKinds[problem.kind].by === 'repair';

/** Compares the webhook as it stands in the PSA with what it should be. */
export function driftOf(facts: DriftFacts): CallbackProblem[] {
  const { ours } = facts;
  if (!ours) return [problem('missing')];
  return [
    ...(ours.isActive ? [] : [problem('disabled')]),
    ...(ours.url === facts.url ? [] : [problem('wrongAddress', null, shownAddress(ours.url), shownAddress(facts.url))]),
    ...facts.duplicates.map((other) => problem('duplicate', other.name, other.isActive ? 'active' : 'switched off')),
    ...wrongSettings(ours, facts.wanted),
    ...wrongEvents(ours, facts),
  ];
}

const problem = (
  kind: ProblemKind,
  subject: string | null = null,
  found: string | null = null,
  wanted: string | null = null,
): CallbackProblem => ({
  kind,
  subject,
  found,
  wanted,
});

/** Settings that the PSA tells and that differ; address and switch are problems of their own. */
function wrongSettings(ours: RegisteredCallback, wanted: HandSetup): CallbackProblem[] {
  return wanted.settings.flatMap(({ label, value, isSecret, is }) => {
    const found = ours.settings.find((setting) => setting.label === label)?.value;
    if (isSecret || is || found === undefined || found === value) return [];
    return [problem('setting', label, found, value)];
  });
}

function wrongEvents(ours: RegisteredCallback, { wanted, events }: DriftFacts): CallbackProblem[] {
  const nameOf = (key: string): string => events.find((event) => event.key === key)?.name ?? key;
  const wantedKeys = events.filter((event) => wanted.events.includes(event.name));
  const missing = wantedKeys.filter((event) => !ours.events.includes(event.key));
  const twice = new Set(ours.events.filter((key, index) => ours.events.indexOf(key) !== index));
  const extra = new Set(ours.events.filter((key) => !wantedKeys.some((event) => event.key === key)));
  return [
    ...missing.map((event) => problem(event.registrable ? 'eventMissing' : 'eventByHand', event.name)),
    ...[...twice].map((key) => problem('eventTwice', nameOf(key))),
    ...[...extra].map((key) => problem('eventUnneeded', nameOf(key))),
  ];
}

/** An address as it may be shown to who may only look: its last part is the secret. */
export function shownAddress(url: string): string {
  const cut = url.lastIndexOf('/') + 1;
  const last = url.slice(cut);
  return last.length > 8 ? `${url.slice(0, cut)}…${last.slice(-4)}` : url;
}
