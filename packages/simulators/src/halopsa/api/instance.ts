import type { Reply } from '../../kit/http.ts';
import type { Tenant } from '../tenant.ts';
import { TENANT_NAME } from './auth.ts';
import { json } from './call.ts';

const VERSION = '2.214.1';

/** The anonymous answers about the instance itself [HaloPSA reference §1, Health/version]; undefined for any other path. */
export function instanceReply(tenant: Tenant, path: string, origin: string): Reply | undefined {
  if (path === '/api/versioninfo') return json(JSON.stringify({ version: VERSION, major: 2, minor: 214, patch: 1, product: 'HaloPSA' }));
  if (path === '/api/health') return json(JSON.stringify({ status: 'Healthy' }));
  if (path === '/api/instanceinfo') {
    return json(JSON.stringify({ name: TENANT_NAME, url: origin, version: VERSION, hosted: tenant.settings.hosted, product: 'HaloPSA' }));
  }
  return undefined;
}
