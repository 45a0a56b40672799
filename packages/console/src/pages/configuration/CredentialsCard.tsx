import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { CredentialFields } from '../../helpdesk/CredentialFields.tsx';
import { texts as shared } from '../../helpdesk/texts.ts';
import type { Connection } from '../../helpdesk/types.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formErrors, unplacedError } from '../../kit/formErrors.ts';
import { texts } from './texts.ts';

const words = texts.credentials;

/** New credentials: tested, then exchanged without a pause. On a disconnected helpdesk the same form connects again. */
export function CredentialsCard({ connection }: { connection: Connection }): ReactNode {
  const connectors = useGet('/api/v1/connectors', {}, 'static');
  const fields = connectors.data?.items.find((each) => each.id === connection.connector)?.credentialFields ?? [];
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [expiresOn, setExpiresOn] = useState(connection.expiry?.on ?? '');
  const isConnected = connection.state !== 'disconnected' && connection.state !== 'authBroken';
  const done = (): void => setTyped({});
  const options = { refresh: ['connection'] as const, toast: false, onDone: done };
  const exchange = useSend('patch', '/api/v1/connections/{id}', { ...options, done: words.saved });
  const reconnect = useSend('post', '/api/v1/connections/{id}/reconnect', { ...options, done: words.reconnected });
  const { error, isPending } = isConnected ? exchange : reconnect;
  const credentials = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
  const hasTyped = Object.keys(credentials).length > 0;
  const hasDate = expiresOn !== (connection.expiry?.on ?? '');
  const send = (): void => {
    const body = {
      ...(hasTyped ? { credentials } : {}),
      ...(hasDate ? { credentialsExpireOn: expiresOn || null } : {}),
    };
    const path = { id: connection.id };
    if (isConnected) exchange.mutate({ path, body });
    else reconnect.mutate({ path, body });
  };
  const unplaced = unplacedError(error, [...fields.map((field) => `credentials.${field.name}`), 'credentialsExpireOn']);
  return (
    <div id="credentials">
      <Card title={words.title} intro={isConnected ? words.intro : words.reconnectText}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Stack gap={14} maw={560}>
            {connection.isSandbox ? (
              <Text c="dimmed">{words.sandbox}</Text>
            ) : (
              <CredentialFields
                fields={fields}
                values={typed}
                errors={formErrors(error)}
                isChange
                onChange={(name, value) => setTyped({ ...typed, [name]: value })}
              />
            )}
            <TextInput
              type="date"
              label={shared.credentials.expiry}
              description={shared.credentials.expiryHelp}
              value={expiresOn}
              error={formErrors(error)['credentialsExpireOn']}
              onChange={(event) => setExpiresOn(event.currentTarget.value)}
            />
            {unplaced ? <Failure error={unplaced} /> : null}
            <Group gap={12}>
              <Button type="submit" loading={isPending} disabled={isConnected && !hasTyped && !hasDate}>
                {!isConnected ? words.reconnect : hasTyped || !hasDate ? words.save : words.expiry}
              </Button>
              {isConnected && !hasTyped && !hasDate ? (
                <Text size="sm" c="dimmed">
                  {words.nothing}
                </Text>
              ) : null}
            </Group>
          </Stack>
        </form>
      </Card>
    </div>
  );
}
