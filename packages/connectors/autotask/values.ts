/** How Autotask writes values (Autotask reference §5.2, §5.3). */
import { anyIdOf, numberOf, rowsOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { dateOf, instantOf } from '../kit/dates.ts';

/** An instant: UTC, with or without a Z. */
export const instant = (value: unknown): string | null => instantOf(value);

/** A calendar day: midnight is written behind it and means nothing; it must not be moved to another zone. */
export const day = (value: unknown): string | null => dateOf(value);

/** A reference; company 0 is the MSP itself, so zero is an id here. */
export function reference(value: unknown): string | null {
  const id = anyIdOf(value);
  return id === null || id.startsWith('-') ? null : id;
}

/** A value of a list: negative numbers are values too (sources). */
export const listValue = (value: unknown): string | null => anyIdOf(value);

/** Names and values of user-defined fields; values are texts. */
export function customFields(value: unknown): Record<string, string | null> | null {
  if (!Array.isArray(value)) return null;
  return Object.fromEntries(
    rowsOf(value).flatMap((row) => {
      const name = textOf(row['name'] ?? row['Name']);
      return name === null ? [] : [[name, textOf(row['value'] ?? row['Value'])] as const];
    }),
  );
}

/** First name and last name as one. */
export function fullName(row: Row): string | null {
  const parts = [textOf(row['firstName']), textOf(row['lastName'])].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

/** Hours, which come with four digits behind the point. */
export const hours = (value: unknown): number | null => numberOf(value);

/** The latest of some instants. */
export const latest = (...values: readonly (string | null)[]): string | null =>
  values.reduce<string | null>((last, value) => (value !== null && (last === null || value > last) ? value : last), null);
