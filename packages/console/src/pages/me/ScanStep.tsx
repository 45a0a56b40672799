import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Id } from '../../kit/Id.tsx';
import { askSignIn } from '../../signing/auth.ts';
import { Refusal } from '../../signing/Refusal.tsx';
import { texts as signing } from '../../signing/texts.ts';
import { QrCode } from './QrCode.tsx';
import { texts } from './texts.ts';

/** Gives the secret to an authenticator app and proves that it arrived. */
export function ScanStep({ uri, onDone }: { uri: string; onDone: () => void }): ReactNode {
  const [code, setCode] = useState('');
  const verify = useMutation({ mutationFn: () => askSignIn('two-factor/verify-totp', { code: code.trim() }), onSuccess: onDone });
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        verify.mutate();
      }}
    >
      <Stack gap={12}>
        <Text size="sm">{texts.factor.scan}</Text>
        <Group justify="center">
          <QrCode text={uri} label={texts.factor.qr} />
        </Group>
        <Text size="sm" c="dimmed">
          {texts.factor.byHand} <Id value={secret} />
        </Text>
        <Refusal error={verify.error} />
        <TextInput
          label={signing.second.code}
          description={texts.factor.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={6}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={verify.isPending}>
          {signing.second.verify}
        </Button>
      </Stack>
    </form>
  );
}
