import type { JsonObject } from '../../kit/json.ts';
import { isObject } from '../../kit/json.ts';
import { emptyError, textError } from '../api/errors.ts';
import { stored } from '../dates.ts';
import type { Tenant } from '../tenant.ts';
import { invoiceRecord } from '../world/invoices.ts';
import type { Invoice } from '../world/invoices.ts';
import { tell } from './author.ts';
import type { Author } from './author.ts';
import { assignKnown } from './people.ts';
import { numberIn, timeIn } from './ticketFields.ts';

/** Creates or changes an invoice; lines, where given, replace those it has. */
export function writeInvoice(tenant: Tenant, author: Author, item: JsonObject): Invoice {
  const id = numberIn(item, 'id') ?? 0;
  const existing = tenant.invoices.get(id);
  if (id > 0 && !existing) throw emptyError(404);
  const client = tenant.clients.get(numberIn(item, 'client_id') ?? existing?.client_id ?? 0);
  if (!client) throw textError('Please select a valid Client for this Invoice');
  const date = timeIn(item, 'invoice_date') ?? existing?.$date ?? Math.floor(author.nowMs / 86_400_000) * 86_400_000;
  const row = existing ?? invoiceRecord(tenant.seed, tenant.invoices.nextId, client, date, author.nowMs, false);
  assignKnown(row, { ...item, lines: undefined });
  if (Array.isArray(item.lines))
    row.lines = item.lines.filter(isObject).map((line, n) => ({ id: row.id * 10 + n, invoice_id: row.id, seq: n + 1, ...line }));
  Object.assign(row, { client_name: client.name, last_modified: stored(author.nowMs), $updated: author.nowMs, $date: date });
  tenant.invoices.put(row);
  tell(tenant, author, { event: existing ? 'Invoice Updated' : 'Invoice Created', kind: 'invoice', id: row.id });
  return row;
}
