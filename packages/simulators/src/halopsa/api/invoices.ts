import { serialise } from '../../kit/json.ts';
import { INVOICE_FLOATS } from '../world/invoices.ts';
import type { Invoice } from '../world/invoices.ts';
import { tell } from '../writes/author.ts';
import { writeInvoice } from '../writes/invoices.ts';
import { dateOf, idsOf, isOn, json, pathId } from './call.ts';
import type { Call, Resource } from './call.ts';
import { listEnvelope } from './entityList.ts';
import { found } from './people.ts';
import { authorOf } from './ticketWrite.ts';

/** Invoices [HaloPSA reference §9.11]: lines in lists only with `includelines`; no filter on last modification [§4]. */
export const invoiceResource: Resource = {
  path: 'invoice',
  area: 'invoices',
  list: (call) =>
    listEnvelope<Invoice>(call, call.tenant.invoices.all(), {
      key: 'invoices',
      floats: INVOICE_FLOATS,
      search: ['invoicenumber', 'client_name'],
      detailOnly: isOn(call, 'includelines') ? undefined : new Set(['lines']),
      test: invoiceTest,
    }),
  get: (call, id) => json(serialise(found(call.tenant.invoices.get(pathId(id))), INVOICE_FLOATS)),
  write: (call, item) => serialise(writeInvoice(call.tenant, authorOf(call), item), INVOICE_FLOATS),
  remove: (call, id) => {
    const invoice = found(call.tenant.invoices.get(pathId(id)));
    call.tenant.invoices.remove(invoice.id);
    tell(call.tenant, authorOf(call), {
      event: 'Invoice Deleted',
      kind: 'invoice',
      id: invoice.id,
      record: serialise(invoice, INVOICE_FLOATS),
    });
    return json(serialise(invoice, INVOICE_FLOATS));
  },
};

function invoiceTest(call: Call): (invoice: Invoice) => boolean {
  const clients = idsOf(call, 'client_id', 'client_ids');
  const billed = dateOf(call, 'billing_date');
  const postedOnly = isOn(call, 'postedonly');
  return (invoice) =>
    (!postedOnly || invoice.posted) && (!clients || clients.has(invoice.client_id)) && (billed === undefined || invoice.$date === billed);
}
