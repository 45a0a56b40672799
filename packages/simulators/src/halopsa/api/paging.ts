import type { HaloQuirks } from '../options.ts';
import { isOn, numberOf } from './call.ts';
import type { Call } from './call.ts';

/** Which ranks of a list to answer, and what the envelope says of it. */
interface Page {
  from: number;
  to: number;
  /** Envelope members before the list, as JSON text without braces. */
  head: string;
}

/** Limits that hold for one list. */
interface PageLimits {
  /** The most rows at once; null: none. */
  cap: number | null;
  /** Rows where neither pages nor a count is asked for; null: all. */
  unpaged: number | null;
}

/**
 * The traps of HaloPSA reference §3: the silent cap, the last page that repeats, `count` that overrides `record_count`, and by
 * quirk a stuck `record_count` or an ignored `page_size`.
 */
export function pageOf(call: Call, total: number, limits: PageLimits): Page {
  const { quirks } = call.tenant;
  const count = numberOf(call, 'count');
  if (!isOn(call, 'pageinate')) {
    const rows = Math.min(total, capped(count ?? limits.unpaged ?? total, limits.cap));
    return { from: 0, to: rows, head: `"record_count":${recordCount(quirks, count === undefined ? total : rows)}` };
  }
  const asked = Math.max(1, Math.floor(numberOf(call, 'page_size') ?? count ?? 50));
  const size = quirks.pageSizeIgnored ? 50 : capped(asked, limits.cap);
  const last = Math.max(1, Math.ceil(total / size));
  const asked_no = Math.max(1, Math.floor(numberOf(call, 'page_no') ?? 1));
  const number = asked_no > last && quirks.pastEndRepeatsLastPage ? last : asked_no;
  const from = Math.min(total, (number - 1) * size);
  const to = Math.min(total, from + size);
  const reported = recordCount(quirks, count === undefined ? total : to - from);
  return { from, to, head: `"page_no":${asked_no},"page_size":${size},"record_count":${reported}` };
}

function capped(rows: number, cap: number | null): number {
  const whole = Math.max(0, Math.floor(rows));
  return cap === null ? whole : Math.min(whole, cap);
}

function recordCount(quirks: HaloQuirks, count: number): number {
  return quirks.recordCountStuckAt50 ? Math.min(50, count) : count;
}
