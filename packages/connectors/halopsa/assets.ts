/** Assets (HaloPSA reference §9.9). */
import type { CanonicalRecord } from '@deskbridge/model';
import { booleanOf, idOf, pick, rowsOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { keepAll, pagedById, rowUpdatedAt } from './list-entity.ts';
import type { ListEntity } from './list-entity.ts';
import { plainId } from './pages.ts';

const rowFields = [
  'name',
  'inventoryNumber',
  'typeId',
  'typeName',
  'statusId',
  'companyId',
  'companyName',
  'siteId',
  'siteName',
  'isActive',
  'remoteId',
  'updatedAt',
] as const;

function fieldsOf(row: Row): Omit<CanonicalRecord<'asset'>, 'contactIds'> {
  const inactive = booleanOf(row['inactive']);
  return {
    name: textOf(pick(row, 'key_field', 'name')) ?? textOf(row['inventory_number']),
    inventoryNumber: textOf(row['inventory_number']),
    typeId: idOf(row['assettype_id']),
    typeName: textOf(row['assettype_name']),
    statusId: idOf(row['status_id']),
    companyId: idOf(pick(row, 'client_id', 'client_id_int')),
    companyName: textOf(row['client_name']),
    siteId: idOf(pick(row, 'site_id_int', 'site_id')),
    siteName: textOf(row['site_name']),
    isActive: inactive === null ? true : !inactive,
    remoteId: textOf(row['third_party_id']),
    updatedAt: rowUpdatedAt(row),
  };
}

const contactIdsOf = (row: Row): string[] =>
  rowsOf(row['users'])
    .map((user) => idOf(pick(user, 'id', 'user_id')))
    .filter((id) => id !== null);

/** Lists may come with or without their users. */
function mapRow(row: Row): ReturnType<ListEntity<'asset'>['mapRow']> {
  if (!Array.isArray(row['users'])) return { projection: 'list', fields: fieldsOf(row) };
  return { projection: 'detail', fields: { ...fieldsOf(row), contactIds: contactIdsOf(row) } };
}

/** The stream of assets. */
export const assets: ListEntity<'asset'> = {
  entity: 'asset',
  declaration: {
    name: 'assets',
    projections: { list: { asset: rowFields }, detail: { asset: [...rowFields, 'contactIds'] } },
    volatile: ['lastlogindate', 'last_seen'],
    canChangedSince: true,
    canList: true,
    canById: true,
    canIds: true,
  },
  shape: { path: '/Asset', keys: ['assets'], id: plainId, at: rowUpdatedAt },
  query: (request) => ({ ...pagedById(request), includeinactive: true, includeactive: true }),
  mapRow,
  mapDetail: (row) => ({ projection: 'detail', fields: { ...fieldsOf(row), contactIds: contactIdsOf(row) } }),
  isKept: keepAll,
};
