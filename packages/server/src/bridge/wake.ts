import { EventEmitter } from 'node:events';
import type pg from 'pg';
import type { Database } from '../platform/database/database.ts';

/** What a sleeper may be woken for. Polling the tables is the truth; this only saves the wait. */
export type Topic = 'callbacks' | 'reads' | 'commands' | 'batches' | 'changes' | 'streams' | 'stops' | 'connections' | 'setup';

const channel = 'deskbridge';
const forwardEveryMs = 25;

/**
 * Wakes sleepers early: at once in this process, and in others through NOTIFY, at most once every 25 ms a topic, because
 * NOTIFY serialises commits under load.
 */
export interface Waker {
  wake(topic: Topic): void;
  /** Calls back at each wake of the topic; returns how to stop. */
  onWake(topic: Topic, callback: () => void): () => void;
  /** Starts to hear other processes; reconnects by itself. */
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** Makes the waker of this process. */
export function makeWaker(database: Database): Waker {
  const local = new EventEmitter().setMaxListeners(100);
  const self = `${process.pid}:${Math.random().toString(36).slice(2)}`;
  const forwarding = new Map<Topic, NodeJS.Timeout>();
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const forward = (topic: Topic): void => {
    if (forwarding.has(topic) || closed) return;
    const send = (): void => {
      forwarding.delete(topic);
      database.system.query('select pg_notify($1, $2)', [channel, `${self} ${topic}`]).catch(() => undefined);
    };
    forwarding.set(topic, setTimeout(send, forwardEveryMs).unref());
  };
  const listen = async (): Promise<void> => {
    if (closed) return;
    const again = (): void => {
      client = null;
      if (!closed) retry = setTimeout(() => void listen(), 1000).unref();
    };
    try {
      client = await database.direct();
      client.once('end', again);
      client.on('notification', (message) => {
        const [from, topic] = (message.payload ?? '').split(' ');
        if (from !== self && topic) local.emit(topic);
      });
      await client.query(`listen ${channel}`);
    } catch {
      again();
    }
  };
  return {
    wake: (topic) => {
      local.emit(topic);
      forward(topic);
    },
    onWake: (topic, callback) => {
      local.on(topic, callback);
      return () => local.off(topic, callback);
    },
    listen,
    close: async () => {
      closed = true;
      clearTimeout(retry);
      for (const timer of forwarding.values()) clearTimeout(timer);
      client?.removeAllListeners('end');
      await client?.end().catch(() => undefined);
    },
  };
}
