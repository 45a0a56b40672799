import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { Facts } from '../../helpdesk/Facts.tsx';
import { RecordId } from '../../helpdesk/RecordId.tsx';
import { entityName, kindName, runStateNames, stateOfRun, streamName } from '../../helpdesk/words.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formatBytes } from '../../kit/format.ts';
import { Id } from '../../kit/Id.tsx';
import { Payload } from '../../kit/Payload.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { StateWord } from '../../kit/State.tsx';
import { Time } from '../../kit/Time.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { nameOf, OutcomeWord, SignatureWord } from './columns.tsx';
import classes from './log.module.css';
import type { WholeCallback } from './queries.ts';
import { texts } from './texts.ts';

const { panel } = texts;

/** One callback: how it came, what it held, what came of it. */
export function CallbackPanel({
  id,
  onClose,
  onPrevious,
  onNext,
}: {
  id: string;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
}): ReactNode {
  const mayReplay = useCan('sync.start');
  const { data: callback, error, refetch } = useGet('/api/v1/callbacks/{id}', { path: { id } }, 'callbacks');
  const replay = useSend('post', '/api/v1/callbacks/{id}/replay', {
    done: (answer) => panel.replayed(answer.records),
    refresh: ['callbacks', 'runs'],
  });
  const action =
    mayReplay && callback && callback.results.length > 0 ? (
      <Button size="xs" variant="default" onClick={() => replay.mutate({ path: { id } })} loading={replay.isPending}>
        {panel.replay}
      </Button>
    ) : null;
  return (
    <SidePanel
      title={callback ? nameOf(callback) : panel.loading}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
      actions={action}
      width={600}
    >
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {!callback && !error ? <Skeleton height={240} /> : null}
      {callback ? <Whole callback={callback} /> : null}
    </SidePanel>
  );
}

const Whole = ({ callback }: { callback: WholeCallback }): ReactNode => (
  <Stack gap={24}>
    <Facts
      facts={[
        [panel.received, <Time key="at" at={callback.receivedAt} />],
        [panel.state, <OutcomeWord key="state" callback={callback} />],
        callback.code ? [panel.why, texts.codes[callback.code] ?? callback.code] : null,
        [panel.signature, <SignatureWord key="signature" signature={callback.signature} />],
        callback.remoteAddress ? [panel.from, callback.remoteAddress] : null,
        [panel.size, formatBytes(callback.size)],
        [panel.id, <Id key="id" value={callback.id} />],
      ]}
    />
    <Results callback={callback} />
    <Body callback={callback} />
    <section>
      <Title order={3} mb={8}>
        {panel.headers}
      </Title>
      <Payload value={callback.headers} label={panel.headers} />
    </section>
  </Stack>
);

/** Each record that it was about: the read that followed, and what that changed. */
const Results = ({ callback }: { callback: WholeCallback }): ReactNode => (
  <section>
    <Title order={3} mb={8}>
      {panel.results}
    </Title>
    {callback.results.length === 0 ? (
      <Text size="sm" c="dimmed">
        {callback.state === 'refused' ? panel.refusedResults : panel.noResults}
      </Text>
    ) : (
      <Stack gap={8}>
        {callback.results.map((result) => (
          <Result key={`${result.stream} ${result.externalId}`} result={result} />
        ))}
      </Stack>
    )}
  </section>
);

function Result({ result }: { result: WholeCallback['results'][number] }): ReactNode {
  const account = useAccount();
  const { run, changes, waitsUntil } = result;
  return (
    <div className={classes.result}>
      <Group justify="space-between" gap={8}>
        <Text size="sm" fw={600}>
          {streamName(result.stream)} <RecordId account={account} stream={result.stream} id={result.externalId} />
        </Text>
        {run ? (
          <Button size="compact-sm" variant="subtle" component={Link} to={addressOf(account, `/helpdesk/runs/${run.id}`)}>
            {panel.showRun}
          </Button>
        ) : null}
      </Group>
      {run ? (
        <Group gap={8}>
          <StateWord state={stateOfRun(run)}>{runStateNames[run.state]}</StateWord>
          <Text size="sm" c="dimmed">
            <Time at={run.finishedAt ?? run.startedAt} />
          </Text>
        </Group>
      ) : null}
      {waitsUntil ? (
        <Text size="sm">
          {panel.waits} <Time at={waitsUntil} />
        </Text>
      ) : null}
      {!run && !waitsUntil ? (
        <Text size="sm" c="dimmed">
          {panel.notRead}
        </Text>
      ) : null}
      {run && changes.length === 0 && run.state === 'done' ? (
        <Text size="sm" c="dimmed">
          {run.nextStep ?? panel.unchanged}
        </Text>
      ) : null}
      {run?.failure ? <Failure error={run.failure} /> : null}
      {changes.map((change) => (
        <Text size="sm" key={`${change.entity} ${change.externalId} ${change.occurredAt}`}>
          {entityName(change.entity)} {kindName(change.kind).toLowerCase()}
          {change.fields.length > 0 ? panel.fields(change.fields.join(', ')) : null}
        </Text>
      ))}
    </div>
  );
}

/** The body, contents hidden until somebody who may asks for it. */
function Body({ callback }: { callback: WholeCallback }): ReactNode {
  const mayRead = useCan('payloads.read');
  const [isWhole, setIsWhole] = useState(false);
  const whole = useGet('/api/v1/callbacks/{id}/payload', { path: { id: callback.id } }, 'static', { enabled: isWhole });
  return (
    <section>
      <Group justify="space-between" mb={8}>
        <Title order={3}>{panel.payload}</Title>
        {mayRead && callback.body !== null && !isWhole ? (
          <Button size="compact-sm" variant="subtle" onClick={() => setIsWhole(true)}>
            {panel.whole}
          </Button>
        ) : null}
      </Group>
      {callback.body === null ? (
        <Text size="sm" c="dimmed">
          {panel.notKept}
        </Text>
      ) : (
        <Stack gap={8}>
          {whole.data ? null : (
            <Text size="sm" c="dimmed">
              {panel.masked} {mayRead ? panel.wholeHint : panel.mayNot}
            </Text>
          )}
          {whole.error ? <Failure error={whole.error} /> : <Payload value={whole.data?.body ?? callback.body} label={panel.payload} />}
        </Stack>
      )}
    </section>
  );
}
