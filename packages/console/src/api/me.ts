import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { accountOfAddress } from './account.ts';
import { awayError, errorOf, type ApiError } from './errors.ts';
import type { components } from './generated/schema.js';

/** Who is signed in, and what they may do in the account that the address names. */
export type Me = components['schemas']['Me'];

/** Everything that a caller may be allowed to do, as the server's table names it. */
export type Permission = Me['permissions'][number];

const path = '/api/v1/me';

/** The key of the query; its account is part of it, because rights differ. */
export const meKey = (): readonly unknown[] => ['me', accountOfAddress()];

/** Asks who is signed in. Null: nobody is. */
export async function readMe(): Promise<Me | null> {
  const account = accountOfAddress();
  const response = await fetch(path, { headers: account ? { 'x-deskbridge-account': account } : {} }).catch(() => {
    throw awayError();
  });
  if (response.status === 401) return null;
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw errorOf(response, body);
  return body as Me;
}

/** Who is signed in; null where nobody is. */
export const useMe = (): UseQueryResult<Me | null, ApiError> =>
  useQuery<Me | null, ApiError>({ queryKey: meKey(), queryFn: readMe, staleTime: 5 * 60_000 });

/** Whether the person may do this here. What they may not, they do not see; the API refuses it anyway. */
export function useCan(permission: Permission): boolean {
  return useMe().data?.permissions.includes(permission) ?? false;
}

/** A choice that is remembered for the person on every machine: what was dismissed, columns, density. */
export function useSetting<Value>(name: string, byDefault: Value): [Value, (value: Value) => void] {
  const queries = useQueryClient();
  const me = useMe().data;
  const value = (me?.settings[name] as Value | undefined) ?? byDefault;
  const change = useCallback(
    (next: Value) => {
      queries.setQueryData<Me | null>(meKey(), (old) => old && { ...old, settings: { ...old.settings, [name]: next } });
      remember(name, next);
    },
    [queries, name],
  );
  return [value, change];
}

const waiting = new Map<string, unknown>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends what changed half a second after the last change, together; at once where the page is left. */
function remember(name: string, value: unknown): void {
  waiting.set(name, value);
  clearTimeout(timer);
  timer = setTimeout(send, 500);
}

function send(): void {
  clearTimeout(timer);
  if (waiting.size === 0) return;
  const body = JSON.stringify(Object.fromEntries(waiting));
  waiting.clear();
  const account = accountOfAddress();
  const headers = { 'content-type': 'application/json', ...(account ? { 'x-deskbridge-account': account } : {}) };
  // A choice that could not be kept is not worth a word: it holds until the page is left.
  fetch(`${path}/settings`, { method: 'PATCH', headers, body, keepalive: true }).catch(() => undefined);
}
addEventListener('pagehide', send);
