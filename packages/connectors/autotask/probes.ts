/** Proves each right with the least that Autotask must answer: a read of one id, or what an entity's own information says (Autotask reference §4). */
import { failed, failure, ok } from '@deskbridge/model';
import type { Failure, Profile, Result } from '@deskbridge/model';
import type { ConnectionReport, RightState } from '../contract.ts';
import { integerOf, isRow } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { parseObject } from '../kit/json.ts';
import { isHtml, transportFailure } from '../kit/retry.ts';
import type { AutotaskClient } from './client.ts';
import { answerFailure } from './errors.ts';
import { lowered } from './query.ts';
import { rights } from './rights.ts';
import type { AutotaskRight } from './rights.ts';

/** Beyond this, polling by date would miss changes. */
const maxSkewSeconds = 300;

type State = Omit<RightState, 'rightId'>;

/** Failures that say something of one right only; any other ends the test. */
const lasting: ReadonlySet<string> = new Set(['rights.missing', 'psa.refused', 'record.missing']);

/** Runs the connection test. */
export async function checkRights(client: AutotaskClient, profile: Profile): Promise<Result<ConnectionReport>> {
  const reached = await reach(client);
  if (reached) return failed(reached);
  const infos = new Map<string, Result<Row>>();
  const states: RightState[] = [];
  for (const right of rights) {
    if (!right.profiles.includes(profile)) {
      states.push({ rightId: right.id, state: 'notNeeded' });
      continue;
    }
    const state = await stateOf(client, right, infos);
    if (!state.ok) return state;
    states.push({ rightId: right.id, ...state.value });
  }
  const skew = client.clockSkewSeconds;
  if (Math.abs(skew) > maxSkewSeconds) {
    const minutes = Math.round(Math.abs(skew) / 60);
    return failed(failure('clock.skew', { detail: `The PSA's clock is ${minutes} minutes ${skew > 0 ? 'ahead of' : 'behind'} ours.` }));
  }
  return ok({ identity: { name: client.username, agentId: null, version: null, clockSkewSeconds: skew }, rights: states, warnings: [] });
}

/** Whether anything answers as Autotask, and takes these credentials; the failure where not. */
async function reach(client: AutotaskClient): Promise<Failure | null> {
  const call = await client.call('GET', 'ThresholdInformation', 'poll');
  if (call.kind === 'failed') return call.failure;
  if (call.kind === 'transport') return transportFailure(call.transport);
  const { response } = call;
  if (response.status === 200 && !isHtml(response)) return null;
  if (response.status === 401)
    return failure('credentials.invalid', {
      detail:
        'Autotask found the API user, but refuses its secret or its tracking identifier; an inactive or locked user is refused alike.',
      httpStatus: 401,
    });
  if (response.status === 404)
    return failure('host.notThePsa', { detail: 'The zone answers, but knows no Autotask API.', httpStatus: 404 });
  const { failure: problem } = answerFailure(response, client.context.clock.now());
  // Whoever may not read the threshold may still read the rest.
  return lasting.has(problem.code) ? null : problem;
}

async function stateOf(client: AutotaskClient, right: AutotaskRight, infos: Map<string, Result<Row>>): Promise<Result<State>> {
  if (right.deed === 'Query') return byRead(client, right);
  const known = infos.get(right.entity) ?? (await infoOf(client, right.entity));
  if (known.ok) infos.set(right.entity, known);
  else if (!lasting.has(known.failure.code)) return known;
  else return ok({ state: 'unproven', detail: known.failure.detail ?? 'Autotask does not say.' });
  const level = integerOf(known.value[`userAccessFor${right.deed}`]);
  if (level === null) return ok({ state: 'unproven', detail: 'Autotask does not say; it shows on first use.' });
  // What the numbers mean is not public; none is zero wherever it was met.
  return ok(
    level > 0 ? { state: 'granted' } : { state: 'missing', detail: `Autotask says that the API user may not do this (${right.name}).` },
  );
}

async function byRead(client: AutotaskClient, right: AutotaskRight): Promise<Result<State>> {
  const body = { maxRecords: 1, includeFields: ['id'], filter: [{ op: 'gte', field: 'id', value: 0 }] };
  const answer = await client.read('POST', `${right.entity}/query`, 'poll', body);
  if (answer.ok) return ok({ state: 'granted' });
  const { code, detail } = answer.failure;
  if (code === 'rights.missing') return ok({ state: 'missing', detail: `Autotask refuses: ${detail ?? ''}` });
  return lasting.has(code) ? ok({ state: 'unproven', detail: detail ?? 'Autotask does not say.' }) : failed(answer.failure);
}

async function infoOf(client: AutotaskClient, entity: string): Promise<Result<Row>> {
  const answer = await client.read('GET', `${entity}/entityInformation`, 'poll');
  if (!answer.ok) return answer;
  const told = parseObject(answer.value.text)?.value ?? {};
  const info = told['info'] ?? told['Info'];
  return isRow(info) ? ok(lowered(info)) : failed(failure('psa.malformed', { detail: `${entity}: no information came.` }));
}
