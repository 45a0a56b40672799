import { QueryClient } from '@tanstack/react-query';
import { isAway } from './errors.ts';

const attempts = 4;

/** Reads are kept for as long as live updates do not say otherwise; a read that met no hub is tried again, a write never is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (count, error) => isAway(error) && count < attempts,
      retryDelay: (count) => Math.min(500 * 2 ** count, 4000),
      throwOnError: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
