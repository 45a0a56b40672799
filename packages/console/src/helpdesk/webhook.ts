import type { AnswerOf } from '../api/types.ts';
import type { State } from '../kit/State.tsx';

/** How the webhook fares, whole. */
export type WebhookStatus = AnswerOf<'/api/v1/connections/{id}/callbacks'>;

const states: Record<WebhookStatus['health']['status'], State> = {
  successful: 'ok',
  someEventsSilent: 'warn',
  noData: 'warn',
  silent: 'bad',
  disabled: 'bad',
  missing: 'bad',
  wrongAddress: 'bad',
  failingSignature: 'bad',
  pollingOnly: 'off',
};

/** How good that is: a webhook that works and yet differs from what it should be is worth a look. */
export function stateOfWebhook({ health, problems }: Pick<WebhookStatus, 'health' | 'problems'>): State {
  const state = states[health.status];
  return state === 'ok' && problems.some((problem) => problem.mendedBy === 'repair') ? 'warn' : state;
}
