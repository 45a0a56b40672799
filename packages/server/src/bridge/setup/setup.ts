import { describe } from '@deskbridge/model';
import { failingStream, smokeDue, type SetupFacts } from './facts.ts';

/** The steps of the wizard, in order. */
export const setupSteps = [
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
] as const;
export type SetupStep = (typeof setupSteps)[number];

/** Steps that a person may put off. */
export const stepsThatMayWait = ['people', 'picklists', 'callbacks', 'widgets', 'smoke'] as const satisfies readonly SetupStep[];

/** How a step stands. */
export interface StepStatus {
  id: SetupStep;
  state: 'done' | 'open' | 'later';
}

/** The pages of the helpdesk where a thing is looked after. */
export type SetupPage = 'setup' | 'configuration' | 'mapping' | 'picklists' | 'widgets' | 'callbacks' | 'runs' | 'dead-letters';

/** One line of the six-step checklist. */
export interface ChecklistItem {
  id: 'configuration' | 'people' | 'picklists' | 'widgets' | 'callbacks' | 'verify';
  state: StepStatus['state'];
  detail: string;
  page: SetupPage;
}

/** One thing that must hold while the integration works. `notYet`: there is nothing to judge. */
export interface Criterion {
  id: 'sync' | 'callbacks' | 'agents' | 'picklists' | 'deadLetters' | 'widgets' | 'smoke';
  label: string;
  state: 'met' | 'unmet' | 'notYet';
  detail: string;
  page: SetupPage;
}

const isMarked = ({ marks }: SetupFacts, step: SetupStep): boolean => marks.some((mark) => mark.step === step && mark.mark === 'later');
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Where each step stands, from facts; only *later* is somebody's word. */
export function stepsOf(facts: SetupFacts | null): StepStatus[] {
  const isConnected = facts !== null && facts.row.state !== 'disconnected';
  const done: Record<SetupStep, boolean> = {
    choose: isConnected,
    instructions: isConnected,
    credentials: isConnected,
    window: isConnected && facts.row.importBegunAt !== null,
    import: isConnected && facts.isImported,
    people: isConnected && facts.isImported && facts.agents.all > 0 && facts.agents.open === 0,
    picklists: isConnected && facts.marks.some((mark) => mark.step === 'picklists' && mark.mark === 'reviewed'),
    callbacks: isConnected && isWebhookSetUp(facts),
    widgets: isConnected && facts.widgets.some((widget) => widget.lastGoodAt !== null),
    smoke: isConnected && smokeDue(facts).length === 0,
  };
  const later = (id: SetupStep): boolean => isConnected && isMarked(facts, id);
  return setupSteps.map((id) => ({ id, state: done[id] ? 'done' : later(id) ? 'later' : 'open' }));
}

/** Registered and nothing wrong with it, although nothing may have come yet. */
const isWebhookSetUp = ({ webhook, row }: SetupFacts): boolean =>
  ['successful', 'someEventsSilent'].includes(webhook.status) ||
  (webhook.status === 'noData' && row.callbackConfiguration?.ours?.isActive === true);

/** The step at which the wizard goes on: the first that is open. Null where all are done or put off. */
export const resumeAt = (steps: readonly StepStatus[]): SetupStep | null => steps.find((step) => step.state === 'open')?.id ?? null;

/** What must hold while it works, each judged from what is there now. */
export function criteriaOf(facts: SetupFacts): Criterion[] {
  const smoke = smokeDue(facts);
  return [
    syncCriterion(facts),
    callbackCriterion(facts),
    {
      id: 'agents',
      label: 'Every active agent is mapped',
      page: 'mapping',
      ...(facts.agents.all === 0
        ? { state: 'notYet', detail: 'No agents have been read yet.' }
        : {
            state: facts.agents.open === 0 ? 'met' : 'unmet',
            detail:
              facts.agents.open === 0
                ? `All ${facts.agents.all} are decided.`
                : `${facts.agents.open} of ${facts.agents.all} wait for a decision.`,
          }),
    },
    picklistCriterion(facts),
    {
      id: 'deadLetters',
      label: 'No write has failed for good',
      page: 'dead-letters',
      state: facts.dead === 0 ? 'met' : 'unmet',
      detail: facts.dead === 0 ? 'No dead letters.' : `${count(facts.dead, 'dead letter')} to decide about.`,
    },
    widgetCriterion(facts),
    {
      id: 'smoke',
      label: 'The smoke test passed since the last change',
      page: 'configuration',
      state: smoke.length === 0 ? 'met' : 'unmet',
      detail: smoke.length === 0 ? 'Both directions are proved.' : smokeReason(smoke),
    },
  ];
}

