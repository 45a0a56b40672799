import { Alert, Anchor, Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { formErrors, unplacedError } from '../../kit/formErrors.ts';
import { askSignIn } from '../../signing/auth.ts';
import { Outside } from '../../signing/Outside.tsx';
import { Refusal } from '../../signing/Refusal.tsx';
import { texts as signing } from '../../signing/texts.ts';
import { texts } from './texts.ts';

/** Sets a new password by a link from a mail or from the command line. */
export function NewPassword(): ReactNode {
  const { token } = useParams({ strict: false }) as { token: string };
  const [newPassword, setNewPassword] = useState('');
  const set = useMutation({ mutationFn: () => askSignIn('reset-password', { newPassword, token }) });
  if (set.isSuccess) {
    return (
      <Outside title={texts.newPassword.done}>
        <Stack gap={16}>
          <Alert color="green" variant="light">
            {texts.newPassword.ended}
          </Alert>
          <Button component={Link} to="/sign-in">
            {signing.signIn}
          </Button>
        </Stack>
      </Outside>
    );
  }
  return (
    <Outside title={texts.newPassword.title} intro={texts.newPassword.intro}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate();
        }}
      >
        <Stack gap={16}>
          <Refusal error={unplacedError(set.error, ['newPassword'])} />
          <PasswordInput
            label={signing.newPassword}
            description={signing.newPasswordHint}
            autoComplete="new-password"
            required
            minLength={12}
            value={newPassword}
            onChange={(event) => setNewPassword(event.currentTarget.value)}
            error={formErrors(set.error)['newPassword']}
          />
          <Button type="submit" loading={set.isPending}>
            {texts.newPassword.set}
          </Button>
          <Anchor component={Link} to="/sign-in" size="sm">
            {texts.newPassword.back}
          </Anchor>
        </Stack>
      </form>
    </Outside>
  );
}
