import type { z } from 'zod';
import type { RenderFailures, WidgetHealth } from '../../bridge/widgets/store.ts';
import type { widgetStatus } from '../schemas/widgets.ts';

type Widget = z.infer<typeof widgetStatus>['widgets'][number];

/** How a widget has fared; null where it was never shown. */
export const presentHealth = (row: WidgetHealth | undefined): Widget['health'] =>
  row
    ? { lastGoodAt: row.lastGoodAt, lastGoodMs: row.lastGoodMs, lastFailedAt: row.lastFailedAt, good: row.good, failed: row.failed }
    : null;

/** Failures of one reason for one person. */
export const presentFailures = ({ reason, person, agentId, count, lastAt, detail }: RenderFailures): Widget['failures'][number] => ({
  reason,
  person,
  agentId,
  count,
  lastAt,
  detail,
});
