import { Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import type { components } from '../../api/generated/schema.js';
import { Failure } from '../../kit/Failure.tsx';
import { Id } from '../../kit/Id.tsx';
import { Payload } from '../../kit/Payload.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { StateWord } from '../../kit/State.tsx';
import { Duration, Time } from '../../kit/Time.tsx';
import { useOpenRow } from '../../kit/useOpenRow.ts';
import { WriteState } from '../../kit/WriteState.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import classes from './deadLetters.module.css';
import { Decide, useMayDecide } from './Decide.tsx';
import { texts } from './texts.ts';

type Command = components['schemas']['Command'];

/** One dead letter: why, whose, what was asked for, every attempt, and what waits behind it. */
export function LetterPanel({ id }: { id: string }): ReactNode {
  const [, setOpen] = useOpenRow();
  const { data, error } = useGet('/api/v1/commands/{id}', { path: { id } }, 'commands', { keepPrevious: false });
  const title = data ? (texts.kinds[data.kind] ?? data.kind) : texts.panel.label;
  return (
    <SidePanel title={title} onClose={() => setOpen(null)} actions={data?.state === 'dead' ? <Actions command={data} /> : null}>
      {error ? <Failure error={error} /> : data ? <Details command={data} /> : <Skeleton height={240} />}
    </SidePanel>
  );
}

function Actions({ command }: { command: Command }): ReactNode {
  const [, setOpen] = useOpenRow();
  const me = useMe().data;
  const mayDecide = useMayDecide();
  if (!mayDecide({ mine: command.author.type === 'person' && command.author.id === me?.user.id })) return null;
  const selection = { ids: [command.id] };
  return (
    <>
      <Decide action="discard" selection={selection} label={texts.act.discard} onDone={() => setOpen(null)} />
      <Decide action="replay" selection={selection} label={texts.act.replay} onDone={() => setOpen(null)} isPrimary />
    </>
  );
}

function Details({ command }: { command: Command }): ReactNode {
  return (
    <Stack gap={20}>
      {command.state === 'dead' ? (
        command.failure ? (
          <Failure error={command.failure} />
        ) : null
      ) : (
        <Group gap={8}>
          <Text size="sm">{texts.panel.gone}</Text>
          <WriteState state={command.state} failure={command.failure} />
        </Group>
      )}
      <Facts command={command} />
      {command.conflict ? <Conflict command={command} conflict={command.conflict} /> : null}
      <section>
        <Title order={3} mb={6}>
          {texts.panel.attempts}
        </Title>
        <Attempts tries={command.tries} />
      </section>
      <HeldBack id={command.id} />
      <section>
        <Title order={3} mb={6}>
          {texts.panel.body}
        </Title>
        <Payload value={command.body} label={texts.panel.body} />
      </section>
    </Stack>
  );
}

function Facts({ command }: { command: Command }): ReactNode {
  const account = useAccount();
  return (
    <dl className={classes.facts}>
      <dt>{texts.panel.whose}</dt>
      <dd>{command.authorName ?? texts.author[command.author.type]}</dd>
      <dt>{texts.panel.inTheNameOf}</dt>
      <dd>{command.agentName ?? texts.panel.apiAgent}</dd>
      <dt>{texts.panel.ticket}</dt>
      <dd>
        {command.stream === 'tickets' && command.externalId !== null ? (
          <Anchor component={Link} to={addressOf(account, `/tickets/${command.externalId}`)} size="sm">
            {command.externalId}
          </Anchor>
        ) : (
          texts.panel.notYet
        )}
      </dd>
      <dt>{texts.panel.asked}</dt>
      <dd>
        <Time at={command.createdAt} />
      </dd>
      <dt>{texts.panel.source}</dt>
      <dd>{command.source}</dd>
      <dt>{texts.panel.id}</dt>
      <dd>
        <Id value={command.id} />
      </dd>
    </dl>
  );
}

/** The three values of each field that somebody else changed. */
function Conflict({ command, conflict }: { command: Command; conflict: NonNullable<Command['conflict']> }): ReactNode {
  const wanted = (command.body['fields'] ?? {}) as Record<string, unknown>;
  return (
    <section>
      <Title order={3}>{texts.panel.conflict}</Title>
      <Text size="sm" c="dimmed" mb={6}>
        {texts.panel.conflictText}
      </Text>
      <table className={classes.values}>
        <thead>
          <tr>
            <th scope="col">{texts.panel.field}</th>
            <th scope="col">{texts.panel.seen}</th>
            <th scope="col">{texts.panel.present}</th>
            <th scope="col">{texts.panel.wanted}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(conflict).map(([field, { seen, present }]) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{shown(seen)}</td>
              <td>{shown(present)}</td>
              <td>{shown(wanted[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const shown = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);

function Attempts({ tries }: { tries: Command['tries'] }): ReactNode {
  if (tries.length === 0) return <Text size="sm">{texts.panel.noAttempts}</Text>;
  return (
    <ol className={classes.list}>
      {tries.map((attempt) => (
        <li key={attempt.id}>
          <Time at={attempt.startedAt} />
          <span className={classes.grow}>
            <StateWord state={attempt.outcome === 'delivered' || attempt.outcome === 'found' ? 'ok' : 'bad'}>
              {texts.panel.outcomes[attempt.outcome] ?? attempt.outcome}
            </StateWord>
            {attempt.failure?.detail ? (
              <Text size="xs" c="dimmed">
                {attempt.failure.detail}
              </Text>
            ) : null}
          </span>
          <Duration ms={attempt.durationMs} />
        </li>
      ))}
    </ol>
  );
}

function HeldBack({ id }: { id: string }): ReactNode {
  const { data } = useGet('/api/v1/commands/{id}/held-back', { path: { id } }, 'commands');
  const items = data?.items ?? [];
  return (
    <section>
      <Title order={3} mb={6}>
        {texts.panel.held}
      </Title>
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {texts.panel.none}
        </Text>
      ) : (
        <ul className={classes.list}>
          {items.map((command) => (
            <li key={command.id}>
              <span className={classes.grow}>{texts.kinds[command.kind] ?? command.kind}</span>
              <WriteState state={command.state} />
              <Time at={command.createdAt} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
