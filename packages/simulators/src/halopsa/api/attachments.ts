import type { Reply } from '../../kit/http.ts';
import { serialise } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { guid } from '../../kit/random.ts';
import { computed, stored } from '../dates.ts';
import type { Attachment } from '../store/attachments.ts';
import { numberIn, textIn } from '../writes/ticketFields.ts';
import { json, numberOf, pathId } from './call.ts';
import type { Call, Resource } from './call.ts';
import { htmlError, textError } from './errors.ts';
import { found } from './people.ts';

/** Files [HaloPSA reference §9.13], gated by *tickets* [§1]. */
export const attachmentResource: Resource = { path: 'attachment', area: 'tickets', list, get, write, remove };

function list(call: Call): Reply {
  const ticketId = numberOf(call, 'ticket_id');
  if (ticketId === undefined) throw htmlError(500);
  const rows = call.tenant.attachments.list(ticketId, numberOf(call, 'action_id'));
  return json(`{"ticket_id":${ticketId},"record_count":${rows.length},"folders":[],"attachments":${serialise(rows)}}`);
}

/** The bytes, or a link to them where the tenant stores elsewhere [C]. */
function get(call: Call, id: string): Reply {
  const attachment = found(call.tenant.attachments.table.get(pathId(id)));
  if (call.tenant.quirks.attachmentBody === 'link')
    return json(JSON.stringify({ link: `data:${attachment.content_type};base64,${attachment.$bytes}` }));
  return { status: 200, body: Buffer.from(attachment.$bytes, 'base64'), contentType: attachment.content_type };
}

/** Upload, with or without a ticket; the answer carries the content once. */
function write(call: Call, item: JsonObject): string {
  const data = textIn(item, 'data_base64') ?? '';
  const [, type = 'application/octet-stream', bytes = data] = /^data:([^;,]*)(?:;[^,]*)?,(.*)$/s.exec(data) ?? [];
  const filename = textIn(item, 'filename') ?? '';
  if (filename === '') throw textError('Please select a file');
  const id = call.tenant.attachments.table.nextId;
  const attachment: Attachment = {
    third_party_id: '',
    content_type: type,
    id,
    filename,
    datecreated: stored(call.nowMs),
    note: textIn(item, 'note') ?? '',
    filesize: Buffer.from(bytes, 'base64').length,
    type: 0,
    unique_id: 0,
    desc: filename,
    isimage: item.isimage === true,
    ticket_id: numberIn(item, 'ticket_id') ?? 0,
    action_id: numberIn(item, 'action_id') ?? 0,
    user_id: -1,
    agent_id: call.agent?.id ?? 0,
    guid: guid(call.tenant.seed, 15, id),
    showforusers: item.showforusers === true,
    showonchild: false,
    showonrelated: false,
    $bytes: bytes,
    $updated: call.nowMs,
  };
  call.tenant.attachments.put(attachment);
  return serialise({ ...attachment, data: bytes, datecreated: computed(call.nowMs) });
}

function remove(call: Call, id: string): Reply {
  return json(serialise(found(call.tenant.attachments.remove(pathId(id)))));
}
