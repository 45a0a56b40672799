import type { KeyRequest } from '@deskbridge/connectors/contract';
import { sealIdentity } from '../connections/sessions.ts';
import type { Bridge } from '../bridge.ts';
import type { IncomingCallback, Known } from './ingest.ts';

/** What a signature is judged by, beside our own secret. */
export interface Proof {
  key: string | null;
  now: Date;
}

/** Fetches and keeps the keys with which PSAs sign that do not sign with a secret of ours. */
interface KeyRing {
  /** `unreachable` where the delivery names a key that cannot be fetched now: whether its signature holds is then not known. */
  proofFor(found: Known, callback: Pick<IncomingCallback, 'raw' | 'headers'>): Promise<Proof | 'unreachable'>;
}

const keepMs = 3_600_000;
/** A key that is not there, or cannot be had, is asked for again only after this: forgers must not make us call the PSA at will. */
const missedMs = 5000;
const mostKeys = 200;
const timeoutMs = 3000;
const mostBytes = 65_536;

/** Null where the PSA answers that there is no such key. */
type Fetched = Pick<Proof, 'key'> | 'unreachable';

interface KeptKey {
  key: Promise<Fetched>;
  untilMs: number;
}

/** Opens the ring of this process. */
export function openKeyRing(bridge: Pick<Bridge, 'clock' | 'egress' | 'vault' | 'log'>): KeyRing {
  const { clock, egress, vault, log } = bridge;
  const kept = new Map<string, KeptKey>();

  const fetchKey = async (found: Known, request: KeyRequest): Promise<Fetched> => {
    let isAnswered = false;
    for (const { url, headers } of request.attempts) {
      const sent = await egress.send({ method: 'GET', url, headers, timeoutMs, maxBytes: mostBytes });
      if (!sent.ok || sent.response.status >= 500 || sent.response.status === 429) continue;
      isAnswered = true;
      const key = sent.response.status === 200 ? (found.connector.callbacks.keys?.read(sent.response.text, request.id) ?? null) : null;
      if (key !== null) return { key };
    }
    log.warn({ connection: found.row.id, isAnswered }, 'the key that a callback is signed with cannot be had from the helpdesk');
    return isAnswered ? { key: null } : 'unreachable';
  };

  const keyOf = (found: Known, request: KeyRequest): Promise<Fetched> => {
    const name = `${found.row.id} ${request.id}`;
    const nowMs = clock.monotonicMs();
    const present = kept.get(name);
    if (present && nowMs < present.untilMs) return present.key;
    if (kept.size >= mostKeys) for (const [each, { untilMs }] of kept) if (untilMs <= nowMs || kept.size >= mostKeys) kept.delete(each);
    const entry: KeptKey = { key: fetchKey(found, request), untilMs: nowMs + keepMs };
    kept.set(name, entry);
    void entry.key.then((fetched) => {
      if (fetched === 'unreachable' || fetched.key === null) entry.untilMs = clock.monotonicMs() + missedMs;
    });
    return entry.key;
  };

  return {
    proofFor: async (found, callback) => {
      const now = clock.now();
      const { row } = found;
      const credentials = JSON.parse(vault.open(row.credentials, sealIdentity(row.account, row.id, 'credentials'))) as object;
      const request = found.connector.callbacks.keys?.locate(callback.raw, callback.headers, credentials);
      if (!request) return { key: null, now };
      // A simulated helpdesk's address is on this machine, where no person may send us.
      if (row.isSandbox) for (const host of found.connector.hosts(credentials)) egress.permit(`http://${host}`);
      const fetched = await keyOf(found, request);
      return fetched === 'unreachable' ? fetched : { ...fetched, now };
    },
  };
}
