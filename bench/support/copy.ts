import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { asOwner } from './postgres.ts';

/** What an import of tickets leaves behind. */
export const importedTables = ['tickets', 'ticket_terms', 'changes'] as const;

/** The final values of an import, as files that COPY reads. */
export interface Exported {
  files: Record<(typeof importedTables)[number], string>;
  megabytes: number;
}

/** Writes the tables' contents to files and makes logged tables without indexes that COPY can fill with them. */
export async function exportTables(url: string, folder: string): Promise<Exported> {
  const files = Object.fromEntries(importedTables.map((table) => [table, join(folder, `${table}.copy`)])) as Exported['files'];
  let bytes = 0;
  await asOwner(url, async (client) => {
    for (const table of importedTables) {
      await client.query(
        `drop table if exists bench_${table}; create table bench_${table} (like ${table} including storage including compression)`,
      );
      await copyOut(client, `copy (select * from ${table}) to stdout`, files[table]);
      bytes += (await stat(files[table])).size;
    }
  });
  return { files, megabytes: bytes / 1024 / 1024 };
}

/** Seconds that COPY takes to fill the tables anew, to the last commit. */
export async function timeCopy(url: string, exported: Exported): Promise<number> {
  return asOwner(url, async (client) => {
    for (const table of importedTables) await client.query(`truncate bench_${table}`);
    await untilVacuumed(client);
    const startedMs = performance.now();
    for (const table of importedTables) await copyIn(client, `copy bench_${table} from stdin`, exported.files[table]);
    return (performance.now() - startedMs) / 1000;
  });
}

/** What the import left for autovacuum to do must not slow COPY down. */
async function untilVacuumed(client: pg.Client): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 250) {
    const { rows } = await client.query<{ n: number }>(
      'select (select count(*) from pg_stat_progress_vacuum)::int + (select count(*) from pg_stat_progress_analyze)::int as n',
    );
    if (rows[0]?.n === 0) return;
    await delay(250);
  }
}

/** The driver's own words for what a COPY needs; its types leave them out. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
};

/** One COPY in the simple protocol: the driver hands it what the server says. */
class Copy {
  readonly #text: string;
  readonly #finished = Promise.withResolvers<void>();
  readonly #onCopyIn: (connection: CopyConnection) => Promise<void>;
  readonly #onData: (chunk: Buffer) => void;
  #error: Error | null = null;

  constructor(text: string, hooks: { onCopyIn?: (connection: CopyConnection) => Promise<void>; onData?: (chunk: Buffer) => void }) {
    this.#text = text;
    this.#onCopyIn = hooks.onCopyIn ?? (() => Promise.resolve());
    this.#onData = hooks.onData ?? (() => undefined);
  }

  get finished(): Promise<void> {
    return this.#finished.promise;
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.#onCopyIn(connection).catch((error: unknown) => connection.sendCopyFail(String(error)));
  }

  handleCopyData(message: { chunk: Buffer }): void {
    this.#onData(message.chunk);
  }

  handleCommandComplete(): void {
    // The end is told by handleReadyForQuery.
  }

  handleError(error: Error): void {
    this.#error = error;
    this.#finished.reject(error);
  }

  handleReadyForQuery(): void {
    if (!this.#error) this.#finished.resolve();
  }
}

async function copyOut(client: pg.Client, text: string, file: string): Promise<void> {
  const target = createWriteStream(file, { highWaterMark: 4 * 1024 * 1024 });
  await started(target);
  const copy = new Copy(text, {
    // The driver reuses its buffer.
    onData: (chunk) => target.write(Buffer.from(chunk)),
  });
  client.query(copy);
  await copy.finished;
  target.end();
  await once(target, 'finish');
}

async function copyIn(client: pg.Client, text: string, file: string): Promise<void> {
  const copy = new Copy(text, {
    onCopyIn: async (connection) => {
      for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
        connection.sendCopyFromChunk(chunk as Buffer);
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
      }
      connection.endCopyFrom();
    },
  });
  client.query(copy);
  await copy.finished;
}

const started = (stream: WriteStream): Promise<unknown> => once(stream, 'open');
