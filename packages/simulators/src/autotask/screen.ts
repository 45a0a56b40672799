import type { Exchange, Reply } from '../kit/http.ts';
import { asText } from '../kit/json.ts';
import type { Tenant } from './tenant.ts';

const html = (status: number, text: string): Reply => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html><html><head><title>Autotask (simulated)</title></head><body><main><h1>${text}</h1></main></body></html>`,
});

const PAGES: Readonly<Record<string, { entity: string; parameter: string; field: string }>> = {
  openticketdetail: { entity: 'Tickets', parameter: 'ticketid', field: 'title' },
  openaccount: { entity: 'Companies', parameter: 'accountid', field: 'companyName' },
  opencontact: { entity: 'Contacts', parameter: 'contactid', field: 'lastName' },
};

/** The page that a deep link opens [Autotask reference §8]. */
export function screenPage(tenant: Tenant, exchange: Exchange): Reply {
  if (!/\/AutotaskExtend\/ExecuteCommand\.aspx$/i.test(exchange.path)) return html(404, 'There is no such page.');
  const page = PAGES[(exchange.query.get('code') ?? '').toLowerCase()];
  const row = page && tenant.collection(page.entity).get(Number(exchange.query.get(page.parameter)));
  if (!page || !row) return html(404, 'There is no such record.');
  const shown = asText(row[page.field]).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return html(200, `${page.entity} ${row.id}: ${shown}`);
}
