import type { Onboarding } from '../../helpdesk/types.ts';

/** The steps of the wizard with its last page. */
export const stepIds = [
  'choose',
  'instructions',
  'credentials',
  'window',
  'import',
  'people',
  'picklists',
  'callbacks',
  'widgets',
  'smoke',
  'done',
] as const;
export type StepId = (typeof stepIds)[number];

/** A step's name from an address; null for a word that names none. */
export const stepOf = (word: string | undefined): StepId | null => stepIds.find((id) => id === word) ?? null;

export const stepBefore = (id: StepId): StepId | null => stepIds[stepIds.indexOf(id) - 1] ?? null;
export const stepAfter = (id: StepId): StepId | null => stepIds[stepIds.indexOf(id) + 1] ?? null;

const beforeSaving: readonly StepId[] = ['choose', 'instructions', 'credentials'];

/** Whether a step can be gone to: those after the credentials need a connection, those after the window an import. */
export function isReachable(id: StepId, onboarding: Onboarding): boolean {
  if (beforeSaving.includes(id)) return true;
  const isConnected = onboarding.connection !== null && onboarding.condition.name !== 'disconnected';
  return isConnected && (id === 'window' || onboarding.connection?.importBegunAt !== null);
}
