/**
 * Which fields a row can fill. Autotask sends every member of an entity, empty ones as null (reference §3); one that does not come all the
 * same says nothing, and must not empty a field (correctness 2). Which fields hang on which members is found out by trying the mapper.
 */
import type { EntityName } from '@deskbridge/model';
import type { MirrorRecord } from '../contract.ts';
import type { Row } from '../kit/coerce.ts';
import type { Mapped } from '../kit/records.ts';

/** Projections of a stream; those of rows that lack members are added as such rows come. */
export type OpenProjections = Record<string, Partial<Record<EntityName, readonly string[]>>>;

type Fields = Record<string, unknown>;
type Mapper = (row: Row) => object;

/** Values of every type that members have; with one of them every field differs from what an absent member makes of it. */
const samples: readonly unknown[] = ['1', '5', 'some words', true, false, '2026-01-02T03:04:05Z', [{ name: 'a', value: 'b' }]];

/** The members that a mapper looks at, and the fields that each has a part in. */
export type Dependence = ReadonlyMap<string, ReadonlySet<string>>;

/** The members that a mapper looks at, found by watching it look. */
function membersOf(mapper: Mapper): string[] {
  const seen = new Set<string>();
  mapper(
    new Proxy<Row>(
      {},
      {
        get: (_row, key) => {
          if (typeof key === 'string') seen.add(key);
          return undefined;
        },
      },
    ),
  );
  return [...seen];
}

const differing = (one: object, other: object): string[] =>
  Object.keys(one).filter((field) => JSON.stringify((one as Fields)[field]) !== JSON.stringify((other as Fields)[field]));

/** Tries a mapper on rows with one member only, and on full ones that lack one. */
export function dependenceOf(mapper: Mapper): Dependence {
  const keys = membersOf(mapper);
  const blank = mapper({});
  return new Map(
    keys.map((key) => {
      const fields = samples.flatMap((sample) => {
        const full: Row = Object.fromEntries(keys.map((each) => [each, sample]));
        const { [key]: _absent, ...lacking } = full;
        return [...differing(blank, mapper({ [key]: sample })), ...differing(mapper(full), mapper(lacking))];
      });
      return [key, new Set(fields)];
    }),
  );
}

/** Makes a mapper that leaves out what the row says nothing of, and declares such a projection where there was none like it before. */
export function heldMapper<E extends EntityName>(
  entity: E,
  projections: OpenProjections,
  dependence: Dependence,
  mapper: (row: Row) => MirrorRecord<E>['fields'],
): (row: Row) => Mapped<E> {
  return (row) => {
    const fields = mapper(row);
    let without: Set<string> | null = null;
    for (const [key, dependent] of dependence) if (row[key] === undefined) without = new Set([...(without ?? []), ...dependent]);
    if (without === null || without.size === 0) return { projection: 'detail', fields };
    const all = projections['detail']?.[entity] ?? [];
    const projection = `detail without ${all.filter((field) => without.has(field)).join(', ')}`;
    const declared = projections[projection] ?? {};
    if (declared[entity] === undefined) projections[projection] = { ...declared, [entity]: all.filter((field) => !without.has(field)) };
    const kept = Object.fromEntries(Object.entries(fields).filter(([field]) => !without.has(field)));
    return { projection, fields: kept as MirrorRecord<E>['fields'] };
  };
}
