import { useQueryClient } from '@tanstack/react-query';
import { useSend } from '../../api/useSend.ts';
import { texts } from './texts.ts';

/** Reads the ticket from the helpdesk now. The hub answers when that has ended, or after ten seconds that it goes on. */
export function useFetch(id: string, onDone?: () => void): { fetchNow: () => void; isFetching: boolean } {
  const queries = useQueryClient();
  const send = useSend('post', '/api/v1/tickets/{id}/fetch', {
    done: ({ run }) => (run === null ? texts.fetching : run.seen > 0 ? texts.fetched : texts.notFound),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: [`ticket:${id}`] });
      onDone?.();
    },
  });
  return { fetchNow: () => send.mutate({ path: { id } }), isFetching: send.isPending };
}
