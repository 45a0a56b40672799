import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keyOf } from '../../api/useGet.ts';
import type { WebhookStatus } from '../../helpdesk/webhook.ts';

/** Puts the status that a button brought in the place of the one that was read before. */
export function useFreshStatus(): (status: WebhookStatus) => void {
  const queries = useQueryClient();
  return useCallback(
    (status) =>
      queries.setQueryData(keyOf('callbacks', '/api/v1/connections/{id}/callbacks', { path: { id: status.connectionId } }), status),
    [queries],
  );
}
