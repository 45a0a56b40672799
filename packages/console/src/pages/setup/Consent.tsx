import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconExternalLink } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useSend } from '../../api/useSend.ts';
import type { Connector } from '../../helpdesk/types.ts';
import { Failure } from '../../kit/Failure.tsx';
import { consentChannel, type ConsentMessage } from './consentChannel.ts';
import { texts } from './texts.ts';

const words = texts.credentials;

/** Sends to the helpdesk's own page, where a person gives consent, and takes what comes back into the form. */
export function Consent({
  connector,
  credentials,
  onGiven,
}: {
  connector: Connector;
  credentials: Readonly<Record<string, string>>;
  onGiven: (credentials: Record<string, string>) => void;
}): ReactNode {
  const [waiting, setWaiting] = useState<{ state: string; url: string; isBlocked: boolean } | null>(null);
  const ask = useSend('post', '/api/v1/connections/consent', { toast: false });
  const read = useSend('post', '/api/v1/connections/consent/returned', { toast: false });
  useEffect(() => {
    if (!waiting) return;
    const channel = new BroadcastChannel(consentChannel);
    channel.addEventListener('message', ({ data }: MessageEvent<ConsentMessage>) => {
      // What another page asked for, or somebody else sent, is not ours.
      if (data.query['state'] !== waiting.state) return;
      setWaiting(null);
      read.mutate({ body: { connector: connector.id, query: data.query } }, { onSuccess: ({ credentials: given }) => onGiven(given) });
    });
    return () => channel.close();
  }, [waiting, connector.id, onGiven, read]);
  const begin = (): void =>
    ask.mutate(
      { body: { connector: connector.id, credentials } },
      { onSuccess: ({ url, state }) => setWaiting({ state, url, isBlocked: window.open(url, '_blank') === null }) },
    );
  return (
    <div>
      <Group gap={12}>
        <Button variant="default" leftSection={<IconExternalLink size={16} aria-hidden />} loading={ask.isPending} onClick={begin}>
          {connector.consent}
        </Button>
        {waiting ? (
          <Text size="sm" c="dimmed" role="status">
            {waiting.isBlocked ? words.consentBlocked : words.consentWaits}
          </Text>
        ) : null}
      </Group>
      {ask.error ? <Failure error={ask.error} /> : null}
      {read.error ? <Failure error={read.error} /> : null}
      {read.data ? (
        <Alert color="green" variant="light" mt={12} icon={<IconCircleCheck aria-hidden />} role="status">
          {words.consentDone}
        </Alert>
      ) : null}
    </div>
  );
}
