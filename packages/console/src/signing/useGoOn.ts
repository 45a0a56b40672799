import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Goes on to where one wanted to go, with nothing in memory of whoever was here before. */
export function useGoOn(): (next: string) => void {
  const queries = useQueryClient();
  const router = useRouter();
  return useCallback(
    (next: string) => {
      queries.clear();
      router.history.push(next);
    },
    [queries, router],
  );
}
