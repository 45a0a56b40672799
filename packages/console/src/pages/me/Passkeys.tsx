import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ApiError } from '../../api/errors.ts';
import { tell } from '../../api/events.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { ConfirmAction } from '../../kit/ConfirmAction.tsx';
import { Time } from '../../kit/Time.tsx';
import { showFailure, showSuccess } from '../../kit/toasts.tsx';
import { askSignIn } from '../../signing/auth.ts';
import { addPasskey, canUsePasskeys, listPasskeys, type Passkey } from '../../signing/passkeys.ts';
import { Refusal } from '../../signing/Refusal.tsx';
import { texts } from './texts.ts';

const key = ['me', 'passkeys'] as const;

/** Ways to sign in without a password: a finger, a face, a key that is plugged in. */
export function Passkeys(): ReactNode {
  const queries = useQueryClient();
  const { data = [] } = useQuery({ queryKey: key, queryFn: listPasskeys });
  const [name, setName] = useState('');
  const changed = (): Promise<void> => queries.invalidateQueries({ queryKey: key });
  const add = useMutation({
    mutationFn: () => addPasskey(name.trim() || texts.passkeys.unnamed),
    onSuccess: () => {
      setName('');
      showSuccess(texts.passkeys.added);
      return changed();
    },
    onError: (error) => {
      // An old sign-in is not enough for a new way in.
      if (error instanceof ApiError && error.status === 401) tell('expired', undefined);
    },
  });
  const remove = async (id: string): Promise<void> => {
    await askSignIn('passkey/delete-passkey', { id }).catch((error: unknown) => {
      showFailure(error);
      throw error;
    });
    await changed();
  };
  return (
    <Card title={texts.passkeys.title} intro={texts.passkeys.intro}>
      <Stack gap={16}>
        {data.length > 0 ? (
          <Table aria-label={texts.passkeys.title} maw={720}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{texts.passkeys.name}</Table.Th>
                <Table.Th>{texts.passkeys.since}</Table.Th>
                <Table.Th>{texts.passkeys.kind}</Table.Th>
                <Table.Th w={100}>
                  <span aria-hidden />
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map((each) => (
                <PasskeyRow key={each.id} passkey={each} remove={remove} />
              ))}
            </Table.Tbody>
          </Table>
        ) : null}
        {canUsePasskeys() ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              add.mutate();
            }}
          >
            <Stack gap={12} maw={420}>
              <Refusal error={add.error} />
              <Group align="flex-end" gap={8}>
                <TextInput
                  label={texts.passkeys.newName}
                  placeholder={texts.passkeys.unnamed}
                  value={name}
                  maxLength={100}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
                <Button type="submit" leftSection={<IconFingerprint size={18} aria-hidden />} loading={add.isPending}>
                  {texts.passkeys.add}
                </Button>
              </Group>
            </Stack>
          </form>
        ) : (
          <Text size="sm" c="dimmed">
            {texts.passkeys.needsHttps}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

function PasskeyRow({ passkey, remove }: { passkey: Passkey; remove: (id: string) => Promise<void> }): ReactNode {
  const name = passkey.name ?? texts.passkeys.unnamed;
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>
        <Time at={passkey.createdAt} />
      </Table.Td>
      <Table.Td>{passkey.backedUp ? texts.passkeys.synced : texts.passkeys.device}</Table.Td>
      <Table.Td>
        <ConfirmAction
          trigger={(open) => (
            <Button size="compact-sm" variant="default" onClick={open} aria-label={texts.passkeys.removeOne(name)}>
              {texts.passkeys.remove}
            </Button>
          )}
          title={texts.passkeys.removeTitle}
          confirm={texts.passkeys.remove}
          onConfirm={() => remove(passkey.id)}
        >
          {texts.passkeys.removeText}
        </ConfirmAction>
      </Table.Td>
    </Table.Tr>
  );
}
