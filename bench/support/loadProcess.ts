/**
 * Sends callbacks to a hub from a process of its own: keep-alive connections on raw sockets, one request at a time on each.
 * Bodies are signed before the clock runs, so that the generator costs as little as it can.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { givenValue, serveCalls } from './children.ts';
import { cutBody, type LoadMethods, type LoadRun, type LoadStart } from './load.ts';
import { percentile } from './result.ts';

serveCalls(async () => {
  const start = givenValue() as LoadStart;
  let ready: Prepared[] = [];
  const methods: LoadMethods = {
    prepare: (count) => {
      ready = prepare(start, count);
    },
    run: async (seconds) => {
      const done = await new Load(start, ready, seconds).run();
      ready = [];
      return done;
    },
  };
  return { methods, stop: () => Promise.resolve() };
});

/** What differs from one request to the next; the rest of the body is shared. */
interface Prepared {
  head: Buffer;
}

let made = 0;

function prepare({ url, secret, body }: LoadStart, count: number): Prepared[] {
  const { pathname, host } = new URL(url);
  const [before, tail] = cutBody(body);
  const rest = Buffer.from(tail);
  return Array.from({ length: count }, () => {
    const varying = Buffer.from(before(randomUUID(), 1_000_000 + made++));
    const signature = createHmac('sha256', secret).update(varying).update(rest).digest('base64');
    const head =
      `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ntoken: ${signature}\r\n` +
      `content-length: ${varying.length + rest.length}\r\n\r\n`;
    return { head: Buffer.concat([Buffer.from(head), varying]) };
  });
}

class Load {
  readonly #start: LoadStart;
  readonly #ready: Prepared[];
  readonly #rest: Buffer;
  readonly #latencies: number[] = [];
  readonly #statuses: Record<string, number> = {};
  readonly #forMs: number;
  #next = 0;
  #endMs = 0;

  constructor(start: LoadStart, ready: Prepared[], seconds: number) {
    this.#start = start;
    this.#ready = ready;
    this.#forMs = seconds * 1000;
    this.#rest = Buffer.from(cutBody(start.body)[1]);
  }

  async run(): Promise<LoadRun> {
    const { hostname, port } = new URL(this.#start.url);
    const sockets = await Promise.all(Array.from({ length: this.#start.connections }, () => opened(hostname, Number(port))));
    const startedMs = performance.now();
    this.#endMs = startedMs + this.#forMs;
    await Promise.all(sockets.map((socket) => this.#keepSending(socket)));
    const seconds = (performance.now() - startedMs) / 1000;
    for (const socket of sockets) socket.destroy();
    return {
      answered: this.#latencies.length,
      seconds,
      perSecond: this.#latencies.length / seconds,
      p50Ms: percentile(this.#latencies, 0.5),
      p99Ms: percentile(this.#latencies, 0.99),
      worstMs: percentile(this.#latencies, 1),
      statuses: this.#statuses,
      ranOut: this.#next >= this.#ready.length,
    };
  }

  /** One request after the other until the time is over or there are no more. */
  #keepSending(socket: Socket): Promise<void> {
    return new Promise((done, fail) => {
      let sentMs = 0;
      const send = (): void => {
        const request = performance.now() < this.#endMs ? this.#ready[this.#next] : undefined;
        if (!request) return done();
        this.#next++;
        sentMs = performance.now();
        socket.cork();
        socket.write(request.head);
        socket.write(this.#rest);
        socket.uncork();
      };
      let text = '';
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1');
        const answer = wholeAnswer(text);
        if (!answer) return;
        text = '';
        this.#latencies.push(performance.now() - sentMs);
        this.#statuses[answer] = (this.#statuses[answer] ?? 0) + 1;
        send();
      });
      socket.once('error', fail);
      socket.once('close', () => fail(new Error('The hub closed a connection.')));
      send();
    });
  }
}

/** The status of an answer that has come whole; null while it has not. */
function wholeAnswer(text: string): string | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
  return text.length >= end + 4 + length ? text.slice(9, 12) : null;
}

function opened(host: string, port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect({ host, port, noDelay: true });
    socket.once('connect', () => done(socket)).once('error', fail);
  });
}
