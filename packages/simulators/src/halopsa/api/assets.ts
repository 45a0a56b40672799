import { serialise } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { split } from '../rows/fields.ts';
import type { Tenant } from '../tenant.ts';
import { ASSET_FLOATS, ASSET_TYPES, assetRecord } from '../world/assets.ts';
import type { Asset } from '../world/assets.ts';
import { assignKnown } from '../writes/people.ts';
import type { Author } from '../writes/author.ts';
import { numberIn, textIn } from '../writes/ticketFields.ts';
import { stored } from '../dates.ts';
import { idsOf, isOn, json, pathId } from './call.ts';
import type { Call, Resource } from './call.ts';
import { listEnvelope } from './entityList.ts';
import { emptyError, textError } from './errors.ts';
import { found } from './people.ts';
import { authorOf } from './ticketWrite.ts';

const DETAIL_ONLY: ReadonlySet<string> = new Set(split('fields custombuttons attachments linked_items'));

/** Devices [HaloPSA reference §9.9]. */
export const assetResource: Resource = {
  path: 'asset',
  area: 'assets',
  list: (call) =>
    listEnvelope<Asset>(call, call.tenant.assets.all(), {
      key: 'assets',
      floats: ASSET_FLOATS,
      detailOnly: isOn(call, 'includeassetfields') ? new Set() : DETAIL_ONLY,
      search: ['inventory_number', 'key_field', 'client_name', 'username'],
      test: assetTest,
    }),
  get: (call, id) => json(serialise(found(call.tenant.assets.get(pathId(id))), ASSET_FLOATS)),
  write: (call, item) => serialise(writeAsset(call.tenant, authorOf(call), item), ASSET_FLOATS),
  remove: (call, id) => {
    const asset = found(call.tenant.assets.get(pathId(id)));
    call.tenant.assets.remove(asset.id);
    return json(serialise(asset, ASSET_FLOATS));
  },
};

function assetTest(call: Call): ((asset: Asset) => boolean) | undefined {
  const clients = idsOf(call, 'client_id');
  const sites = idsOf(call, 'site_id');
  const types = idsOf(call, 'assettype_id', 'assettypes');
  if (!clients && !sites && !types) return undefined;
  return (asset) =>
    (!clients || clients.has(asset.client_id)) && (!sites || sites.has(asset.site_id)) && (!types || types.has(asset.assettype_id));
}

function writeAsset(tenant: Tenant, author: Author, item: JsonObject): Asset {
  const id = numberIn(item, 'id') ?? 0;
  const existing = tenant.assets.get(id);
  if (id > 0 && !existing) throw emptyError(404);
  const row = existing ?? newAsset(tenant, author, item);
  assignKnown(row, item);
  Object.assign(row, { dlastupdate: stored(author.nowMs), $updated: author.nowMs });
  return tenant.assets.put(row);
}

function newAsset(tenant: Tenant, author: Author, item: JsonObject): Asset {
  const type = ASSET_TYPES.find((row) => row.id === numberIn(item, 'assettype_id'));
  const site = tenant.sites.get(numberIn(item, 'site_id') ?? tenant.clients.get(numberIn(item, 'client_id') ?? 0)?.main_site_id ?? 0);
  if (!type) throw textError('Please select a valid Asset Type');
  if (!site) throw textError('Please select a valid Client and Site for this Asset');
  return assetRecord({
    id: tenant.assets.nextId,
    type,
    clientId: site.client_id,
    clientName: site.client_name,
    siteId: site.id,
    siteName: site.name,
    model: textIn(item, 'key_field') ?? '',
    number: textIn(item, 'inventory_number') ?? '',
    userName: '',
    userId: 0,
    updatedMs: author.nowMs,
  });
}
