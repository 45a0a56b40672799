import { Anchor, Button, PinInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { askSignIn } from './auth.ts';
import { Refusal } from './Refusal.tsx';
import { texts } from './texts.ts';

/** The code of the authenticator app, or a recovery code. */
export function SecondStep({ onDone, onAgain }: { onDone: () => void; onAgain: () => void }): ReactNode {
  const [isRecovery, setIsRecovery] = useState(false);
  const [code, setCode] = useState('');
  const verify = useMutation({
    mutationFn: (given: string) => askSignIn(isRecovery ? 'two-factor/verify-backup-code' : 'two-factor/verify-totp', { code: given }),
    onSuccess: onDone,
    onError: () => setCode(''),
  });
  const other = (): void => {
    verify.reset();
    setCode('');
    setIsRecovery(!isRecovery);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        verify.mutate(code.trim());
      }}
    >
      <Stack gap={16}>
        <Refusal error={verify.error} />
        <Text size="sm">{isRecovery ? texts.second.recovery : texts.second.app}</Text>
        {isRecovery ? (
          <TextInput
            key="recovery"
            label={texts.second.recoveryCode}
            autoComplete="off"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            data-autofocus
          />
        ) : (
          <PinInput
            length={6}
            type="number"
            oneTimeCode
            aria-label={texts.second.code}
            getInputProps={(index) => ({ 'aria-label': `${texts.second.code} ${index + 1}` })}
            value={code}
            onChange={setCode}
            onComplete={(whole) => verify.mutate(whole)}
          />
        )}
        <Button type="submit" loading={verify.isPending} disabled={code.trim() === ''}>
          {texts.second.verify}
        </Button>
        <Stack gap={4}>
          <Anchor component="button" type="button" size="sm" onClick={other} ta="left">
            {isRecovery ? texts.second.toApp : texts.second.toRecovery}
          </Anchor>
          <Anchor component="button" type="button" size="sm" onClick={onAgain} ta="left">
            {texts.second.again}
          </Anchor>
        </Stack>
      </Stack>
    </form>
  );
}
