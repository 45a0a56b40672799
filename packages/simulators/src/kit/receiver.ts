import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseJson } from './http.ts';

/** One delivery as it arrived. */
interface Received {
  headers: IncomingHttpHeaders;
  text: string;
  body: Record<string, unknown>;
}

/** A place for webhooks to arrive at. `status` is what it answers. */
export interface Receiver {
  url: string;
  received: Received[];
  status: number;
  /** Resolves once so many deliveries have arrived. */
  arrived(count: number): Promise<Received[]>;
  stop(): Promise<void>;
}

/** Starts a receiver. For tests. */
export async function startReceiver(): Promise<Receiver> {
  const waiting: { count: number; resolve: () => void }[] = [];
  const receiver: Receiver = {
    url: '',
    received: [],
    status: 200,
    arrived: async (count) => {
      if (receiver.received.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      return receiver.received;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      receiver.received.push({ headers: request.headers, text, body: (parseJson(text) ?? {}) as Record<string, unknown> });
      response.statusCode = receiver.status;
      response.end();
      for (const waiter of waiting) if (receiver.received.length >= waiter.count) waiter.resolve();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return receiver;
}
