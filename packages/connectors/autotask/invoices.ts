/** Invoices with their lines, which are billing items (Autotask reference §5.1: no date of change, whole lists tell). */
import { failed, ok } from '@deskbridge/model';
import type { ExternalId, Result } from '@deskbridge/model';
import type { CallClass, IdPage, Page, ReadOutcome, Stream, StreamDeclaration, Walk } from '../contract.ts';
import type { Row } from '../kit/coerce.ts';
import { idPageOf, pageOf, recordOf } from '../kit/records.ts';
import type { Mapped } from '../kit/records.ts';
import type { AutotaskClient } from './client.ts';
import { dependenceOf, heldMapper } from './held.ts';
import type { OpenProjections } from './held.ts';
import { mapInvoice, mapInvoiceLine } from './mappings.ts';
import { batches, queryAll } from './query.ts';
import { absent, readOne } from './read-one.ts';
import { reference } from './values.ts';
import { walkById, walkIds } from './walk.ts';

type Lines = Record<string, string | number | null>[];

const projections: OpenProjections = { detail: { invoice: [...Object.keys(mapInvoice({})), 'lines'] } };
const dependence = dependenceOf(mapInvoice);

/** How they are read. */
export const invoicesDeclaration: StreamDeclaration = {
  name: 'invoices',
  projections,
  volatile: [],
  canChangedSince: false,
  canList: true,
  canById: true,
  canIds: true,
};

/** The stream of invoices. */
export class InvoiceStream implements Stream {
  readonly declaration = invoicesDeclaration;
  readonly #client: AutotaskClient;

  constructor(client: AutotaskClient) {
    this.#client = client;
  }

  async *list(walk: Walk): AsyncGenerator<Result<Page>> {
    for await (const page of walkById(
      this.#client,
      { entity: 'Invoices', changedBy: ['createDateTime'] },
      { ...walk, order: 'oldestFirst' },
    )) {
      if (!page.ok) {
        yield page;
        return;
      }
      const ids = page.value.rows.flatMap(({ id }) => (id === null ? [] : [id]));
      const lines = await this.#lines(ids, walk.callClass);
      if (!lines.ok) {
        yield failed(lines.failure);
        return;
      }
      yield ok(pageOf('invoice', page.value, this.#mapper(lines.value)));
    }
  }

  async *ids(walk: Walk): AsyncGenerator<Result<IdPage>> {
    const walked = { entity: 'Invoices', changedBy: ['createDateTime'] };
    for await (const page of walkIds(this.#client, walked, { ...walk, order: 'oldestFirst' }))
      yield page.ok ? ok(idPageOf(page.value)) : page;
  }

  async byId(id: ExternalId, callClass: CallClass): Promise<ReadOutcome> {
    const one = await readOne(this.#client, 'Invoices', id, callClass);
    if (one.kind === 'failed') return one;
    if (one.kind === 'nothing') return absent(one);
    const lines = await this.#lines([id], callClass);
    if (!lines.ok) return { kind: 'failed', failure: lines.failure };
    const outcome = recordOf('invoice', one.row, this.#mapper(lines.value));
    const { sequence, startedAt } = one;
    return { kind: 'found', records: 'record' in outcome ? [outcome.record] : [], unmappable: [], sequence, startedAt };
  }

  #mapper(lines: ReadonlyMap<string, Lines>): (row: Row) => Mapped<'invoice'> {
    const fields = (row: Row) => ({ ...mapInvoice(row), lines: lines.get(reference(row['id']) ?? '') ?? [] });
    return heldMapper('invoice', projections, dependence, fields);
  }

  async #lines(ids: readonly string[], callClass: CallClass): Promise<Result<ReadonlyMap<string, Lines>>> {
    const out = new Map<string, Lines>();
    for (const batch of batches(ids)) {
      if (batch.length === 0) continue;
      const rows = await queryAll(
        this.#client,
        { entity: 'BillingItems' },
        [{ op: 'in', field: 'invoiceID', value: batch.map(Number) }],
        callClass,
      );
      if (!rows.ok) return rows;
      for (const { value } of rows.value) {
        const invoice = reference((value as Row)['invoiceID']) ?? '';
        out.set(invoice, [...(out.get(invoice) ?? []), mapInvoiceLine(value as Row)]);
      }
    }
    return ok(out);
  }
}
