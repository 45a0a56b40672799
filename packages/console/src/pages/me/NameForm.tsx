import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meKey, type Me } from '../../api/me.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { formErrors } from '../../kit/formErrors.ts';
import { texts } from './texts.ts';

/** One's name, as the others see it. */
export function NameForm({ user }: { user: Me['user'] }): ReactNode {
  const queries = useQueryClient();
  const form = useForm({ initialValues: { name: user.name } });
  const save = useSend('patch', '/api/v1/me', {
    done: texts.name.saved,
    onDone: ({ name }) => {
      queries.setQueryData<Me | null>(meKey(), (old) => old && { ...old, user: { ...old.user, name } });
      form.setInitialValues({ name });
      form.reset();
    },
  });
  const submit = form.onSubmit((body) => save.mutate({ body }, { onError: (error) => form.setErrors(formErrors(error)) }));
  return (
    <Card title={texts.name.title}>
      <form onSubmit={submit}>
        <Stack gap={12} maw={420}>
          <TextInput label={texts.name.name} required autoComplete="name" {...form.getInputProps('name')} />
          <TextInput label={texts.name.email} value={user.email} readOnly />
          <Group>
            <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
              {texts.name.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
