/** The account that the address names: every console address of an account begins with `/a/<account>`. Null elsewhere. */
export function accountOfAddress(path: string = location.pathname): string | null {
  return /^\/a\/(\d+)(?:\/|$)/.exec(path)?.[1] ?? null;
}

/** An address of the API for what can set no headers: downloads and the event stream. */
export function addressWithAccount(path: string, query: Readonly<Record<string, QueryValue>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null && each !== '') search.append(name, String(each));
  }
  const account = accountOfAddress();
  if (account) search.set('account', account);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** What may stand in a query. */
export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];
