import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { components } from '../../api/generated/schema.js';
import { write } from '../../api/useSend.ts';
import { formatNumber } from '../../kit/format.ts';
import type { State } from '../../kit/State.tsx';
import { showFailure, showSuccess, showUndo } from '../../kit/toasts.tsx';
import { manyOf, oneOf, type Filters } from '../../kit/useFilters.ts';
import { texts } from './texts.ts';

export type Agent = components['schemas']['MappingAgent'];
export type Person = components['schemas']['MappingPerson'];
export type Target = components['schemas']['MappingTarget'];
export type Summary = components['schemas']['MappingSummary'];
type Wanted = { memberId: string } | { personId: string } | { name: string; email?: string | null };

/** What is decided about one agent. */
export interface Decision {
  agentId: string;
  decision: 'mapped' | 'service' | 'ignored' | 'open';
  target?: Wanted;
}

/** How an agent's state looks. */
export const stateLooks: Record<Agent['state'], State> = {
  conflict: 'bad',
  gone: 'warn',
  suggested: 'warn',
  unmapped: 'warn',
  probablyService: 'warn',
  mapped: 'ok',
  service: 'off',
  ignored: 'off',
  inactive: 'off',
};

/** A target as a decision names it. */
export const wantedOf = (target: Pick<Target, 'memberId' | 'personId'>): Wanted =>
  target.memberId === null ? { personId: target.personId ?? '' } : { memberId: target.memberId };

/** The filter that the address holds, as the API takes it. */
export const agentFilterOf = (address: Filters): { state?: Agent['state'][]; search?: string; isNew?: string; unassignable?: string } => {
  const states = manyOf(address, 'state') as Agent['state'][];
  return {
    ...(states.length > 0 ? { state: states } : {}),
    search: oneOf(address, 'search'),
    isNew: oneOf(address, 'isNew'),
    unassignable: oneOf(address, 'unassignable'),
  };
};

const undoForMs = 10_000;

/** Undoes a change of the mapping by its id, and says so. */
export function useUndo(): (changeId: string) => void {
  const queries = useQueryClient();
  return useCallback(
    (changeId) => {
      write('post', '/api/v1/mapping/changes/{id}/undo', { path: { id: changeId } })
        .then(() => {
          showSuccess(texts.bulk.undone);
          return queries.invalidateQueries({ queryKey: ['people'] });
        })
        .catch(showFailure);
    },
    [queries],
  );
}

/** Says what was decided, with a way back. */
export function useToldOutcome(): (outcome: { changeId: string | null; changed: number }) => Promise<void> {
  const queries = useQueryClient();
  const undo = useUndo();
  return useCallback(
    async ({ changeId, changed }) => {
      if (changeId === null) showSuccess(texts.bulk.nothing);
      else showUndo(texts.bulk.done(formatNumber(changed), changed === 1), () => undo(changeId), undoForMs);
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
    [queries, undo],
  );
}

/** Decides about agents. Resolves to whether it was done; what went wrong has been said. */
export function useDecide(): (decisions: Decision[]) => Promise<boolean> {
  const tell = useToldOutcome();
  return useCallback(
    async (decisions) => {
      try {
        await tell(await write('post', '/api/v1/mapping/decide', { body: { decisions } }));
        return true;
      } catch (error) {
        showFailure(error);
        return false;
      }
    },
    [tell],
  );
}

/** Names of agents in one line. */
export const namesOf = (agents: readonly { id: string; name: string | null }[]): string =>
  agents.map((agent) => agent.name ?? agent.id).join(', ');
