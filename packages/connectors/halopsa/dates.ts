/** Halo's dates: naive ones are UTC, any year up to 1980 means *unset* (HaloPSA reference §5). */
import { dateOf, instantOf } from '../kit/dates.ts';

const lastSentinelYear = 1980;

/** An instant of Halo as ISO 8601 UTC with milliseconds; null for unset and unreadable. */
export const haloInstant = (value: unknown): string | null => instantOf(value, lastSentinelYear);

/** A calendar date of Halo (`startdate`, `targetdate`); null for unset and unreadable. */
export const haloDate = (value: unknown): string | null => dateOf(value, lastSentinelYear);

/** A calendar date as Halo wants it written: noon, so that no time zone moves the day. */
export const writtenDate = (date: string): string => `${date.slice(0, 10)}T12:00:00`;
