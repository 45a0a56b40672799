import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { formErrors } from '../../kit/formErrors.ts';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { StateWord } from '../../kit/State.tsx';
import classes from './mapping.module.css';
import { PersonPicker } from './PersonPicker.tsx';
import { stateLooks, useDecide, wantedOf, type Person } from './queries.ts';
import { texts } from './texts.ts';

/** One person: the agents that they are, mapping another one, and for those without a login their name, linking and removing. */
export function PersonPanel(props: {
  person: Person;
  writesAs: string | null;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
}): ReactNode {
  const { person, writesAs, ...panel } = props;
  const mayManage = useCan('mapping.manage');
  const { target, agents } = person;
  return (
    <SidePanel title={target.name} {...panel}>
      <Stack gap={20}>
        <Text size="sm" c="dimmed">
          {target.email ?? ''} {target.role ?? texts.person.noLogin}
        </Text>
        <section>
          <Title order={3} mb={4}>
            {texts.columns.agents}
          </Title>
          {agents.length === 0 ? (
            <Text size="sm">{target.memberId !== null && writesAs !== null ? texts.person.asApi(writesAs) : texts.person.noAgent}</Text>
          ) : (
            <ul className={classes.candidates}>
              {agents.map((agent) => (
                <li key={agent.id}>
                  <span className={classes.grow}>
                    <Text size="sm" fw={500}>
                      {agent.name ?? agent.id}
                    </Text>
                    {agent.writes ? (
                      <Text size="xs" c="dimmed">
                        {texts.person.writes}
                      </Text>
                    ) : null}
                  </span>
                  <StateWord state={stateLooks[agent.state]}>{texts.states[agent.state]}</StateWord>
                </li>
              ))}
            </ul>
          )}
        </section>
        {mayManage ? <MapAgent person={person} /> : null}
        {mayManage && target.memberId === null && target.personId !== null ? (
          <WithoutLogin person={person} id={target.personId} onGone={panel.onClose} />
        ) : null}
      </Stack>
    </SidePanel>
  );
}

/** Maps one of the open agents to the person. */
function MapAgent({ person }: { person: Person }): ReactNode {
  const decide = useDecide();
  const [search, setSearch] = useState('');
  const [agentId, setAgentId] = useState<string | null>(null);
  const { data } = useGet(
    '/api/v1/mapping/agents',
    {
      query: {
        limit: 50,
        state: ['conflict', 'suggested', 'unmapped', 'probablyService'],
        ...(search.trim() === '' ? {} : { search: search.trim() }),
      },
    },
    'people',
    { keepPrevious: true },
  );
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <Select
        flex={1}
        label={texts.person.mapAgent}
        searchable
        clearable
        filter={({ options }) => options}
        searchValue={search}
        onSearchChange={setSearch}
        value={agentId}
        onChange={setAgentId}
        data={(data?.items ?? []).map((agent) => ({ value: agent.id, label: agent.name ?? agent.id }))}
      />
      <Button
        disabled={agentId === null}
        onClick={() =>
          agentId !== null &&
          void decide([{ agentId, decision: 'mapped', target: wantedOf(person.target) }]).then((done) => done && setAgentId(null))
        }
      >
        {texts.person.mapAction}
      </Button>
    </Group>
  );
}

function WithoutLogin({ person, id, onGone }: { person: Person; id: string; onGone: () => void }): ReactNode {
  const form = useForm({ initialValues: { name: person.target.name, email: person.target.email ?? '' } });
  const save = useSend('patch', '/api/v1/mapping/people/{id}', { refresh: ['people'], done: texts.person.saved, toast: false });
  const link = useSend('patch', '/api/v1/mapping/people/{id}', { refresh: ['people'], done: texts.person.linked, onDone: onGone });
  const remove = useSend('delete', '/api/v1/mapping/people/{id}', { refresh: ['people'], done: texts.person.removed, onDone: onGone });
  return (
    <>
      <form
        onSubmit={form.onSubmit(({ name, email }) =>
          save.mutate(
            { path: { id }, body: { name, email: email.trim() === '' ? null : email.trim() } },
            { onError: (error) => form.setErrors(formErrors(error)) },
          ),
        )}
      >
        <Stack gap={8}>
          <TextInput label={texts.panel.name} required {...form.getInputProps('name')} />
          <TextInput label={texts.panel.newEmail} {...form.getInputProps('email')} />
          <Button type="submit" size="xs" variant="default" loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
            {texts.person.rename}
          </Button>
        </Stack>
      </form>
      <section>
        <Title order={3}>{texts.person.link}</Title>
        <Text size="sm" c="dimmed" mb={8}>
          {texts.person.linkHint}
        </Text>
        <PersonPicker
          label={texts.person.member}
          onPick={async (target) => {
            if (target.memberId !== null) await link.mutateAsync({ path: { id }, body: { memberId: target.memberId } });
            return true;
          }}
          membersOnly
        />
      </section>
      {person.agents.length === 0 ? (
        <Button
          size="xs"
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate({ path: { id } })}
          style={{ alignSelf: 'flex-start' }}
        >
          {texts.person.remove}
        </Button>
      ) : (
        <Text size="sm" c="dimmed">
          {texts.person.removeHint}
        </Text>
      )}
    </>
  );
}
