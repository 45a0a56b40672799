import { mix, unit } from '../../kit/random.ts';
import type { JsonObject } from '../../kit/json.ts';
import { dayOf, stored, UNSET } from '../dates.ts';
import type { Client } from '../rows/client.ts';
import { emptyRecord, split } from '../rows/fields.ts';
import type { Entity } from '../store/table.ts';

/** An invoice with its lines [HaloPSA reference §9.11]. */
export interface Invoice extends Entity {
  client_id: number;
  posted: boolean;
  lines: JsonObject[];
  $date: number;
}

/** Members that are .NET doubles. */
export const INVOICE_FLOATS: ReadonlySet<string> = new Set(
  split(`total amountpaid amountdue net_amount tax_total revenue profit qty_order unit_price unit_cost tax_amount net_amount_line
    conversionrate subtotal prepay_amount discount_perc`),
);

const CONSTANTS: Readonly<JsonObject> = {
  ...emptyRecord({
    ints: `salesorder_id purchaseorder_id recurringinvoice_id contract_id currency_code tax_code_id department_id agent_id site_id user_id
      pdftemplate_id emailtemplate_id xero_status qbo_id sage_id ticket_id project_id quote_id batch_id reminder_count consolidation
      ponumber_required credit_note_for_id period_type payment_terms invoice_type source_type milestone_id`,
    floats: 'prepay_amount discount_perc',
    bools: `emailed printed isvoided iscreditnote isrecurring locked sync_to_xero sync_to_qbo is_proforma dont_email overdue approved
      exported ispaid_manually`,
    texts: `reference thirdpartyinvoicenumber po_ref notes_1 notes_2 internal_note address1 address2 address3 address4 postcode
      delivery_address1 delivery_address2 contact_name email_to email_cc currency_name tax_name payment_url third_party_url xero_id
      export_error department_name agent_name site_name terms`,
    dates: 'datesent dateexported date_voided period_start period_end',
    lists: 'customfields attachments payments',
  }),
  conversionrate: 1,
  use: 'invoice',
};

const LINES = [
  'Managed service, per seat',
  'Labour, standard rate',
  'Microsoft 365 Business licence',
  'Backup, per device',
  'On-site visit',
];

/** Makes up the last six months of invoices. */
export function makeInvoices(seed: number, clients: readonly Client[], nowMs: number): Invoice[] {
  const out: Invoice[] = [];
  for (let month = 6; month >= 0; month--) {
    for (const client of clients) {
      if (client.id === 1 || unit(seed, client.id, 400 + month) < 0.2) continue;
      const date = Math.floor((nowMs - month * 30 * 86_400_000) / 86_400_000) * 86_400_000;
      out.push(invoiceRecord(seed, out.length + 1, client, date, Math.min(nowMs, date + 3_600_000), month > 0));
    }
  }
  return out;
}

/** An invoice with all its members and made-up lines. */
export function invoiceRecord(
  seed: number,
  id: number,
  client: { id: number; name: string },
  dateMs: number,
  updatedMs: number,
  isPosted: boolean,
): Invoice {
  const count = 1 + (mix(seed, id, 410) % 3);
  const lines = Array.from({ length: count }, (_, n) => lineRecord(seed, id, n));
  const total = Math.round(lines.reduce((sum, line) => sum + Number(line.net_amount), 0) * 1.2 * 100) / 100;
  const isPaid = isPosted && unit(seed, id, 411) < 0.7;
  return {
    ...CONSTANTS,
    id,
    invoicenumber: `INV-${String(id).padStart(6, '0')}`,
    client_id: client.id,
    client_name: client.name,
    invoice_date: dayOf(dateMs),
    duedate: dayOf(dateMs + 30 * 86_400_000),
    posted: isPosted,
    dateposted: isPosted ? stored(updatedMs) : UNSET.ole,
    paymentstatus: isPaid ? 2 : 0,
    datepaid: isPaid ? dayOf(dateMs + 20 * 86_400_000) : UNSET.ole,
    total,
    net_amount: Math.round((total / 1.2) * 100) / 100,
    tax_total: Math.round((total - total / 1.2) * 100) / 100,
    amountpaid: isPaid ? total : 0,
    amountdue: isPaid ? 0 : total,
    last_modified: stored(updatedMs),
    lines,
    $date: dateMs,
    $updated: updatedMs,
  };
}

function lineRecord(seed: number, invoiceId: number, n: number): JsonObject {
  const quantity = 1 + (mix(seed, invoiceId, 420 + n) % 12);
  const price = 15 + (mix(seed, invoiceId, 430 + n) % 120);
  return {
    id: invoiceId * 10 + n,
    invoice_id: invoiceId,
    seq: n + 1,
    item_shortdescription: LINES[mix(seed, invoiceId, 440 + n) % LINES.length],
    qty_order: quantity,
    unit_price: price,
    unit_cost: Math.round(price * 60) / 100,
    net_amount: quantity * price,
    tax_amount: Math.round(quantity * price * 20) / 100,
    tax_code: 1,
    ticket_id: 0,
    item_id: 0,
    nominal_code: '4000',
  };
}
