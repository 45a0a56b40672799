/** Clients (HaloPSA reference §9.2). */
import type { Company } from '@deskbridge/model';
import { booleanOf, idOf, pick, rowsOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { keepAll, pagedById, rowUpdatedAt } from './list-entity.ts';
import type { ListEntity } from './list-entity.ts';
import { plainId } from './pages.ts';

const rowFields = ['name', 'reference', 'isActive', 'parentId', 'parentName', 'accountManagerId', 'updatedAt'] as const;

function fieldsOf(row: Row): Pick<Company, (typeof rowFields)[number]> {
  const inactive = booleanOf(row['inactive']);
  return {
    name: textOf(row['name']),
    reference: textOf(pick(row, 'ref', 'key')),
    isActive: inactive === null ? true : !inactive,
    parentId: idOf(row['toplevel_id']),
    parentName: textOf(row['toplevel_name']),
    accountManagerId: idOf(row['accountmanagertech']),
    updatedAt: rowUpdatedAt(row),
  };
}

function customFieldsOf(row: Row): Record<string, unknown> {
  const named = rowsOf(row['customfields']).filter((field) => textOf(field['name']) !== null);
  return Object.fromEntries(named.map((field) => [textOf(field['name']) ?? '', pick(field, 'display', 'value') ?? null]));
}

/** The stream of companies. */
export const companies: ListEntity<'company'> = {
  entity: 'company',
  declaration: {
    name: 'companies',
    projections: {
      list: { company: rowFields },
      detail: { company: [...rowFields, 'mainSiteId', 'customFields'] },
    },
    volatile: [],
    canChangedSince: true,
    canList: true,
    canById: true,
    canIds: true,
  },
  shape: { path: '/Client', keys: ['clients'], id: plainId, at: rowUpdatedAt },
  query: (request) => ({ ...pagedById(request), includeinactive: true, includeactive: true }),
  mapRow: (row) => ({ projection: 'list', fields: fieldsOf(row) }),
  mapDetail: (row) => ({
    projection: 'detail',
    fields: { ...fieldsOf(row), mainSiteId: idOf(row['main_site_id']), customFields: customFieldsOf(row) },
  }),
  isKept: keepAll,
};
