import { createHmac } from 'node:crypto';
import type { Exchange, Reply } from '../kit/http.ts';
import { emptyError } from './api/errors.ts';
import { summaryOf } from './rows/ticket.ts';
import type { Tenant } from './tenant.ts';
import { escapeHtml } from './writes/actions.ts';

/** The secret that custom tabs are signed with, unless the launcher is given another. */
const TAB_SECRET = 'simulated-tab-secret';

/**
 * The few pages a person would open: a ticket by deep link, and the launcher of a custom tab, which redirects into the tab's
 * address with `agent_id` and its signature [HaloPSA reference §10, §13.11].
 */
export function screenPage(tenant: Tenant, path: string, exchange: Exchange): Reply {
  if (path === '/tab') return launchTab(tenant, exchange);
  const id = Number(exchange.query.get('id'));
  if ((path !== '/ticket' && path !== '/tickets') || !tenant.tickets.has(id)) throw emptyError(404);
  const title = escapeHtml(summaryOf(tenant, tenant.tickets.core(id), tenant.tickets.extras(id)));
  return {
    status: 200,
    body: `<!DOCTYPE html><html lang="en"><head><title>${id}</title></head><body><h1>${id} ${title}</h1></body></html>`,
    contentType: 'text/html; charset=utf-8',
  };
}

/** `/tab?url=…&agent_id=…`: only the agent's number is signed, nothing else in the address is covered. */
function launchTab(tenant: Tenant, exchange: Exchange): Reply {
  const url = exchange.query.get('url') ?? '';
  const agentId = exchange.query.get('agent_id') ?? '4';
  if (!URL.canParse(url) || !tenant.agents.get(Number(agentId))) throw emptyError(404);
  return { status: 302, body: '', headers: { location: signTabUrl(url, agentId, exchange.query.get('secret') ?? TAB_SECRET) } };
}

/** A custom tab's address as Halo opens it: `agent_id` and `hmac=base64(HMAC-SHA256(secret, agent_id))` [HaloPSA reference §10]. */
function signTabUrl(url: string, agentId: string, secret: string): string {
  const hmac = createHmac('sha256', secret).update(agentId).digest('base64');
  const signed = new URL(url);
  signed.searchParams.set('agent_id', agentId);
  signed.searchParams.set('hmac', hmac);
  return signed.toString();
}
