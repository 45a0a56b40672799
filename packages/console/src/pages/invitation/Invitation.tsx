import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { signOut } from '../../api/signOut.ts';
import type { AnswerOf } from '../../api/types.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { formErrors, unplacedError } from '../../kit/formErrors.ts';
import { Time } from '../../kit/Time.tsx';
import { Outside } from '../../signing/Outside.tsx';
import { Refusal } from '../../signing/Refusal.tsx';
import { texts as signing } from '../../signing/texts.ts';
import { useGoOn } from '../../signing/useGoOn.ts';
import { texts } from './texts.ts';

type Open = AnswerOf<'/api/invitations/{token}'>;

/** What the invited see: who invites them to what, and the way in. */
export function Invitation(): ReactNode {
  const { token } = useParams({ strict: false }) as { token: string };
  const invitation = useGet('/api/invitations/{token}', { path: { token } }, 'static');
  if (invitation.error) {
    return (
      <Outside title={texts.gone}>
        <Stack gap={16}>
          <Refusal error={invitation.error} />
          <Button component={Link} to="/sign-in" variant="default">
            {signing.signIn}
          </Button>
        </Stack>
      </Outside>
    );
  }
  const { data } = invitation;
  if (!data) return <Outside title={texts.title}>{null}</Outside>;
  return (
    <Outside title={texts.join(data.accountName)} intro={texts.intro(data.invitedBy, texts.roles[data.role])} isWide>
      <Stack gap={16}>
        <Way token={token} open={data} />
        <Text size="xs" c="dimmed">
          {texts.expires} <Time at={data.expiresAt} />
        </Text>
      </Stack>
    </Outside>
  );
}

/** Somebody new chooses name and password; whoever can sign in already does that first. */
function Way({ token, open }: { token: string; open: Open }): ReactNode {
  if (open.signedInAs === open.email) return <AcceptButton token={token} />;
  if (open.signedInAs) {
    return (
      <Stack gap={12}>
        <Alert color="yellow" variant="light">
          {texts.other(open.signedInAs, open.email)}
        </Alert>
        <Button variant="default" onClick={() => void signOut()}>
          {texts.signOut}
        </Button>
      </Stack>
    );
  }
  if (open.isKnown) {
    return (
      <Stack gap={12}>
        <Text>{texts.known(open.email)}</Text>
        <Button component={Link} to="/sign-in" search={{ next: `/invitation/${token}` } as never}>
          {signing.signIn}
        </Button>
      </Stack>
    );
  }
  return <NewPerson token={token} email={open.email} />;
}

function AcceptButton({ token }: { token: string }): ReactNode {
  const goOn = useGoOn();
  const accept = useSend('post', '/api/invitations/{token}/accept', { toast: false, onDone: ({ accountId }) => goOn(`/a/${accountId}`) });
  return (
    <Stack gap={12}>
      <Refusal error={accept.error} />
      <Button loading={accept.isPending} onClick={() => accept.mutate({ path: { token }, body: {} })}>
        {texts.accept}
      </Button>
    </Stack>
  );
}

function NewPerson({ token, email }: { token: string; email: string }): ReactNode {
  const goOn = useGoOn();
  const form = useForm({ initialValues: { name: '', password: '' } });
  const accept = useSend('post', '/api/invitations/{token}/accept', { toast: false, onDone: ({ accountId }) => goOn(`/a/${accountId}`) });
  const submit = form.onSubmit((body) =>
    accept.mutate({ path: { token }, body }, { onError: (error) => form.setErrors(formErrors(error)) }),
  );
  return (
    <form onSubmit={submit}>
      <Stack gap={12}>
        <Refusal error={unplacedError(accept.error, ['name', 'password'])} />
        <TextInput label={signing.email} value={email} readOnly autoComplete="username" />
        <TextInput label={texts.name} required autoComplete="name" {...form.getInputProps('name')} />
        <PasswordInput
          label={signing.password}
          description={signing.newPasswordHint}
          required
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" mt={4} loading={accept.isPending}>
          {texts.accept}
        </Button>
      </Stack>
    </form>
  );
}
