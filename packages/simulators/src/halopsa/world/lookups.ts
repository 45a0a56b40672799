import type { JsonObject } from '../../kit/json.ts';
import { TICKET_TYPES } from './picklists.ts';

const NAMES: Readonly<Record<number, readonly (readonly [id: number, name: string])[]>> = {
  11: TICKET_TYPES.map((type) => [type.itil, type.name] as const),
  12: [
    [1, 'Company wide'],
    [2, 'Multiple users affected'],
    [3, 'Single user affected'],
  ],
  17: [
    [0, 'Standard rate'],
    [1, 'Out of hours'],
    [2, 'On site'],
    [3, 'Project rate'],
    [5, 'Non-chargeable'],
  ],
  21: [
    [1, 'Incident'],
    [2, 'Change'],
    [3, 'Service Request'],
    [4, 'Problem'],
    [20, 'RFQ'],
    [21, 'Advice'],
    [22, 'Project'],
    [23, 'Task'],
  ],
  22: [
    [0, 'Manual'],
    [1, 'Email'],
    [2, 'Portal'],
    [3, 'API'],
    [4, 'Phone'],
    [5, 'Chat'],
    [6, 'Monitoring'],
  ],
  27: [
    [1, 'High'],
    [2, 'Medium'],
    [3, 'Low'],
  ],
  33: [
    [1, 'Managed'],
    [2, 'Ad hoc'],
    [3, 'Prospect'],
  ],
  58: [
    [1, 'Labour'],
    [2, 'Hardware'],
    [3, 'Licences'],
  ],
  61: [
    [1, 'In use'],
    [2, 'In stock'],
    [3, 'In repair'],
    [4, 'Retired'],
  ],
  79: [
    [0, 'Confirmed'],
    [1, 'Tentative'],
    [2, 'Completed'],
  ],
  86: [
    [1, 'Lunch'],
    [2, 'Training'],
    [3, 'Internal meeting'],
  ],
  94: [
    [1, 'Communication'],
    [2, 'Internal'],
    [3, 'Closing'],
  ],
};

/** Rows of one lookup list, or of all where `lookupId` is undefined [HaloPSA reference §9.7]. An unknown list is empty. */
export function lookupRows(lookupId: number | undefined): JsonObject[] {
  const lists = lookupId === undefined ? Object.keys(NAMES).map(Number) : [lookupId];
  return lists.flatMap((lookupid) => (NAMES[lookupid] ?? []).map(([id, name], i) => lookupRow(lookupid, id, name, i)));
}

function lookupRow(lookupid: number, id: number, name: string, i: number): JsonObject {
  const values = Object.fromEntries(
    [2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`value${n}`, n === 2 && lookupid === 17 ? `${60 + id * 20}` : '']),
  );
  return { lookupid, id, name, ...values, sequence: i, custom1: '', custom2: '', custom3: '', custom4: '', custom5: '' };
}
