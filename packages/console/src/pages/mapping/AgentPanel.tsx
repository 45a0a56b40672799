import { Alert, Button, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { Count } from '../../kit/Count.tsx';
import { Id } from '../../kit/Id.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { StateWord } from '../../kit/State.tsx';
import { Time } from '../../kit/Time.tsx';
import classes from './mapping.module.css';
import { NewPerson, PersonPicker } from './PersonPicker.tsx';
import { namesOf, stateLooks, useDecide, wantedOf, type Agent } from './queries.ts';
import { texts } from './texts.ts';

/** One agent: what the helpdesk says of it, who it is or may be, and deciding. */
export function AgentPanel(props: { agent: Agent; onClose: () => void; onPrevious?: () => void; onNext?: () => void }): ReactNode {
  const { agent, ...panel } = props;
  const mayManage = useCan('mapping.manage');
  return (
    <SidePanel title={agent.name ?? agent.id} {...panel}>
      <Stack gap={20}>
        <StateWord state={stateLooks[agent.state]}>{texts.states[agent.state]}</StateWord>
        <Warnings agent={agent} />
        <Facts agent={agent} />
        {agent.conflict || agent.suggestion ? <Candidates agent={agent} mayManage={mayManage} /> : null}
        {mayManage ? (
          <Deciding key={agent.id} agent={agent} />
        ) : (
          <Text size="sm" c="dimmed">
            {texts.panel.readOnly}
          </Text>
        )}
      </Stack>
    </SidePanel>
  );
}

function Warnings({ agent }: { agent: Agent }): ReactNode {
  return (
    <>
      {agent.conflict ? (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={texts.conflicts[agent.conflict.kind]}>
          {agent.conflict.otherAgents.length > 0 ? texts.panel.others(namesOf(agent.conflict.otherAgents)) : null}
        </Alert>
      ) : null}
      {agent.state === 'gone' ? <Text size="sm">{texts.panel.goneText}</Text> : null}
      {agent.service && agent.state === 'probablyService' ? <Text size="sm">{texts.service[agent.service]}</Text> : null}
      {agent.unassignable ? (
        <Group gap={8} wrap="nowrap" align="flex-start">
          <IconBan size={16} className={classes.flag} aria-hidden />
          <Text size="sm">
            {agent.unassignable.reason} {agent.unassignable.mend}
          </Text>
        </Group>
      ) : null}
      {agent.alsoMapped.length > 0 ? <Text size="sm">{texts.panel.also(namesOf(agent.alsoMapped))}</Text> : null}
    </>
  );
}

function Facts({ agent }: { agent: Agent }): ReactNode {
  const { panel } = texts;
  return (
    <dl className={classes.facts}>
      {agent.mapping ? (
        <>
          <dt>{panel.mapped}</dt>
          <dd>{agent.mapping.target?.name ?? texts.states[agent.state]}</dd>
          <dt>{panel.how}</dt>
          <dd>{texts.how[agent.mapping.how](agent.mapping.confidence)}</dd>
          <dt>{panel.decided}</dt>
          <dd>
            {agent.mapping.decidedBy.name}, <Time at={agent.mapping.decidedAt} />
          </dd>
        </>
      ) : null}
      <dt>{panel.email}</dt>
      <dd>{agent.email ?? '–'}</dd>
      <dt>{panel.job}</dt>
      <dd>{agent.jobTitle ?? '–'}</dd>
      <dt>{panel.teams}</dt>
      <dd>{agent.teams.length > 0 ? agent.teams.join(', ') : '–'}</dd>
      <dt>{panel.tickets}</dt>
      <dd>
        <Count value={agent.recentTickets} />
      </dd>
      <dt>{panel.login}</dt>
      <dd>
        <Time at={agent.lastLoginAt} />
      </dd>
      <dt>{panel.id}</dt>
      <dd>
        <Id value={agent.id} />
      </dd>
    </dl>
  );
}

/** The people who may be the agent, to choose one of them. */
function Candidates({ agent, mayManage }: { agent: Agent; mayManage: boolean }): ReactNode {
  const decide = useDecide();
  const candidates = agent.suggestion ? [agent.suggestion] : (agent.conflict?.candidates ?? []);
  if (candidates.length === 0) return null;
  return (
    <section>
      <Title order={3} mb={4}>
        {texts.panel.candidates}
      </Title>
      <ul className={classes.candidates}>
        {candidates.map(({ target, how, confidence }) => (
          <li key={target.key}>
            <span className={classes.grow}>
              <Text size="sm" fw={500}>
                {target.name}
              </Text>
              <Text size="xs" c="dimmed">
                {target.email ?? texts.panel.noLogin} · {texts.how[how](confidence)}
              </Text>
            </span>
            {mayManage ? (
              <Button
                size="xs"
                variant="default"
                onClick={() => void decide([{ agentId: agent.id, decision: 'mapped', target: wantedOf(target) }])}
              >
                {texts.panel.map}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Deciding({ agent }: { agent: Agent }): ReactNode {
  const decide = useDecide();
  const simply = (decision: 'service' | 'ignored' | 'open') => (): void => void decide([{ agentId: agent.id, decision }]);
  return (
    <section>
      <Title order={3} mb={8}>
        {texts.panel.person}
      </Title>
      <Stack gap={16}>
        <PersonPicker
          label={texts.panel.choose}
          onPick={(target) => decide([{ agentId: agent.id, decision: 'mapped', target: wantedOf(target) }])}
        />
        <NewPerson agent={agent} />
        <Divider />
        <Group gap={8}>
          {agent.mapping ? (
            <Button size="xs" variant="default" onClick={simply('open')}>
              {texts.panel.open}
            </Button>
          ) : null}
          {agent.state === 'service' ? null : (
            <Button size="xs" variant="default" onClick={simply('service')}>
              {texts.panel.service}
            </Button>
          )}
          {agent.state === 'ignored' ? null : (
            <Button size="xs" variant="default" onClick={simply('ignored')}>
              {texts.panel.ignored}
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  );
}
