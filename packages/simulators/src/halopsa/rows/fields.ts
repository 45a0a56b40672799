import type { JsonObject } from '../../kit/json.ts';

/** Names of members by JSON type, separated by blanks, in the manner of the HaloPSA reference's appendix A. */
interface FieldNames {
  ints?: string;
  floats?: string;
  bools?: string;
  texts?: string;
  /** Dates that read as unset. */
  dates?: string;
  lists?: string;
}

/** A record in which every member is present and empty, as Halo sends zeros, empty texts and empty lists [§2.6]. */
export function emptyRecord(names: FieldNames, unset = '1899-12-30T00:00:00'): JsonObject {
  const out: JsonObject = {};
  for (const name of split(names.ints)) out[name] = 0;
  for (const name of split(names.floats)) out[name] = 0;
  for (const name of split(names.bools)) out[name] = false;
  for (const name of split(names.texts)) out[name] = '';
  for (const name of split(names.dates)) out[name] = unset;
  for (const name of split(names.lists)) out[name] = [];
  return out;
}

/** The names in a blank-separated list. */
export function split(names = ''): string[] {
  return names.split(/\s+/).filter((name) => name !== '');
}
