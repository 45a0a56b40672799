import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { formErrors, unplacedError } from '../../kit/formErrors.ts';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { Outside } from '../../signing/Outside.tsx';
import { Refusal } from '../../signing/Refusal.tsx';
import { texts as signing } from '../../signing/texts.ts';
import { ownTimeZone, TimeZoneSelect } from '../../signing/TimeZoneSelect.tsx';
import { useGoOn } from '../../signing/useGoOn.ts';
import { texts } from './texts.ts';

/** The first one here becomes the owner. */
export function FirstRun(): ReactNode {
  const setup = useGet('/api/setup', {}, 'static');
  if (setup.data?.needed === false) {
    return (
      <Outside title={texts.done.title} intro={texts.done.text}>
        <Button component={Link} to="/sign-in" fullWidth>
          {signing.signIn}
        </Button>
      </Outside>
    );
  }
  return (
    <Outside title={texts.title} intro={texts.intro} isWide>
      <Refusal error={setup.error} />
      {setup.data ? <OwnerForm /> : null}
    </Outside>
  );
}

function OwnerForm(): ReactNode {
  const [search] = useFilters();
  const code = oneOf(search, 'code') ?? '';
  const goOn = useGoOn();
  const form = useForm({
    initialValues: { name: '', email: '', password: '', accountName: '', timeZone: ownTimeZone(), code },
  });
  const setUp = useSend('post', '/api/setup', {
    toast: false,
    onDone: ({ accountId }) => goOn(`/a/${accountId}`),
  });
  const submit = form.onSubmit((values) => {
    const { code: typed, ...rest } = values;
    setUp.mutate({ body: { ...rest, ...(typed ? { code: typed } : {}) } }, { onError: (error) => form.setErrors(formErrors(error)) });
  });
  return (
    <form onSubmit={submit}>
      <Stack gap={12}>
        <Refusal error={unplacedError(setUp.error, Object.keys(form.values))} />
        {code === '' ? (
          <>
            <Alert color="indigo" variant="light">
              {texts.codeHint}
            </Alert>
            <TextInput label={texts.code} required autoComplete="off" {...form.getInputProps('code')} />
          </>
        ) : null}
        <TextInput label={texts.name} required autoComplete="name" {...form.getInputProps('name')} />
        <TextInput label={signing.email} type="email" required autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput
          label={signing.password}
          description={signing.newPasswordHint}
          required
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <TextInput
          label={texts.accountName}
          description={texts.accountHint}
          required
          autoComplete="organization"
          {...form.getInputProps('accountName')}
        />
        <TimeZoneSelect label={texts.timeZone} {...form.getInputProps('timeZone')} />
        <Button type="submit" mt={4} loading={setUp.isPending}>
          {texts.create}
        </Button>
        <Anchor href="/docs" size="sm">
          {texts.api}
        </Anchor>
      </Stack>
    </form>
  );
}
