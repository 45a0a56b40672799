import { openingTimes } from '../../kit/openingTimes.ts';
import { mix, unit, weighted } from '../../kit/random.ts';
import { sqlRound } from '../dates.ts';
import { FLAG } from '../store/ticketColumns.ts';
import type { TicketColumns } from '../store/ticketColumns.ts';
import type { Agent } from '../rows/agent.ts';
import type { Site } from '../rows/site.ts';
import type { User } from '../rows/user.ts';
import { API_AGENT_ID } from './agents.ts';
import { CATEGORIES, TEAMS, TICKET_TYPES } from './picklists.ts';

/** The number before the first ticket's. */
export const FIRST_TICKET_ID = 1001;

/** What base tickets are drawn from. */
export interface TicketSource {
  seed: number;
  count: number;
  nowMs: number;
  spreadDays: number;
  openShare: number;
  users: readonly User[];
  sites: readonly Site[];
  agents: readonly Agent[];
}

const HOUR_MS = 3_600_000;
const OPEN_STATUSES: readonly (readonly [number, number])[] = [
  [1, 22],
  [2, 34],
  [3, 14],
  [4, 15],
  [5, 5],
  [21, 6],
  [22, 3],
  [28, 1],
];
const CLOSED_STATUSES: readonly (readonly [number, number])[] = [
  [9, 86],
  [8, 9],
  [18, 5],
];
const PRIORITY_SHARES: readonly (readonly [number, number])[] = [
  [1, 4],
  [2, 16],
  [3, 45],
  [4, 35],
];
const SOURCES: readonly (readonly [number, number])[] = [
  [0, 10],
  [1, 45],
  [2, 20],
  [3, 8],
  [4, 17],
];

/**
 * Fills the columns of all base tickets; every value is a pure function of (seed, id). Opening times rise with the id and
 * follow office hours; the younger a ticket, the likelier it is still open, so that `openShare` holds over all.
 */
export function fillBaseTickets(columns: TicketColumns, source: TicketSource): void {
  const people = source.users.filter((user) => user.id > 1 && user.emailaddress !== '');
  const agentsByTeam = new Map(
    TEAMS.map((team) => [team.id, source.agents.filter((agent) => agent.id > API_AGENT_ID && agent.$teams[0] === team.id)] as const),
  );
  const times = openingTimes(source);
  const typeShares = TICKET_TYPES.map((type) => [type, type.share] as const);
  const teamShares = TEAMS.map((team) => [team.id, team.share] as const);
  for (let i = 0; i < source.count; i++) {
    const id = FIRST_TICKET_ID + i;
    const draw = (salt: number): number => unit(source.seed, id, salt);
    const created = sqlRound(times[i] as number);
    const user = people[Math.floor(draw(1) ** 1.4 * people.length)] as User;
    const type = weighted(typeShares, draw(2));
    const team = draw(3) < 0.6 ? type.team : weighted(teamShares, draw(4));
    const life = lifeOf(source, created, draw);
    const candidates = agentsByTeam.get(team) ?? [];
    const isUnassigned = candidates.length === 0 || (life.status === 1 ? draw(9) < 0.7 : draw(9) < 0.04);
    columns.write(id, {
      created,
      updated: life.updated,
      acted: sqlRound(life.updated - 40),
      closed: life.closed,
      status: life.status,
      type: type.id,
      user: user.id,
      site: user.site_id,
      client: user.client_id,
      sla: source.sites[user.site_id - 1]?.sla_id ?? 1,
      priority: weighted(PRIORITY_SHARES, draw(10)),
      team,
      agent: isUnassigned ? 1 : (candidates[mix(source.seed, id, 11) % candidates.length]?.id ?? 1),
      category1: draw(12) < 0.12 ? 0 : 1 + (mix(source.seed, id, 13) % (CATEGORIES[0]?.length ?? 1)),
      category2: life.closed > 0 ? 1 + (CATEGORIES[0]?.length ?? 0) + (mix(source.seed, id, 14) % (CATEGORIES[1]?.length ?? 1)) : 0,
      impact: 1 + (mix(source.seed, id, 15) % 3),
      urgency: 1 + (mix(source.seed, id, 16) % 3),
      source: type.id === 27 ? 6 : weighted(SOURCES, draw(17)),
      parent: id % 97 === 0 && i > 50 ? id - 1 - (mix(source.seed, id, 18) % 40) : 0,
      actions: life.actions,
      flags: (life.closed > 0 ? FLAG.hasBeenClosed : 0) | (draw(19) < 0.8 ? FLAG.read : 0) | (draw(20) < 0.03 ? FLAG.flagged : 0),
    });
  }
}

function lifeOf(
  source: TicketSource,
  created: number,
  draw: (salt: number) => number,
): { status: number; updated: number; closed: number; actions: number } {
  const span = source.spreadDays * 24 * HOUR_MS;
  const age = Math.min(1, Math.max(0, (source.nowMs - created) / span));
  const isOpen = draw(5) < Math.min(0.97, source.openShare * 3 * (1 - age) ** 2);
  const available = Math.max(1, source.nowMs - created - 60_000);
  if (isOpen) {
    const status = weighted(OPEN_STATUSES, draw(6));
    const updated = sqlRound(created + available * (status === 1 ? draw(7) * 0.1 : draw(7) ** 0.5 * 0.98));
    return { status, updated, closed: 0, actions: status === 1 ? 1 : 2 + Math.floor(draw(8) ** 2 * 7) };
  }
  const hours = 0.3 + 70 * draw(7) ** 3;
  const closed = sqlRound(created + Math.min(hours * HOUR_MS, available * 0.98));
  return { status: weighted(CLOSED_STATUSES, draw(6)), updated: closed, closed, actions: 2 + Math.floor(draw(8) ** 2 * 8) };
}
