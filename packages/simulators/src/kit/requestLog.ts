/** One answered (or cut) request. `body` is kept for writes only, in full up to 64 kB. */
interface LoggedRequest {
  n: number;
  at: string;
  method: string;
  path: string;
  query: string;
  /** The answer's status; 0 where the socket was cut or nothing was ever answered. */
  status: number;
  app: string | null;
  ms: number;
  bytes: number;
  body?: string;
}

/** Counts by method, route and status. */
interface RequestSummary {
  total: number;
  byStatus: Record<string, number>;
  byRoute: Record<string, number>;
  routes: { method: string; route: string; status: number; count: number }[];
}

const KEPT = 20_000;

/** The last requests in full, and counts of all since the last clearing. */
export class RequestLog {
  #entries: LoggedRequest[] = [];
  #counts = new Map<string, number>();
  #n = 0;

  /** Adds an entry; `route` groups it in the summary. */
  add(route: string, entry: Omit<LoggedRequest, 'n'>): void {
    this.#entries.push({ n: ++this.#n, ...entry });
    if (this.#entries.length > KEPT * 1.5) this.#entries = this.#entries.slice(-KEPT);
    const key = `${entry.method} ${route} ${entry.status}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Entries with a number above `since`, oldest first. */
  list(since: number, limit: number): LoggedRequest[] {
    return this.#entries.filter((entry) => entry.n > since).slice(0, limit);
  }

  /** Counts since the last clearing. */
  summary(): RequestSummary {
    const out: RequestSummary = { total: 0, byStatus: {}, byRoute: {}, routes: [] };
    for (const [key, count] of this.#counts) {
      const [method, route, status] = key.split(' ') as [string, string, string];
      out.total += count;
      out.byStatus[status] = (out.byStatus[status] ?? 0) + count;
      out.byRoute[`${method} ${route}`] = (out.byRoute[`${method} ${route}`] ?? 0) + count;
      out.routes.push({ method, route, status: Number(status), count });
    }
    return out;
  }

  /** Forgets entries and counts; numbers go on. */
  clear(): void {
    this.#entries = [];
    this.#counts.clear();
  }
}
