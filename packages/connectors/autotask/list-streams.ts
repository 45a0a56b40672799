/** Streams of entities that are read as they are: declared as data, walked alike. */
import { ok } from '@deskbridge/model';
import type { EntityName, ExternalId, Result, StreamName } from '@deskbridge/model';
import type { CallClass, IdPage, MirrorRecord, Page, ReadOutcome, Stream, StreamDeclaration, Walk } from '../contract.ts';
import type { Row } from '../kit/coerce.ts';
import { idPageOf, pageOf, recordOf } from '../kit/records.ts';
import type { Mapped } from '../kit/records.ts';
import type { AutotaskClient } from './client.ts';
import type { AutotaskConfig } from './config.ts';
import * as map from './mappings.ts';
import { dependenceOf, heldMapper } from './held.ts';
import type { Dependence, OpenProjections } from './held.ts';
import { absent, readOne } from './read-one.ts';
import { walkById, walkIds } from './walk.ts';

type Mapper<E extends EntityName = EntityName> = (row: Row) => MirrorRecord<E>['fields'];

/** A list of Autotask as a stream. */
interface ListSpec {
  name: StreamName;
  entity: EntityName;
  /** As in URLs. */
  source: string;
  /** Fields that tell of changes; none: only whole lists tell (Autotask reference §5.1). */
  changedBy: readonly string[];
  /** Makes the mapper once a walk; it may read lists first. */
  mapper(config: AutotaskConfig, callClass: CallClass): Promise<Result<Mapper>>;
}

const plain = (mapper: Mapper) => (): Promise<Result<Mapper>> => Promise.resolve(ok(mapper));

/** Licence types whose label says that only the API can use them; their numbers are not public. */
async function agentMapper(config: AutotaskConfig, callClass: CallClass): Promise<Result<Mapper>> {
  const licences = await config.values('Resources', 'licenseType', callClass);
  if (!licences.ok) return licences;
  const apiOnly = new Set(licences.value.filter(({ label }) => /\bAPI\b/i.test(label)).map(({ id }) => id));
  return ok((row) => map.mapAgent(row, apiOnly));
}

async function locationMapper(config: AutotaskConfig, callClass: CallClass): Promise<Result<Mapper>> {
  const zones = await config.values('InternalLocationWithBusinessHours', 'timeZoneID', callClass);
  if (!zones.ok) return zones;
  const labels = new Map(zones.value.map(({ id, label }) => [id, label]));
  return ok((row) => map.mapLocation(row, labels));
}

/** Every stream of this kind. */
export const listSpecs: readonly ListSpec[] = [
  { name: 'companies', entity: 'company', source: 'Companies', changedBy: ['lastActivityDate'], mapper: plain(map.mapCompany) },
  { name: 'sites', entity: 'site', source: 'CompanyLocations', changedBy: [], mapper: plain(map.mapSite) },
  {
    name: 'contacts',
    entity: 'contact',
    source: 'Contacts',
    changedBy: ['lastModifiedDate', 'lastActivityDate'],
    mapper: plain(map.mapContact),
  },
  { name: 'agents', entity: 'agent', source: 'Resources', changedBy: [], mapper: agentMapper },
  { name: 'assets', entity: 'asset', source: 'ConfigurationItems', changedBy: ['lastModifiedTime'], mapper: plain(map.mapAsset) },
  { name: 'projects', entity: 'project', source: 'Projects', changedBy: ['lastActivityDateTime'], mapper: plain(map.mapProject) },
  { name: 'phases', entity: 'phase', source: 'Phases', changedBy: ['lastActivityDateTime'], mapper: plain(map.mapPhase) },
  { name: 'tasks', entity: 'task', source: 'Tasks', changedBy: ['lastActivityDateTime'], mapper: plain(map.mapTask) },
  { name: 'roles', entity: 'role', source: 'Roles', changedBy: [], mapper: plain(map.mapRole) },
  { name: 'agentRoles', entity: 'agentRole', source: 'ResourceServiceDeskRoles', changedBy: [], mapper: plain(map.mapAgentRole) },
  { name: 'locations', entity: 'location', source: 'InternalLocationWithBusinessHours', changedBy: [], mapper: locationMapper },
];

