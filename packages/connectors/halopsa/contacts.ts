/** Users: the end users at customers (HaloPSA reference §9.4). */
import type { Contact } from '@deskbridge/model';
import { booleanOf, idOf, pick, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { keepAll, pagedById, rowUpdatedAt } from './list-entity.ts';
import type { ListEntity } from './list-entity.ts';
import { plainId } from './pages.ts';

const fields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'login',
  'phone',
  'mobile',
  'companyId',
  'companyName',
  'siteId',
  'siteName',
  'isActive',
  'isVip',
  'isServiceAccount',
  'linkedAgentId',
  'directoryId',
  'updatedAt',
] as const;

/** `site_id` of a user is a float; `site_id_int` holds the integer (HaloPSA reference §2.7). */
function fieldsOf(row: Row): Contact {
  const inactive = booleanOf(row['inactive']);
  return {
    name: textOf(row['name']),
    firstName: textOf(row['firstname']),
    lastName: textOf(row['surname']),
    email: textOf(row['emailaddress']),
    login: textOf(row['login']),
    phone: textOf(row['phonenumber']),
    mobile: textOf(pick(row, 'mobilenumber', 'mobilenumber2')),
    companyId: idOf(pick(row, 'client_id', 'client_id_int')),
    companyName: textOf(row['client_name']),
    siteId: idOf(pick(row, 'site_id_int', 'site_id')),
    siteName: textOf(row['site_name']),
    isActive: inactive === null ? true : !inactive,
    isVip: booleanOf(pick(row, 'isimportantcontact', 'is_vip')),
    isServiceAccount: booleanOf(row['isserviceaccount']),
    linkedAgentId: idOf(row['linked_agent_id']),
    directoryId: textOf(row['azureoid']),
    updatedAt: rowUpdatedAt(row),
  };
}

/** The stream of contacts. */
export const contacts: ListEntity<'contact'> = {
  entity: 'contact',
  declaration: {
    name: 'contacts',
    projections: { list: { contact: fields }, detail: { contact: fields } },
    volatile: ['lastlogindate'],
    canChangedSince: true,
    canList: true,
    canById: true,
    canIds: true,
  },
  shape: { path: '/Users', keys: ['users'], id: plainId, at: rowUpdatedAt },
  query: (request) => ({ ...pagedById(request), includeinactive: true, includeactive: true, includeserviceaccount: true }),
  mapRow: (row) => ({ projection: 'list', fields: fieldsOf(row) }),
  mapDetail: (row) => ({ projection: 'detail', fields: fieldsOf(row) }),
  isKept: keepAll,
};