function syncCriterion({ streams, isImported, pollSeconds, now }: SetupFacts): Criterion {
  const base = { id: 'sync', label: 'Sync is fresh', page: 'runs' } as const;
  if (!isImported) return { ...base, state: 'notYet', detail: 'The first import of tickets has not ended.' };
  const failing = failingStream(streams);
  if (failing)
    return {
      ...base,
      state: 'unmet',
      detail: `${failing.stream} keeps failing. ${failing.failure ? describe(failing.failure.code).what : ''}`.trim(),
    };
  const polled = streams.find((stream) => stream.stream === 'tickets' && stream.work === 'poll')?.lastFinishedAt ?? null;
  const ageSeconds = polled ? (now.getTime() - Date.parse(polled)) / 1000 : null;
  // Just after the import the first poll has had no time yet.
  const isFresh = ageSeconds === null || ageSeconds < pollSeconds * 2 + 120;
  return {
    ...base,
    state: isFresh ? 'met' : 'unmet',
    detail: isFresh ? 'Tickets are read on time.' : 'Tickets have not been read for too long.',
  };
}

function callbackCriterion({ webhook }: SetupFacts): Criterion {
  const isHealthy = ['successful', 'someEventsSilent'].includes(webhook.status);
  return {
    id: 'callbacks',
    label: 'Callbacks are healthy',
    page: 'callbacks',
    state: isHealthy ? 'met' : 'unmet',
    detail: `${webhook.label}. ${webhook.description}`,
  };
}

function widgetCriterion({ widgets }: SetupFacts): Criterion {
  const base = { id: 'widgets', label: 'Widgets render in the helpdesk', page: 'widgets' } as const;
  if (widgets.length === 0) return { ...base, state: 'notYet', detail: 'No widget has been shown in the helpdesk yet.' };
  const failing = widgets.filter(
    (widget) => widget.lastGoodAt === null || (widget.lastFailedAt !== null && widget.lastFailedAt > widget.lastGoodAt),
  );
  if (failing.length === 0) return { ...base, state: 'met', detail: 'Each was shown without an error the last time.' };
  return { ...base, state: 'unmet', detail: `Failed the last time: ${failing.map((widget) => widget.widget).join(', ')}.` };
}

function picklistCriterion({ picklists, row, now }: SetupFacts): Criterion {
  const base = { id: 'picklists', label: 'Picklists are fresh', page: 'picklists' } as const;
  if (!picklists) return { ...base, state: 'notYet', detail: 'They have not been read yet.' };
  if (picklists.missing.length > 0)
    return { ...base, state: 'unmet', detail: `${count(picklists.missing.length, 'list')} could not be read.` };
  const isFresh = now.getTime() - Date.parse(picklists.refreshedAt) < row.settings.picklistRefreshMinutes * 2 * 60_000;
  return { ...base, state: isFresh ? 'met' : 'unmet', detail: isFresh ? 'Read on time.' : 'They have not been read for too long.' };
}

const reasons = {
  never: 'It has never passed.',
  credentials: 'The credentials have changed since.',
  webhook: 'The webhook has changed since.',
  helpdesk: 'The helpdesk, or who we are in it, has changed since.',
  profile: 'The profile has changed since.',
} as const;

const smokeReason = (due: ReturnType<typeof smokeDue>): string => due.map((reason) => reasons[reason]).join(' ');

/** The six steps that stay on the overview until all are done. */
export function checklistOf(facts: SetupFacts | null): ChecklistItem[] {
  const steps = stepsOf(facts);
  const stateOf = (id: SetupStep): StepStatus['state'] => steps.find((step) => step.id === id)?.state ?? 'open';
  const criteria = facts ? criteriaOf(facts) : [];
  const detailOf = (id: Criterion['id'], otherwise: string): string => criteria.find((each) => each.id === id)?.detail ?? otherwise;
  const isConfigured = stateOf('import') === 'done';
  return [
    {
      id: 'configuration',
      state: isConfigured ? 'done' : 'open',
      detail: facts ? `${facts.condition.label}. ${facts.condition.reason}` : 'No helpdesk is connected yet.',
      page: isConfigured ? 'configuration' : 'setup',
    },
    { id: 'people', state: stateOf('people'), detail: detailOf('agents', 'After the first import.'), page: 'mapping' },
    { id: 'picklists', state: stateOf('picklists'), detail: detailOf('picklists', 'After connecting.'), page: 'picklists' },
    { id: 'widgets', state: stateOf('widgets'), detail: detailOf('widgets', 'After connecting; they may wait.'), page: 'widgets' },
    { id: 'callbacks', state: stateOf('callbacks'), detail: detailOf('callbacks', 'After connecting.'), page: 'callbacks' },
    {
      id: 'verify',
      state: stateOf('smoke'),
      detail: detailOf('smoke', 'Last, with the smoke test.'),
      page: isConfigured ? 'configuration' : 'setup',
    },
  ];
}
