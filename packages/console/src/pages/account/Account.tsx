import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meKey, useCan } from '../../api/me.ts';
import type { AnswerOf } from '../../api/types.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { formErrors, unplacedError } from '../../kit/formErrors.ts';
import { Id } from '../../kit/Id.tsx';
import { Page } from '../../kit/Page.tsx';
import { TimeZoneSelect } from '../../signing/TimeZoneSelect.tsx';
import { texts } from './texts.ts';

/** The name and the time zone of this account. */
export function Account(): ReactNode {
  const { data, error, refetch } = useGet('/api/v1/account', {}, 'people');
  return (
    <Page id="account" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]}>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data ? <AccountForm account={data} /> : null}
    </Page>
  );
}

function AccountForm({ account }: { account: AnswerOf<'/api/v1/account'> }): ReactNode {
  const queries = useQueryClient();
  const mayChange = useCan('account.manage');
  const form = useForm({ initialValues: { name: account.name, timeZone: account.timeZone } });
  const save = useSend('patch', '/api/v1/account', {
    done: texts.saved,
    toast: false,
    refresh: ['people', 'audit'],
    onDone: ({ name, timeZone }) => {
      form.setInitialValues({ name, timeZone });
      form.reset();
      void queries.invalidateQueries({ queryKey: meKey() });
    },
  });
  const submit = form.onSubmit((body) => save.mutate({ body }, { onError: (error) => form.setErrors(formErrors(error)) }));
  const unplaced = unplacedError(save.error, ['name', 'timeZone']);
  return (
    <Card title={texts.card}>
      <form onSubmit={submit}>
        <Stack gap={12} maw={420}>
          {unplaced ? <Failure error={unplaced} /> : null}
          <TextInput label={texts.name} required readOnly={!mayChange} {...form.getInputProps('name')} />
          <TimeZoneSelect
            label={texts.timeZone}
            description={texts.timeZoneHint}
            readOnly={!mayChange}
            {...form.getInputProps('timeZone')}
          />
          <div>
            {texts.id} <Id value={String(account.id)} />
          </div>
          {mayChange ? (
            <Group gap={8}>
              <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
                {texts.save}
              </Button>
              {form.isDirty() ? (
                <Button variant="default" onClick={form.reset}>
                  {texts.undo}
                </Button>
              ) : null}
            </Group>
          ) : null}
        </Stack>
      </form>
    </Card>
  );
}
