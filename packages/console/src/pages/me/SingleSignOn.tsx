import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { goToProvider } from '../../signing/provider.ts';
import { Refusal } from '../../signing/Refusal.tsx';
import { texts } from './texts.ts';

/** Makes single sign-on a way in beside the password, where the hub has a provider. */
export function SingleSignOn(): ReactNode {
  const provider = useGet('/api/sign-in', {}, 'static').data?.sso;
  const link = useMutation({ mutationFn: () => goToProvider('/me') });
  if (!provider) return null;
  return (
    <Card title={texts.sso.title} intro={texts.sso.intro(provider)}>
      <Refusal error={link.error} />
      <Group>
        <Button variant="default" loading={link.isPending} onClick={() => link.mutate()}>
          {texts.sso.link(provider)}
        </Button>
      </Group>
    </Card>
  );
}
