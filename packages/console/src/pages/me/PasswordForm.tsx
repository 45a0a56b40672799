import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card } from '../../helpdesk/Card.tsx';
import { formErrors, unplacedError } from '../../kit/formErrors.ts';
import { showSuccess } from '../../kit/toasts.tsx';
import { askSignIn } from '../../signing/auth.ts';
import { Refusal } from '../../signing/Refusal.tsx';
import { texts as signing } from '../../signing/texts.ts';
import { texts } from './texts.ts';

/** A new password for the present one. */
export function PasswordForm({ email }: { email: string }): ReactNode {
  const form = useForm({ initialValues: { currentPassword: '', newPassword: '' } });
  const change = useMutation({
    mutationFn: (values: typeof form.values) => askSignIn('change-password', values),
    onSuccess: () => {
      showSuccess(texts.password.saved);
      form.reset();
    },
    // The present password is called `password` wherever it is asked for.
    onError: (error) => {
      const { password, ...rest } = formErrors(error);
      form.setErrors({ ...rest, ...(password ? { currentPassword: password } : {}) });
    },
  });
  return (
    <Card title={texts.password.title} intro={texts.password.intro}>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
        <Stack gap={12} maw={420}>
          <Refusal error={unplacedError(change.error, ['password', 'newPassword'])} />
          <input type="text" hidden readOnly value={email} autoComplete="username" />
          <PasswordInput
            label={texts.password.present}
            required
            autoComplete="current-password"
            {...form.getInputProps('currentPassword')}
          />
          <PasswordInput
            label={signing.newPassword}
            description={signing.newPasswordHint}
            required
            autoComplete="new-password"
            {...form.getInputProps('newPassword')}
          />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {texts.password.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
