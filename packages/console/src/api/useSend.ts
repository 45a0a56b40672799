import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { client } from './client.ts';
import type { ApiError } from './errors.ts';
import type { Topic } from './topics.ts';
import type { AnswerOf, PathOf, SendParams } from './types.ts';
import { showFailure, showSuccess } from '../kit/toasts.tsx';

type Verb = 'post' | 'put' | 'patch' | 'delete';

/** How a write is followed up. */
export interface SendOptions<Answer> {
  /** Reads of these topics are made again at once; live updates tell the others. */
  refresh?: readonly Topic[];
  /** What a toast says when it is done. */
  done?: string | ((answer: Answer) => string);
  /** False where the place itself shows errors, as forms do; else a toast does. */
  toast?: boolean;
  onDone?: (answer: Answer) => void;
}

/** A write, outside of components. */
export async function write<Way extends Verb, Path extends PathOf<Way>>(
  method: Way,
  path: Path,
  params: SendParams<Path, Way>,
): Promise<AnswerOf<Path, Way>> {
  const send = client[method.toUpperCase() as 'POST'] as unknown as (path: string, init: object) => Promise<{ data?: unknown }>;
  const { path: places, query, header, body } = params;
  const { data } = await send(path, { params: { path: places, query, header }, body });
  return data as AnswerOf<Path, Way>;
}

/** Writes through the API: `const replay = useSend('post', '/api/v1/commands/{id}/replay', { done: 'Sent again' })`, then `replay.mutate({ path: { id } })`. */
export function useSend<Way extends Verb, Path extends PathOf<Way>>(
  method: Way,
  path: Path,
  options: SendOptions<AnswerOf<Path, Way>> = {},
): UseMutationResult<AnswerOf<Path, Way>, ApiError, SendParams<Path, Way>> {
  const queries = useQueryClient();
  return useMutation<AnswerOf<Path, Way>, ApiError, SendParams<Path, Way>>({
    mutationFn: (params) => write(method, path, params),
    onSuccess: async (answer) => {
      const text = typeof options.done === 'function' ? options.done(answer) : options.done;
      if (text) showSuccess(text);
      options.onDone?.(answer);
      await Promise.all((options.refresh ?? []).map((topic) => queries.invalidateQueries({ queryKey: [topic] })));
    },
    onError: (error) => {
      if (options.toast !== false) showFailure(error);
    },
  });
}
