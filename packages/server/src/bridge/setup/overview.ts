import type { AccountId } from '@deskbridge/model';
import { audit, type By } from '../../platform/audit/audit.ts';
import type { Bridge } from '../bridge.ts';
import { conditionOf, type Condition } from '../connections/condition.ts';
import type { ConnectionRow } from '../connections/store.ts';
import { presentConnection, readFacts, smokeDue, type SetupFacts } from './facts.ts';
import {
  checklistOf,
  criteriaOf,
  resumeAt,
  stepsOf,
  type ChecklistItem,
  type Criterion,
  type SetupStep,
  type StepStatus,
} from './setup.ts';
import { readDay, saveMark, startOfDay, type DayRow, type Mark } from './store.ts';

/** Where setting up stands, and whether it works. */
export interface SetupOverview {
  row: ConnectionRow | null;
  facts: SetupFacts | null;
  condition: Condition;
  steps: StepStatus[];
  resumeAt: SetupStep | null;
  checklist: ChecklistItem[];
  criteria: Criterion[];
  smokeDue: ReturnType<typeof smokeDue>;
}

/** Everything about setting up an account's helpdesk, computed. */
export async function setupOverview(bridge: Bridge, account: AccountId): Promise<SetupOverview> {
  const row = await bridge.database.asAccount(account, (q) => presentConnection(q, account));
  const facts = row ? await readFacts(bridge, row) : null;
  const steps = stepsOf(facts);
  const none = { row: null, streams: [], budget: [], webhook: null, now: bridge.clock.now() };
  return {
    row,
    facts,
    condition: facts?.condition ?? conditionOf(none),
    steps,
    resumeAt: resumeAt(steps),
    checklist: checklistOf(facts),
    criteria: facts && facts.row.state !== 'disconnected' ? criteriaOf(facts) : [],
    smokeDue: facts && facts.isImported && facts.row.state !== 'disconnected' ? smokeDue(facts) : [],
  };
}

/** Keeps what somebody says of a step. False where nothing is connected. */
export async function markStep(bridge: Bridge, account: AccountId, step: SetupStep, mark: Mark | null, by: By): Promise<boolean> {
  return bridge.database.asAccount(account, async (q) => {
    const row = await presentConnection(q, account);
    if (!row || row.state === 'disconnected') return false;
    await saveMark(q, account, row.id, step, mark, by.actor);
    await audit(q, { ...by, account, type: 'setup.marked', object: { id: step, name: step }, details: { mark } });
    return true;
  });
}

/** Figures since the account's midnight. */
export async function today(bridge: Bridge, account: AccountId): Promise<DayRow & { since: string; timeZone: string }> {
  return bridge.database.asAccount(account, async (q) => {
    const { since, timeZone } = await startOfDay(q, account, bridge.clock.now());
    return { since, timeZone, ...(await readDay(q, account, new Date(since))) };
  });
}
