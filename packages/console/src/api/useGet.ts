import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from './client.ts';
import type { ApiError } from './errors.ts';
import type { Topic } from './topics.ts';
import type { AnswerOf, GetParams, PathOf } from './types.ts';

/** The key of a read: its topic first, so that a live update finds it. */
export const keyOf = (topic: Topic, path: string, params: unknown): readonly unknown[] => [topic, path, params];

/** A read, outside of components. */
export async function read<Path extends PathOf<'get'>>(path: Path, params: GetParams<Path>, signal?: AbortSignal): Promise<AnswerOf<Path>> {
  // The path decides which of its fields are wanted; that is checked by this function's own parameters.
  const get = client.GET as (path: string, init: object) => Promise<{ data?: unknown }>;
  const { data } = await get(path, { params: { path: params.path, query: params.query }, signal });
  return data as AnswerOf<Path>;
}

/** What may be asked of a read beyond where it is. */
export interface GetOptions {
  /** False waits. */
  enabled?: boolean;
  /** Reads again after so long, for what no live update tells. */
  everyMs?: number;
  /** Shows the answer to the question before while the next is on its way. */
  keepPrevious?: boolean;
}

/**
 * Reads from the API and stays up to date: `useGet('/api/v1/runs/{id}', { path: { id } }, 'runs')`. The topic names the live
 * updates that make it read again.
 */
export function useGet<Path extends PathOf<'get'>>(
  path: Path,
  params: GetParams<Path>,
  topic: Topic,
  options: GetOptions = {},
): UseQueryResult<AnswerOf<Path>, ApiError> {
  return useQuery<AnswerOf<Path>, ApiError>({
    queryKey: keyOf(topic, path, params),
    queryFn: ({ signal }) => read(path, params, signal),
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
    placeholderData: options.keepPrevious ? (previous) => previous : undefined,
  });
}
