import { Anchor, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { meKey, readMe, type Me } from '../api/me.ts';
import { FirstStep } from './FirstStep.tsx';
import { SecondStep } from './SecondStep.tsx';
import { texts } from './texts.ts';

/** Signs in again over the page whose session has ended: nothing of the page is lost. Somebody else gets a page of their own. */
export function SignInDialog({ onDone }: { onDone: () => void }): ReactNode {
  const queries = useQueryClient();
  const before = queries.getQueryData<Me | null>(meKey());
  const [isSecond, setIsSecond] = useState(false);
  const finish = async (): Promise<void> => {
    const now = await readMe();
    if (!now) return;
    if (before && before.user.id !== now.user.id) return location.reload();
    queries.setQueryData(meKey(), now);
    onDone();
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={texts.again.title}
    >
      <Stack gap={16}>
        <Text size="sm">{texts.again.text}</Text>
        {isSecond ? (
          <SecondStep onDone={() => void finish()} onAgain={() => setIsSecond(false)} />
        ) : (
          <FirstStep
            next={location.pathname + location.search}
            email={before?.user.email}
            onSecondStep={() => setIsSecond(true)}
            onDone={() => void finish()}
          />
        )}
        <Anchor href="/sign-in" size="sm">
          {texts.again.leave}
        </Anchor>
      </Stack>
    </Modal>
  );
}
