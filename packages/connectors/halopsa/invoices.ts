/** Invoices with their lines; there is no filter by last change (HaloPSA reference §4, §9.11). */
import type { CanonicalRecord } from '@deskbridge/model';
import { anyIdOf, booleanOf, idOf, numberOf, pick, rowsOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { haloDate, haloInstant } from './dates.ts';
import { keepAll, pagedById, rowUpdatedAt } from './list-entity.ts';
import type { ListEntity } from './list-entity.ts';
import { plainId } from './pages.ts';

const rowFields = [
  'number',
  'companyId',
  'companyName',
  'invoicedOn',
  'dueOn',
  'isPosted',
  'postedAt',
  'paymentState',
  'paidOn',
  'total',
  'amountPaid',
  'amountDue',
  'updatedAt',
] as const;

type Fields = CanonicalRecord<'invoice'>;

function fieldsOf(row: Row): Omit<Fields, 'lines'> {
  return {
    number: textOf(pick(row, 'invoicenumber', 'invoice_number')) ?? idOf(row['id']),
    companyId: idOf(pick(row, 'client_id', 'client_id_int')),
    companyName: textOf(row['client_name']),
    invoicedOn: haloDate(row['invoice_date']),
    dueOn: haloDate(pick(row, 'duedate', 'due_date')),
    isPosted: booleanOf(row['posted']),
    postedAt: haloInstant(row['dateposted']),
    paymentState: anyIdOf(row['paymentstatus']),
    paidOn: haloDate(row['datepaid']),
    total: numberOf(row['total']),
    amountPaid: numberOf(row['amountpaid']),
    amountDue: numberOf(row['amountdue']),
    updatedAt: rowUpdatedAt(row),
  };
}

/** The names of a line's members are not in the reference: several spellings are tried. */
function linesOf(row: Row): unknown[] {
  return rowsOf(row['lines']).map((line) => ({
    id: anyIdOf(line['id']),
    description: textOf(pick(line, 'item_longdescription', 'item_shortdescription', 'description', 'item_name')),
    quantity: numberOf(pick(line, 'qty_order', 'quantity', 'qty')),
    unitPrice: numberOf(pick(line, 'unit_price', 'price', 'baseprice')),
    net: numberOf(pick(line, 'net_amount', 'net', 'total_price', 'total')),
    ticketId: idOf(pick(line, 'ticket_id', 'faultid', 'linked_ticket_id')),
  }));
}

/** Lists come with lines because we ask for them; one that does not is told apart. */
function mapRow(row: Row): ReturnType<ListEntity<'invoice'>['mapRow']> {
  if (!Array.isArray(row['lines'])) return { projection: 'list', fields: fieldsOf(row) };
  return { projection: 'detail', fields: { ...fieldsOf(row), lines: linesOf(row) } };
}

/** The stream of invoices. */
export const invoices: ListEntity<'invoice'> = {
  entity: 'invoice',
  declaration: {
    name: 'invoices',
    projections: { list: { invoice: rowFields }, detail: { invoice: [...rowFields, 'lines'] } },
    volatile: [],
    // By order, not by a filter: there is none.
    canChangedSince: true,
    canList: true,
    canById: true,
    canIds: true,
  },
  shape: { path: '/Invoice', keys: ['invoices'], id: plainId, at: rowUpdatedAt },
  query: (request) => ({ ...pagedById(request), includelines: true }),
  changeOrder: 'last_modified',
  detailQuery: { includedetails: true, includelines: true },
  mapRow,
  mapDetail: (row) => ({ projection: 'detail', fields: { ...fieldsOf(row), lines: linesOf(row) } }),
  isKept: keepAll,
};
