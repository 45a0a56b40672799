import type pg from 'pg';
import type { AccountId } from '@deskbridge/model';
import { filterOf } from '../../packages/server/src/bridge/tickets/filter.ts';
import { countTickets, listTickets, orderFields } from '../../packages/server/src/bridge/tickets/store.ts';
import type { Database, Queryable } from '../../packages/server/src/platform/database/database.ts';
import type { ListQuery } from './listQueries.ts';

/** What a question costs the database. */
export interface Cost {
  /** Shared blocks that were touched, found in memory or not, by all statements of the question. */
  blocks: number;
  /** Tables that were read from end to end. */
  sequentialScans: string[];
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: PlanNode[];
}

const pageSize = 50;

/**
 * Asks a question as the API does, as the role of the API with its account set, and explains each statement while it runs: the
 * very statements, since the bridge's own functions make them.
 */
export function explain(database: Database, account: AccountId, query: ListQuery): Promise<Cost> {
  return database.asAccount(account, async (q) => {
    let cost: Cost = { blocks: 0, sequentialScans: [] };
    const watched = watch(q, (plan) => {
      cost.blocks += (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
      cost.sequentialScans.push(...scansIn(plan));
    });
    const filter = filterOf(query.question, new Date());
    if (query.isCount) {
      await countTickets(watched, account, filter, 10_000);
      return cost;
    }
    let after: Parameters<typeof listTickets>[4] = null;
    for (let page = 0; page <= query.pagesBefore; page++) {
      cost = { blocks: 0, sequentialScans: [] };
      const rows = await listTickets(watched, account, filter, query.order, after, pageSize + 1);
      const last = rows[pageSize - 1];
      if (!last) break;
      after = { value: last[orderFields[query.order.by]], id: last.id };
    }
    return cost;
  });
}

/** Runs each select once to be explained and once for its rows. */
function watch(q: Queryable, onPlan: (plan: PlanNode) => void): Queryable {
  const query = async (text: string | pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> => {
    const statement = typeof text === 'string' ? { text, values } : text;
    if (/^\s*(select|with)\b/i.test(statement.text)) {
      const { rows } = await q.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
        `explain (analyze, buffers, timing off, format json) ${statement.text}`,
        statement.values,
      );
      const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
      if (plan) onPlan(plan);
    }
    return q.query(statement.text, statement.values);
  };
  return { query: query as Queryable['query'] };
}

function scansIn(plan: PlanNode): string[] {
  const own = plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] ? [plan['Relation Name']] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scansIn)];
}
