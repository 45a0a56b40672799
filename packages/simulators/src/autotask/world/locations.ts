import { knownEntity } from '../schema/registry.ts';
import { rowOf } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import { Table } from '../store/table.ts';
import { MAIN_OFFICE } from './ids.ts';

const HOURS = knownEntity('InternalLocationWithBusinessHours');
const PLAIN = knownEntity('InternalLocations');

/** Where the MSP works from, and when. */
export interface Offices {
  locations: Table;
  hours: Table;
  holidaySets: Table;
  holidays: Table;
}

/** A business-hours time: only the time of day means anything, local to the location [Autotask reference §5.2]. */
const at = (hour: number, minute = 0): number => Date.UTC(1900, 0, 1, hour, minute);

/** Two offices: the main one in Eastern Time, open on weekdays from eight to half past five; a second one in London. */
export function makeOffices(nowMs: number): Offices {
  const offices: Offices = {
    locations: new Table(PLAIN, { firstId: MAIN_OFFICE }),
    hours: new Table(HOURS, { firstId: MAIN_OFFICE }),
    holidaySets: new Table(knownEntity('HolidaySets')),
    holidays: new Table(knownEntity('Holidays')),
  };
  addOffice(offices, {
    id: MAIN_OFFICE,
    name: 'Main Office',
    city: 'Albany',
    country: 'United States',
    timeZoneID: 14,
    from: at(8),
    to: at(17, 30),
  });
  addOffice(offices, { id: 11, name: 'London Office', city: 'London', country: 'United Kingdom', timeZoneID: 31, from: at(9), to: at(17) });
  offices.holidaySets.put({ id: 1, holidaySetName: 'Standard', holidaySetDescription: 'Public holidays' });
  const year = new Date(nowMs).getUTCFullYear();
  const days: readonly (readonly [string, number, number])[] = [
    ['New Year', 0, 1],
    ['Independence Day', 6, 4],
    ['Christmas', 11, 25],
  ];
  for (const [holidayName, month, day] of days)
    offices.holidays.put({ id: offices.holidays.nextId(), holidayDate: Date.UTC(year, month, day), holidayName, holidaySetID: 1 });
  return offices;
}

interface Office {
  id: number;
  name: string;
  city: string;
  country: string;
  timeZoneID: number;
  from: number;
  to: number;
}

function addOffice(offices: Offices, office: Office): void {
  const { id, name, city, country, timeZoneID } = office;
  const isDefault = id === MAIN_OFFICE;
  const timeZone = timeZoneID === 14 ? '(UTC-05:00) Eastern Time (US & Canada)' : '(UTC+00:00) Dublin, Edinburgh, Lisbon, London';
  offices.locations.put(
    rowOf(PLAIN, { id, name, city, country, address1: '1 Made-up Street', postalCode: '12207', holidaySetId: 1, isDefault, timeZone }),
  );
  offices.hours.put(
    rowOf(HOURS, {
      id,
      name,
      city,
      address1: '1 Made-up Street',
      postalCode: '12207',
      countryID: isDefault ? 237 : 236,
      dateFormat: 'MM/dd/yyyy',
      timeFormat: 'hh:mm a',
      numberFormat: 'X,XXX.XX',
      firstDayOfWeek: 2,
      timeZoneID,
      isDefault,
      holidaySetID: 1,
      holidayHoursType: 1,
      noHoursOnHolidays: true,
      ...weekdays(office),
    }),
  );
}

function weekdays({ from, to }: Office): Partial<Row> {
  const out: Partial<Row> = {};
  for (const day of ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']) {
    out[`${day}BusinessHoursStartTime`] = from;
    out[`${day}BusinessHoursEndTime`] = to;
    out[`${day}ExtendedHoursStartTime`] = from - 3_600_000;
    out[`${day}ExtendedHoursEndTime`] = to + 7_200_000;
  }
  return out;
}
