/** Time sheets: one row an agent and day, asked for by date (HaloPSA reference §9.12). */
import type { CanonicalRecord } from '@deskbridge/model';
import { idOf, numberOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { haloDate, haloInstant } from './dates.ts';
import { dateWindow, keepAll } from './list-entity.ts';
import type { ListEntity } from './list-entity.ts';
import { plainId } from './pages.ts';

const fields = [
  'agentId',
  'agentName',
  'date',
  'startsAt',
  'endsAt',
  'targetHours',
  'actualHours',
  'breakHours',
  'workHours',
  'chargeableHours',
  'unloggedHours',
] as const;

function fieldsOf(row: Row): CanonicalRecord<'timesheet'> {
  return {
    agentId: idOf(row['agent_id']),
    agentName: textOf(row['agent_name']),
    date: haloDate(row['date']),
    startsAt: haloInstant(row['start_time']),
    endsAt: haloInstant(row['end_time']),
    targetHours: numberOf(row['target_hours']),
    actualHours: numberOf(row['actual_hours']),
    breakHours: numberOf(row['break_hours']),
    workHours: numberOf(row['work_hours']),
    chargeableHours: numberOf(row['chargeable_hours']),
    unloggedHours: numberOf(row['unlogged_hours']),
  };
}

/** Days on which nothing was logged may come without an id: agent and date are the key then. */
function sheetId(row: Row, raw: string): string | null {
  const own = plainId(row, raw);
  if (own !== null) return own;
  const agentId = idOf(row['agent_id']);
  const date = haloDate(row['date']);
  return agentId === null || date === null ? null : `${agentId}:${date}`;
}

/** The stream of time sheets. */
export const timesheets: ListEntity<'timesheet'> = {
  entity: 'timesheet',
  declaration: {
    name: 'timesheets',
    projections: { list: { timesheet: fields } },
    // They count up while the day runs.
    volatile: ['unlogged_hours'],
    canChangedSince: false,
    canList: true,
    canById: false,
    canIds: true,
  },
  shape: { path: '/Timesheet', keys: ['timesheets', 'results'], id: sheetId, at: () => null },
  isWhole: true,
  query: (_request, moment) => {
    const { start, end } = dateWindow(moment, { pollBack: 8, pollAhead: 1, ahead: 1 });
    return { start_date: start, end_date: end, utcoffset: 0 };
  },
  mapRow: (row) => ({ projection: 'list', fields: fieldsOf(row) }),
  mapDetail: (row) => ({ projection: 'list', fields: fieldsOf(row) }),
  isKept: keepAll,
};
