import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { write } from '../../api/useSend.ts';
import { formatNumber } from '../../kit/format.ts';
import { showFailure, showSuccess, showUndo } from '../../kit/toasts.tsx';
import type { Selection } from './queries.ts';
import { texts } from './texts.ts';

/** Sends dead letters again, or discards them: that can be undone for five seconds. Throws where it is refused, after saying so. */
export function useDecide(): (action: 'replay' | 'discard', selection: Selection) => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    async (action, selection) => {
      const again = async (): Promise<void> => {
        await queries.invalidateQueries({ queryKey: ['commands'] });
        await queries.invalidateQueries({ queryKey: ['people', '/api/v1/badges'] });
      };
      const take = async (ids: string[]): Promise<void> => {
        await write('post', '/api/v1/commands/dead/undo', { body: { ids } });
        showSuccess(texts.act.restored);
        await again();
      };
      try {
        const { ids, batch } = await write('post', '/api/v1/commands/dead/decide', { body: { action, selection } });
        const count = formatNumber(ids.length);
        if (batch) showSuccess(texts.act.inBackground);
        else if (action === 'replay') showSuccess(texts.act.replayed(count, ids.length === 1));
        else if (ids.length > 0) showUndo(texts.act.discarded(count, ids.length === 1), () => void take(ids).catch(showFailure));
        await again();
      } catch (error) {
        showFailure(error);
        throw error;
      }
    },
    [queries],
  );
}
