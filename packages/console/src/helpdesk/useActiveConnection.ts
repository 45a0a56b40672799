import { useGet } from '../api/useGet.ts';
import type { AnswerOf } from '../api/types.ts';

/** The account's connection that is not disconnected; undefined while it is not known, null where there is none. */
export function useActiveConnection(): AnswerOf<'/api/v1/connections'>['items'][number] | null | undefined {
  const { data } = useGet('/api/v1/connections', {}, 'connection');
  return data && (data.items.find((row) => row.state !== 'disconnected') ?? null);
}