/** Mappers to learn from what each makes of which members. */
const samples: Readonly<Record<string, (row: Row) => object>> = {
  company: map.mapCompany,
  site: map.mapSite,
  contact: map.mapContact,
  agent: (row) => map.mapAgent(row, new Set(['1'])),
  asset: map.mapAsset,
  project: map.mapProject,
  phase: map.mapPhase,
  task: map.mapTask,
  role: map.mapRole,
  agentRole: map.mapAgentRole,
  location: (row) => map.mapLocation(row, new Map([['1', 'UTC']])),
};
const sampleOf = ({ entity }: ListSpec): ((row: Row) => object) => samples[entity] ?? (() => ({}));

const projectionsOf = new Map<ListSpec, OpenProjections>(
  listSpecs.map((spec) => [spec, { detail: { [spec.entity]: Object.keys(sampleOf(spec)({})) } }]),
);
const dependences = new Map<ListSpec, Dependence>(listSpecs.map((spec) => [spec, dependenceOf(sampleOf(spec))]));

const declarationOf = (spec: ListSpec): StreamDeclaration => ({
  name: spec.name,
  projections: projectionsOf.get(spec) ?? {},
  volatile: [],
  canChangedSince: spec.changedBy.length > 0,
  canList: true,
  canById: true,
  canIds: true,
  ...(spec.changedBy.length > 0 ? { newestFirst: 'recent' as const } : {}),
});

/** Their declarations. */
export const listDeclarations: readonly StreamDeclaration[] = listSpecs.map(declarationOf);

/** Opens them. */
export const listStreams = (client: AutotaskClient, config: AutotaskConfig): Stream[] =>
  listSpecs.map((spec) =>
    spec.changedBy.length > 0 ? new ChangingListStream(client, config, spec) : new ListStream(client, config, spec),
  );

class ListStream implements Stream {
  readonly declaration: StreamDeclaration;
  protected readonly client: AutotaskClient;
  protected readonly config: AutotaskConfig;
  protected readonly spec: ListSpec;

  constructor(client: AutotaskClient, config: AutotaskConfig, spec: ListSpec) {
    this.client = client;
    this.config = config;
    this.spec = spec;
    this.declaration = declarationOf(spec);
  }

  list(walk: Walk): AsyncGenerator<Result<Page>> {
    return this.walked(walk, []);
  }

  async byId(id: ExternalId, callClass: CallClass): Promise<ReadOutcome> {
    const one = await readOne(this.client, this.spec.source, id, callClass);
    if (one.kind === 'failed') return one;
    if (one.kind === 'nothing') return absent(one);
    const mapper = await this.spec.mapper(this.config, callClass);
    if (!mapper.ok) return { kind: 'failed', failure: mapper.failure };
    const outcome = recordOf(this.spec.entity, one.row, this.#held(mapper.value));
    const { sequence, startedAt } = one;
    return 'record' in outcome
      ? { kind: 'found', records: [outcome.record], unmappable: [], sequence, startedAt }
      : { kind: 'found', records: [], unmappable: [outcome.unmappable], sequence, startedAt };
  }

  /** All of them, whatever the window: a filter by last change would make the others look missing. */
  async *ids(walk: Walk): AsyncGenerator<Result<IdPage>> {
    for await (const page of walkIds(this.client, { entity: this.spec.source, changedBy: [] }, walk)) {
      yield page.ok ? ok(idPageOf(page.value)) : page;
    }
  }

  #held(mapper: Mapper): (row: Row) => Mapped<EntityName> {
    return heldMapper(this.spec.entity, projectionsOf.get(this.spec) ?? {}, dependences.get(this.spec) ?? new Map(), mapper);
  }

  protected async *walked(walk: Walk, changedBy: readonly string[]): AsyncGenerator<Result<Page>> {
    const mapper = await this.spec.mapper(this.config, walk.callClass);
    if (!mapper.ok) {
      yield mapper;
      return;
    }
    const map = this.#held(mapper.value);
    for await (const page of walkById(this.client, { entity: this.spec.source, changedBy }, walk)) {
      yield page.ok ? ok(pageOf(this.spec.entity, page.value, map)) : page;
    }
  }
}

class ChangingListStream extends ListStream {
  changedSince(walk: Walk): AsyncGenerator<Result<Page>> {
    return this.walked(walk, this.spec.changedBy);
  }
}
