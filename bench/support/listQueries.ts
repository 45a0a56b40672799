import type pg from 'pg';
import { ticketOrders, type TicketOrder, type TicketQuestion } from '../../packages/server/src/bridge/tickets/filter.ts';

/** A question that a list of tickets answers. */
export interface ListQuery {
  name: string;
  question: TicketQuestion;
  order: TicketOrder;
  /** How many pages come before the one that is measured. */
  pagesBefore: number;
  isCount: boolean;
}

/** What stands in some ticket, taken at random: so that what many tickets have is asked for often. */
export interface Sample {
  id: string;
  status: string;
  company: string;
  agent: string | null;
  team: string;
  tag: string | null;
  siteCode: string;
  rareWord: string;
}

/** Random tickets of the mirror. */
export async function sampleTickets(client: pg.Client, count: number): Promise<Sample[]> {
  const { rows } = await client.query<Sample>(
    `select external_id as id, status_id as status, company_id as company, agent_id as agent, team_id as team, tags[1] as tag,
       custom_fields->>'Site code' as "siteCode", substring(title from 'serial\\d+') as "rareWord"
     from tickets where external_id like 'g%' order by random() limit $1`,
    [count],
  );
  return rows;
}

const newestFirst: TicketOrder = { by: 'updated', direction: 'desc' };
const dayMs = 86_400_000;

/** Every kind of question, with the values of a ticket. */
export function queriesFor(sample: Sample, nowMs: number): ListQuery[] {
  const list = (name: string, question: TicketQuestion, order = newestFirst, pagesBefore = 0): ListQuery => ({
    name,
    question,
    order,
    pagesBefore,
    isCount: false,
  });
  const orders = ticketOrders.flatMap((by) => (['asc', 'desc'] as const).map((direction): TicketOrder => ({ by, direction })));
  return [
    ...orders.map((order) => list(`by ${order.by} ${order.direction}`, {}, order)),
    ...orders.map((order) => list(`by ${order.by} ${order.direction}, status`, { status: sample.status }, order)),
    list('company', { company: sample.company }),
    list('assignee', { agent: sample.agent ?? '2' }),
    list('team and status', { team: sample.team, status: sample.status }),
    list('company and status', { company: sample.company, status: sample.status }),
    list('tag', { tag: sample.tag ?? 'tag1' }),
    list('custom field', { field: { 'Site code': sample.siteCode } }),
    list('text, rare', { search: sample.rareWord }),
    list('text, common', { search: 'printer' }),
    list('modified since', { modifiedSince: new Date(nowMs - 7 * dayMs).toISOString() }, { by: 'updated', direction: 'asc' }),
    list('unassigned', { agent: 'none' }),
    list('overdue', { overdue: true }, { by: 'due', direction: 'asc' }),
    list('two pages deep', {}, newestFirst, 2),
    { ...list('count', { status: sample.status }), isCount: true },
  ];
}

/** The question as the API takes it. */
export function addressOf({ question, order, isCount }: ListQuery, limit: number, cursor?: string): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) {
    if (name === 'field')
      for (const [field, wanted] of Object.entries(value as Record<string, string>)) parameters.set(`field[${field}]`, wanted);
    else parameters.set(name, String(value));
  }
  if (isCount) return `/api/v1/tickets/count?${parameters.toString()}`;
  parameters.set('sort', order.by);
  parameters.set('direction', order.direction);
  parameters.set('limit', String(limit));
  if (cursor) parameters.set('cursor', cursor);
  return `/api/v1/tickets?${parameters.toString()}`;
}
