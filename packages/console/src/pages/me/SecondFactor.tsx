import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Card } from '../../helpdesk/Card.tsx';
import { StateWord } from '../../kit/State.tsx';
import { formErrors, unplacedError } from '../../kit/formErrors.ts';
import { showSuccess } from '../../kit/toasts.tsx';
import { askSignIn } from '../../signing/auth.ts';
import { Refusal } from '../../signing/Refusal.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { ScanStep } from './ScanStep.tsx';
import { texts } from './texts.ts';

type Aim = 'enable' | 'renew' | 'disable';

/** The second step of signing in: switched on with an authenticator app, off with the password. */
export function SecondFactor({ isOn }: { isOn: boolean }): ReactNode {
  const [aim, setAim] = useState<Aim>('enable');
  const [isOpen, { open, close }] = useDisclosure(false);
  const begin = (next: Aim) => (): void => {
    setAim(next);
    open();
  };
  return (
    <Card
      title={texts.factor.title}
      intro={texts.factor.intro}
      action={isOn ? <StateWord state="ok">{texts.factor.on}</StateWord> : <StateWord state="off">{texts.factor.off}</StateWord>}
    >
      <Group gap={8}>
        {isOn ? (
          <>
            <Button variant="default" onClick={begin('renew')}>
              {texts.factor.renew}
            </Button>
            <Button variant="default" onClick={begin('disable')}>
              {texts.factor.disable}
            </Button>
          </>
        ) : (
          <Button onClick={begin('enable')}>{texts.factor.enable}</Button>
        )}
      </Group>
      {/* Whatever was begun is forgotten when it is closed: secrets are shown once. */}
      <Modal
        opened={isOpen}
        onClose={close}
        title={texts.factor.titles[aim]}
        closeButtonProps={{ 'aria-label': texts.close }}
        closeOnClickOutside={false}
      >
        {isOpen ? <Steps aim={aim} close={close} /> : null}
      </Modal>
    </Card>
  );
}

/** Password first; then what the aim needs. */
function Steps({ aim, close }: { aim: Aim; close: () => void }): ReactNode {
  const queries = useQueryClient();
  const [uri, setUri] = useState<string | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [isVerified, setIsVerified] = useState(aim !== 'enable');
  const changed = (): void => void queries.invalidateQueries({ queryKey: ['me'] });
  const ask = useMutation({
    mutationFn: async (password: string) => {
      if (aim === 'enable') {
        const { totpURI, backupCodes } = await askSignIn('two-factor/enable', { password });
        setUri(totpURI);
        return setCodes(backupCodes);
      }
      if (aim === 'renew') return setCodes((await askSignIn('two-factor/generate-backup-codes', { password })).backupCodes);
      await askSignIn('two-factor/disable', { password });
      showSuccess(texts.factor.disabled);
      changed();
      close();
    },
  });
  if (uri && !isVerified) {
    return (
      <ScanStep
        uri={uri}
        onDone={() => {
          setIsVerified(true);
          changed();
        }}
      />
    );
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={close} />;
  return <PasswordStep verb={texts.factor[aim]} error={ask.error} isBusy={ask.isPending} onPassword={ask.mutate} />;
}

function PasswordStep({
  verb,
  error,
  isBusy,
  onPassword,
}: {
  verb: string;
  error: unknown;
  isBusy: boolean;
  onPassword: (password: string) => void;
}): ReactNode {
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(password);
      }}
    >
      <Stack gap={12}>
        <Refusal error={unplacedError(error, ['password'])} />
        <PasswordInput
          label={texts.password.present}
          required
          autoComplete="current-password"
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={formErrors(error)['password']}
        />
        <Button type="submit" loading={isBusy}>
          {verb}
        </Button>
      </Stack>
    </form>
  );
}
