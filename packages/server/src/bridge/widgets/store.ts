import type { AccountId, ConnectionId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';

/** The places where ours is shown inside a helpdesk. */
export const widgetKinds = ['dashboard', 'ticket'] as const;
export type WidgetKind = (typeof widgetKinds)[number];

/** Why a widget could not be shown. */
export const renderReasons = ['signature', 'unmapped', 'session', 'ticketMissing', 'frameBlocked', 'script', 'other'] as const;
export type RenderReason = (typeof renderReasons)[number];

/** One time that a widget was shown, or failed to be. */
export interface Render {
  widget: WidgetKind;
  /** The helpdesk's agent, where the launch says who. */
  agentId: string | null;
  actor: { type: string; id: string; name: string };
  ok: boolean;
  durationMs: number;
  /** Set where it failed. */
  reason: RenderReason | null;
  detail: string | null;
}

/** Notes a render. */
export async function insertRender(q: Queryable, account: AccountId, connection: ConnectionId, render: Render): Promise<void> {
  await q.query(
    `insert into widget_renders (account_id, id, connection_id, widget, agent_id, actor, ok, duration_ms, reason, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [account, newId(), connection, render.widget, render.agentId, render.actor, render.ok, render.durationMs, render.reason, render.detail],
  );
}

/** How a widget has fared lately. */
export interface WidgetHealth {
  widget: WidgetKind;
  lastGoodAt: string | null;
  lastGoodMs: number | null;
  lastFailedAt: string | null;
  good: number;
  failed: number;
}

/** How each widget has fared since a moment; its last good render may be older. Widgets that were never shown are absent. */
export async function widgetHealth(q: Queryable, account: AccountId, connection: ConnectionId, since: Date): Promise<WidgetHealth[]> {
  const { rows } = await q.query<WidgetHealth>(
    `select w.widget, g.rendered_at as "lastGoodAt", g.duration_ms as "lastGoodMs", c.last_failed as "lastFailedAt",
       coalesce(c.good, 0) as good, coalesce(c.failed, 0) as failed
     from unnest($3::text[]) as w(widget)
     left join lateral (select rendered_at, duration_ms from widget_renders r where r.account_id = $1 and r.connection_id = $2 and r.widget = w.widget and r.ok
       order by id desc limit 1) g on true
     left join lateral (select count(*) filter (where ok) as good, count(*) filter (where not ok) as failed, max(rendered_at) filter (where not ok) as last_failed
       from widget_renders r where r.account_id = $1 and r.connection_id = $2 and r.widget = w.widget and r.id >= uuid_floor($4)) c on true
     where g.rendered_at is not null or c.good + c.failed > 0`,
    [account, connection, [...widgetKinds], since],
  );
  return rows;
}

/** Failures of one reason for one person. */
export interface RenderFailures {
  widget: WidgetKind;
  reason: RenderReason;
  person: string;
  agentId: string | null;
  count: number;
  lastAt: string;
  detail: string | null;
}

/** Failures since a moment by widget, reason and person, the most frequent first. */
export async function renderFailures(q: Queryable, account: AccountId, connection: ConnectionId, since: Date): Promise<RenderFailures[]> {
  const { rows } = await q.query<RenderFailures>(
    `select widget, reason, actor ->> 'name' as person, agent_id as "agentId", count(*) as count, max(rendered_at) as "lastAt",
       (array_agg(detail order by id desc))[1] as detail
     from widget_renders where account_id = $1 and connection_id = $2 and not ok and id >= uuid_floor($3)
     group by widget, reason, actor ->> 'name', agent_id order by count(*) desc, max(rendered_at) desc limit 200`,
    [account, connection, since],
  );
  return rows;
}
