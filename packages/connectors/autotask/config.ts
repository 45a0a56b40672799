/** What a tenant is set up with: the picklists of its entities, read from their metadata and kept for a while (Autotask reference §4). */
import { failed, failure, ok } from '@deskbridge/model';
import type { Failure, Result } from '@deskbridge/model';
import type { CallClass } from '../contract.ts';
import { booleanOf, idOf, integerOf, rowsOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { parseObject } from '../kit/json.ts';
import type { AutotaskClient } from './client.ts';
import { lowered, queryAll } from './query.ts';

/** A value of a list. */
export interface ListValue {
  id: string;
  label: string;
  parentId: string | null;
  isActive: boolean;
  isDefault: boolean;
  isSystem: boolean;
  sortOrder: number | null;
}

/** A field as the metadata tell it. */
export interface FieldInfo {
  name: string;
  values: readonly ListValue[];
}

/** Metadata cost a call and a thread of their entity; they seldom change. */
const keepMs = 3_600_000;

/** Whether a failure will be the same the next time: it says something of rights or records, not of the moment. */
export const isLasting = ({ code }: Failure): boolean => code === 'rights.missing' || code === 'record.missing' || code === 'psa.refused';

/** The ticket status that closes a ticket; a system value in every tenant (Autotask reference §3). */
export const completeStatus = '5';
/** The ticket status of a new one. */
export const newStatus = '1';

/** Reads and keeps it. */
export class AutotaskConfig {
  readonly #client: AutotaskClient;
  readonly #fields = new Map<string, { untilMs: number; fields: ReadonlyMap<string, FieldInfo> }>();
  readonly #roles = new Map<string, { untilMs: number; roleId: string | null }>();

  constructor(client: AutotaskClient) {
    this.#client = client;
  }

  /** The fields of an entity by lower-case name: their case differs between versions. */
  async fields(entity: string, callClass: CallClass): Promise<Result<ReadonlyMap<string, FieldInfo>>> {
    const nowMs = this.#client.context.clock.monotonicMs();
    const present = this.#fields.get(entity);
    if (present && nowMs < present.untilMs) return ok(present.fields);
    const answer = await this.#client.read('GET', `${entity}/entityInformation/fields`, callClass);
    if (!answer.ok) return answer;
    const told = parseObject(answer.value.text);
    if (told === null) return failed(failure('psa.malformed', { detail: `${entity}: no list of fields came.` }));
    const fields = new Map(
      rowsOf(told.value['fields'] ?? told.value['Fields'])
        .map((row) => fieldOf(lowered(row)))
        .map((field) => [field.name.toLowerCase(), field]),
    );
    this.#fields.set(entity, { untilMs: nowMs + keepMs, fields });
    return ok(fields);
  }

  /**
   * The values of a list; none where the field is no list, or the API user may not see it. A failure that passes is passed on: rows
   * mapped without the list would say that what stands in them is empty.
   */
  async values(entity: string, field: string, callClass: CallClass): Promise<Result<readonly ListValue[]>> {
    const fields = await this.fields(entity, callClass);
    if (fields.ok) return ok(fields.value.get(field.toLowerCase())?.values ?? []);
    return isLasting(fields.failure) ? ok([]) : fields;
  }

  /** The role in which a resource takes tickets: its default one at the service desk. Autotask assigns to both or to none (reference §3). */
  async roleOf(resourceId: string, callClass: CallClass): Promise<Result<string | null>> {
    const nowMs = this.#client.context.clock.monotonicMs();
    const present = this.#roles.get(resourceId);
    if (present && nowMs < present.untilMs) return ok(present.roleId);
    const links = await queryAll(
      this.#client,
      { entity: 'ResourceServiceDeskRoles' },
      [{ op: 'eq', field: 'resourceID', value: Number(resourceId) }],
      callClass,
    );
    if (!links.ok) return links;
    const active = links.value.map(({ value }) => value as Row).filter((row) => booleanOf(row['isActive']) !== false);
    const roleId = idOf((active.find((row) => booleanOf(row['isDefault']) === true) ?? active[0])?.['roleID']);
    this.#roles.set(resourceId, { untilMs: nowMs + keepMs, roleId });
    return ok(roleId);
  }
}

function fieldOf(row: Row): FieldInfo {
  return {
    name: textOf(row['name']) ?? '',
    values: rowsOf(row['picklistValues'])
      .map(lowered)
      .flatMap((value): ListValue[] => {
        const id = textOf(value['value']);
        if (id === null) return [];
        return [
          {
            id,
            label: textOf(value['label']) ?? id,
            parentId: textOf(value['parentValue']),
            isActive: booleanOf(value['isActive']) ?? true,
            isDefault: booleanOf(value['isDefaultValue']) ?? false,
            isSystem: booleanOf(value['isSystem']) ?? false,
            sortOrder: integerOf(value['sortOrder']),
          },
        ];
      }),
  };
}
