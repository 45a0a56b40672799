import { Anchor, Button, Code, Divider, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { IconFingerprint, IconLogin2 } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useGet } from '../api/useGet.ts';
import { askSignIn } from './auth.ts';
import { canUsePasskeys, signInByPasskey } from './passkeys.ts';
import { goToProvider } from './provider.ts';
import { Refusal } from './Refusal.tsx';
import { texts } from './texts.ts';

/** Password, passkey or single sign-on. */
export function FirstStep({
  next,
  email: known,
  onSecondStep,
  onDone,
}: {
  next: string;
  email?: string;
  onSecondStep: () => void;
  onDone: () => void;
}): ReactNode {
  const options = useGet('/api/sign-in', {}, 'static').data;
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const byPassword = useMutation({
    mutationFn: () => askSignIn('sign-in/email', { email, password }),
    onSuccess: ({ twoFactor }) => (twoFactor ? onSecondStep() : onDone()),
  });
  const byPasskey = useMutation({ mutationFn: signInByPasskey, onSuccess: onDone });
  const bySso = useMutation({ mutationFn: () => goToProvider(next) });
  const isBusy = byPassword.isPending || byPasskey.isPending || bySso.isPending;
  return (
    <Stack gap={16}>
      <Refusal error={byPassword.error ?? byPasskey.error ?? bySso.error} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          byPasskey.reset();
          byPassword.mutate();
        }}
      >
        <Stack gap={12}>
          <TextInput
            label={texts.email}
            type="email"
            autoComplete="username webauthn"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            data-autofocus
          />
          <PasswordInput
            label={texts.password}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={byPassword.isPending} disabled={isBusy && !byPassword.isPending}>
            {texts.signIn}
          </Button>
        </Stack>
      </form>
      {canUsePasskeys() || options?.sso ? <Divider label={texts.or} /> : null}
      {canUsePasskeys() ? (
        <Button
          variant="default"
          leftSection={<IconFingerprint size={18} aria-hidden />}
          loading={byPasskey.isPending}
          onClick={() => {
            byPassword.reset();
            byPasskey.mutate();
          }}
        >
          {texts.passkey}
        </Button>
      ) : null}
      {options?.sso ? (
        <Button
          variant="default"
          leftSection={<IconLogin2 size={18} aria-hidden />}
          loading={bySso.isPending}
          onClick={() => bySso.mutate()}
        >
          {texts.sso(options.sso)}
        </Button>
      ) : null}
      <Lost email={email} canMail={options?.passwordMail ?? false} />
    </Stack>
  );
}

/** What who has lost the password does. */
function Lost({ email, canMail }: { email: string; canMail: boolean }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const mail = useMutation({ mutationFn: () => askSignIn('request-password-reset', { email }) });
  if (!isOpen) {
    return (
      <Anchor component="button" type="button" size="sm" onClick={() => setIsOpen(true)} ta="left">
        {texts.lost}
      </Anchor>
    );
  }
  if (!canMail) {
    const [before, command, after] = texts.lostNext.split('`');
    return (
      <Text size="sm" c="dimmed">
        {before}
        <Code>{command}</Code>
        {after}
      </Text>
    );
  }
  if (mail.isSuccess) return <Text size="sm">{texts.mailSent}</Text>;
  return (
    <Stack gap={8}>
      <Refusal error={mail.error} />
      <Button variant="default" disabled={email === ''} loading={mail.isPending} onClick={() => mail.mutate()}>
        {texts.mailLink}
      </Button>
      {email === '' ? (
        <Text size="xs" c="dimmed">
          {texts.typeEmail}
        </Text>
      ) : null}
    </Stack>
  );
}
