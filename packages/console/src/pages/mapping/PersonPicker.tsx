import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { write } from '../../api/useSend.ts';
import { formErrors } from '../../kit/formErrors.ts';
import { showFailure } from '../../kit/toasts.tsx';
import { useToldOutcome, type Agent, type Target } from './queries.ts';
import { texts } from './texts.ts';

/** Chooses one of the account's people; what is typed is searched for on the server. */
export function PersonPicker({
  label,
  onPick,
  membersOnly = false,
}: {
  label: string;
  onPick: (target: Target) => Promise<boolean>;
  membersOnly?: boolean;
}): ReactNode {
  const [search, setSearch] = useState('');
  const [key, setKey] = useState<string | null>(null);
  const query = search.trim() === '' ? {} : { search: search.trim() };
  const { data } = useGet('/api/v1/mapping/people', { query: { limit: 50, ...query } }, 'people', { keepPrevious: true });
  const people = (data?.items ?? []).map((person) => person.target).filter((target) => !membersOnly || target.memberId !== null);
  const chosen = people.find((target) => target.key === key);
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <Select
        flex={1}
        size="sm"
        label={label}
        description={membersOnly ? undefined : texts.panel.chooseHint}
        searchable
        clearable
        filter={({ options }) => options}
        searchValue={search}
        onSearchChange={setSearch}
        value={key}
        onChange={setKey}
        data={people.map((target) => ({
          value: target.key,
          label: target.email ? `${target.name} (${target.email})` : `${target.name} (${texts.panel.noLogin})`,
        }))}
      />
      <Button disabled={!chosen} onClick={() => chosen && void onPick(chosen).then((done) => done && setKey(null))}>
        {membersOnly ? texts.person.linkAction : texts.panel.map}
      </Button>
    </Group>
  );
}

/** Names somebody without a login and maps the agent to them. */
export function NewPerson({ agent }: { agent: Agent }): ReactNode {
  const [isOpen, { open, close }] = useDisclosure(false);
  const tell = useToldOutcome();
  const form = useForm({ initialValues: { name: agent.name ?? '', email: agent.email ?? '' } });
  if (!isOpen)
    return (
      <Button variant="subtle" size="compact-sm" onClick={open} style={{ alignSelf: 'flex-start' }}>
        {texts.panel.newPerson}
      </Button>
    );
  const save = async ({ name, email }: { name: string; email: string }): Promise<void> => {
    const target = { name, email: email.trim() === '' ? null : email.trim() };
    try {
      await tell(
        await write('post', '/api/v1/mapping/decide', { body: { decisions: [{ agentId: agent.id, decision: 'mapped', target }] } }),
      );
      close();
    } catch (error) {
      const named = Object.entries(formErrors(error)).map(([path, message]): [string, string] => [path.split('.').at(-1) ?? path, message]);
      const known = named.filter(([field]) => field === 'name' || field === 'email');
      if (known.length > 0) form.setErrors(Object.fromEntries(known));
      else showFailure(error);
    }
  };
  return (
    <form onSubmit={form.onSubmit((values) => void save(values))}>
      <Stack gap={8}>
        <Text size="sm" c="dimmed">
          {texts.panel.newHint}
        </Text>
        <TextInput label={texts.panel.name} required {...form.getInputProps('name')} />
        <TextInput label={texts.panel.newEmail} {...form.getInputProps('email')} />
        <Group gap={8}>
          <Button type="submit" size="xs">
            {texts.panel.addAndMap}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
