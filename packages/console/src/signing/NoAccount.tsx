import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMe } from '../api/me.ts';
import { signOut } from '../api/signOut.ts';
import { Outside } from './Outside.tsx';
import { texts } from './texts.ts';

/** For who can sign in and belongs to no account: they were removed, or were never invited into one. */
export function NoAccount(): ReactNode {
  const email = useMe().data?.user.email ?? '';
  return (
    <Outside title={texts.noAccount.title}>
      <Stack gap={16}>
        <Text>{texts.noAccount.text(email)}</Text>
        <Button variant="default" onClick={() => void signOut()}>
          {texts.noAccount.signOut}
        </Button>
      </Stack>
    </Outside>
  );
}
