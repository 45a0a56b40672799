/** Sites (HaloPSA reference §9.3). */
import type { CanonicalRecord } from '@deskbridge/model';
import { booleanOf, idOf, pick, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { keepAll, pagedById, rowUpdatedAt } from './list-entity.ts';
import type { ListEntity } from './list-entity.ts';
import { plainId } from './pages.ts';

const fields = ['name', 'companyId', 'companyName', 'isActive', 'phone', 'timeZone', 'slaId', 'mainContactId', 'updatedAt'] as const;

/** `client_id` of a site is a float (HaloPSA reference §2.7). */
function fieldsOf(row: Row): CanonicalRecord<'site'> {
  const inactive = booleanOf(row['inactive']);
  return {
    name: textOf(row['name']),
    companyId: idOf(pick(row, 'client_id', 'client_id_int')),
    companyName: textOf(row['client_name']),
    isActive: inactive === null ? true : !inactive,
    phone: textOf(row['phonenumber']),
    timeZone: textOf(pick(row, 'timezone', 'timezonename')),
    slaId: idOf(row['sla_id']),
    mainContactId: idOf(row['maincontact_id']),
    updatedAt: rowUpdatedAt(row),
  };
}

/** The stream of sites. */
export const sites: ListEntity<'site'> = {
  entity: 'site',
  declaration: {
    name: 'sites',
    projections: { list: { site: fields }, detail: { site: fields } },
    volatile: [],
    canChangedSince: true,
    canList: true,
    canById: true,
    canIds: true,
  },
  shape: { path: '/Site', keys: ['sites'], id: plainId, at: rowUpdatedAt },
  query: (request) => ({ ...pagedById(request), includeinactive: true, includeactive: true }),
  mapRow: (row) => ({ projection: 'list', fields: fieldsOf(row) }),
  mapDetail: (row) => ({ projection: 'detail', fields: fieldsOf(row) }),
  isKept: keepAll,
};
