import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { goToProvider } from '../../signing/provider.ts';
import { Refusal } from '../../signing/Refusal.tsx';
import { StateWord } from '../../kit/State.tsx';
import { texts } from './texts.ts';

/** The provider has sent the person back to where linking asked it to. */
const hasJustLinked = (): boolean => new URLSearchParams(globalThis.location.search).get('linked') === 'yes';

/** Makes single sign-on a way in beside the password, where the hub has a provider. */
export function SingleSignOn(): ReactNode {
  const provider = useGet('/api/sign-in', {}, 'static').data?.sso;
  const link = useMutation({ mutationFn: () => goToProvider('/me?linked=yes') });
  if (!provider) return null;
  return (
    <Card title={texts.sso.title} intro={texts.sso.intro(provider)}>
      <Refusal error={link.error} />
      {hasJustLinked() && (
        <p role="status">
          <StateWord state="ok">{texts.sso.linked(provider)}</StateWord>
        </p>
      )}
      <Group>
        <Button variant="default" loading={link.isPending} onClick={() => link.mutate()}>
          {texts.sso.link(provider)}
        </Button>
      </Group>
    </Card>
  );
}
