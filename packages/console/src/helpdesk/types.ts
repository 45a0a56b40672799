import type { components } from '../api/generated/schema.js';
import type { AnswerOf } from '../api/types.ts';
import type { State } from '../kit/State.tsx';

/** A connection, whole. */
export type Connection = AnswerOf<'/api/v1/connections/{id}'>;
/** What a connector says about itself. */
export type Connector = AnswerOf<'/api/v1/connectors'>['items'][number];
/** The result of a test. */
export type Report = components['schemas']['ConnectionReport'];
/** Something to choose before credentials can be tested. */
export type Choice = components['schemas']['CredentialChoice'];
/** A right and how it stands. */
export type Right = Report['rights'][number];
/** Where setting up stands. */
export type Onboarding = AnswerOf<'/api/v1/onboarding'>;
/** A smoke test with its steps. */
export type Smoke = components['schemas']['SmokeTest'];
/** What a connection may do. */
export type Profile = Connector['profiles'][number];

/** The tone of a connection's condition as a state of the kit. */
export const stateOfTone: Record<Onboarding['condition']['tone'], State> = {
  good: 'ok',
  busy: 'busy',
  warning: 'warn',
  bad: 'bad',
  idle: 'off',
};

/** Where each page of the set-up stands, behind the account. */
export const pageAddress: Record<Onboarding['checklist'][number]['page'], string> = {
  setup: '/setup',
  configuration: '/helpdesk/configuration',
  mapping: '/helpdesk/mapping',
  picklists: '/helpdesk/picklists',
  widgets: '/helpdesk/widgets',
  callbacks: '/helpdesk/callbacks',
  runs: '/helpdesk/runs',
  'dead-letters': '/helpdesk/dead-letters',
};
