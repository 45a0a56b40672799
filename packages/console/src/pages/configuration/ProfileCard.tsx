import { Button, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { ProfilePicker } from '../../helpdesk/ProfilePicker.tsx';
import type { Connection, Profile } from '../../helpdesk/types.ts';
import { Failure } from '../../kit/Failure.tsx';
import { texts } from './texts.ts';

const words = texts.profile;

/** What the connection may do; another profile is tested before it is saved. */
export function ProfileCard({ connection }: { connection: Connection }): ReactNode {
  const connectors = useGet('/api/v1/connectors', {}, 'static');
  const [profile, setProfile] = useState<Profile>(connection.profile);
  const change = useSend('patch', '/api/v1/connections/{id}', { refresh: ['connection'], done: words.saved, toast: false });
  const profiles = connectors.data?.items.find((each) => each.id === connection.connector)?.profiles ?? [connection.profile];
  return (
    <Card title={words.title} intro={words.intro}>
      <Stack gap={14} align="flex-start">
        <ProfilePicker profiles={profiles} value={profile} onChange={setProfile} />
        {change.error ? <Failure error={change.error} /> : null}
        <Button
          disabled={profile === connection.profile}
          loading={change.isPending}
          onClick={() => change.mutate({ path: { id: connection.id }, body: { profile } })}
        >
          {words.save}
        </Button>
      </Stack>
    </Card>
  );
}
