import { Anchor, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Id } from '../../kit/Id.tsx';
import { Json } from '../../kit/Payload.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { Time } from '../../kit/Time.tsx';
import type { AuditEvent } from './Audit.tsx';
import classes from './audit.module.css';
import { texts } from './texts.ts';

interface EventPanelProps {
  event: AuditEvent;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
}

/** One event: who, what, when, from where, and the values before and after. */
export function EventPanel({ event, ...panel }: EventPanelProps): ReactNode {
  const { actor, object, before, after, details } = event;
  const facts: [string, ReactNode][] = [
    [texts.columns.at, <Time key="at" at={event.at} />],
    [
      texts.columns.actor,
      <span key="actor">
        {actor.name} <Text span size="xs" c="dimmed">{`(${texts.actors[actor.type]})`}</Text>{' '}
        {actor.id ? <Id value={actor.id} short /> : null}
      </span>,
    ],
    [texts.columns.address, event.address ?? '–'],
    [
      texts.columns.object,
      <span key="object">
        {object.name} <Id value={object.id} short />{' '}
        <Anchor component={Link} to="." search={{ object: object.id } as never} size="xs">
          {texts.panel.sameObject}
        </Anchor>
      </span>,
    ],
    [texts.columns.type, <code key="type">{event.type}</code>],
    [texts.columns.sequence, event.sequence],
  ];
  return (
    <SidePanel title={`${actor.name} ${event.says}`} {...panel}>
      <Stack gap={16}>
        <Table aria-label={texts.panel.facts}>
          <Table.Tbody>
            {facts.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" w={110}>
                  {name}
                </Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {before || after ? <Difference before={before} after={after} /> : null}
        {details ? <Json value={details} label={texts.panel.details} /> : null}
      </Stack>
    </SidePanel>
  );
}

type Values = Readonly<Record<string, unknown>> | null;

/** The values before and after, name by name. What stayed the same is quiet. */
function Difference({ before, after }: { before: Values; after: Values }): ReactNode {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return (
    <Table aria-label={texts.panel.difference} className={classes.difference}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.panel.value}</Table.Th>
          {before ? <Table.Th>{texts.panel.before}</Table.Th> : null}
          {after ? <Table.Th>{texts.panel.after}</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {names.map((name) => (
          <Table.Tr key={name} data-same={(before && after && textOf(before[name]) === textOf(after[name])) || undefined}>
            <Table.Th scope="row">{name}</Table.Th>
            {before ? <Table.Td>{textOf(before[name])}</Table.Td> : null}
            {after ? <Table.Td>{textOf(after[name])}</Table.Td> : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
