import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ApiError } from './errors.ts';
import { onChanged } from './live.ts';
import type { Topic } from './topics.ts';
import type { GetParams, ListPath, RowOf } from './types.ts';
import { useLatest, useStable } from '../kit/useStable.ts';
import { keyOf, read } from './useGet.ts';

/** Rows of a keyset-paged list, as a table wants them. */
export interface List<Row> {
  rows: readonly Row[];
  /** The first page is on its way. */
  isPending: boolean;
  /** A further page is on its way. */
  isLoadingMore: boolean;
  error: ApiError | null;
  hasMore: boolean;
  loadMore(): void;
  /** Rows that came in above while the reader was further down. */
  arrived: number;
  /** Shows what arrived: goes back to the first page. */
  showArrived(): void;
  /** The table says whether its reader is at the top, where new rows may slide in. */
  setAtTop(isAtTop: boolean): void;
  reload(): void;
}

/** Options of a list. */
export interface ListOptions<Row> {
  enabled?: boolean;
  /** What tells rows apart; default their `id`. */
  idOf?: (row: Row) => string;
  /** Rows asked for at a time; the API gives at most 200. */
  pageSize?: number;
}

type Page<Row> = { items: Row[]; next: string | null };

/**
 * Reads a list page by page: `useList('/api/v1/runs', { query: { stream } }, 'runs')`. A live update reads the first page again and
 * puts its rows in their places; what is new shows at once to a reader at the top, else as a number that waits.
 */
export function useList<Path extends ListPath>(
  path: Path,
  given: GetParams<Path>,
  topic: Topic,
  options: ListOptions<RowOf<Path>> = {},
): List<RowOf<Path>> {
  type Row = RowOf<Path>;
  const { enabled = true, pageSize = 100 } = options;
  const idOf = useLatest(options.idOf ?? idOfRow);
  const params = useStable(given);
  const queries = useQueryClient();
  const key = useMemo(() => [...keyOf(topic, path, params), 'list'], [topic, path, params]);
  const atTop = useRef(true);
  const [arrived, setArrived] = useState(0);

  const readPage = useCallback(
    async (cursor: string | undefined, signal?: AbortSignal): Promise<Page<Row>> => {
      const query = { limit: pageSize, ...(params.query as object | undefined), ...(cursor ? { cursor } : {}) };
      const page: unknown = await read(path, { ...params, query } as GetParams<Path>, signal);
      return page as Page<Row>;
    },
    [path, params, pageSize],
  );
  const query = useInfiniteQuery<Page<Row>, ApiError, InfiniteData<Page<Row>>, readonly unknown[], string | undefined>({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => readPage(pageParam, signal),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
    // Pages are kept fresh one by one below: reading all of them again would be as many requests as pages.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: false,
  });

  const freshen = useCallback(async () => {
    const fresh = await readPage(undefined).catch(() => null);
    const old = queries.getQueryData<InfiniteData<Page<Row>>>(key);
    if (!fresh || !old) return;
    const known = new Set(old.pages.flatMap((page) => page.items.map(idOf.current)));
    const added = fresh.items.filter((row) => !known.has(idOf.current(row))).length;
    if (atTop.current || old.pages.length === 0) {
      setArrived(0);
      queries.setQueryData(key, { pages: [fresh], pageParams: [undefined] });
      return;
    }
    setArrived(added);
    queries.setQueryData(key, { ...old, pages: inPlace(old.pages, fresh.items, idOf.current) });
  }, [key, readPage, queries, idOf]);

  const showArrived = useCallback(() => {
    atTop.current = true;
    void freshen();
  }, [freshen]);

  useEffect(() => {
    setArrived(0);
    if (queries.getQueryData(key)) void freshen();
    return onChanged((topics) => {
      if (enabled && (topics.has(topic) || topics.has('*'))) void freshen();
    });
  }, [key, topic, queries, enabled, freshen]);

  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const setAtTop = useCallback((isAtTop: boolean) => {
    atTop.current = isAtTop;
  }, []);
  return {
    rows,
    isPending: enabled && query.isPending,
    isLoadingMore: isFetchingNextPage,
    error: query.error,
    hasMore: hasNextPage,
    loadMore,
    arrived,
    showArrived,
    setAtTop,
    reload: () => void (query.error ? query.refetch() : freshen()),
  };
}

const idOfRow = (row: unknown): string => String((row as { id: string | number }).id);

/** The pages with the rows that were read again in their old places. */
function inPlace<Row>(pages: readonly Page<Row>[], fresh: readonly Row[], idOf: (row: Row) => string): Page<Row>[] {
  const byId = new Map(fresh.map((row) => [idOf(row), row]));
  return pages.map((page) => ({ ...page, items: page.items.map((row) => byId.get(idOf(row)) ?? row) }));
}
