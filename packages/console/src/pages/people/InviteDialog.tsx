import { Button, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import type { AnswerOf } from '../../api/types.ts';
import { useSend } from '../../api/useSend.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formErrors, unplacedError } from '../../kit/formErrors.ts';
import { InvitationLink } from './InvitationLink.tsx';
import type { Member } from './People.tsx';
import { texts } from './texts.ts';

/** Invites somebody: whom, and as what; then the link. */
export function InviteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): ReactNode {
  return (
    <Modal opened={isOpen} onClose={onClose} title={texts.invite.title} closeButtonProps={{ 'aria-label': texts.close }}>
      {isOpen ? <Invite onClose={onClose} /> : null}
    </Modal>
  );
}

function Invite({ onClose }: { onClose: () => void }): ReactNode {
  const [made, setMade] = useState<AnswerOf<'/api/v1/invitations', 'post'> | null>(null);
  const isOwner = useCan('owners.manage');
  const form = useForm({ initialValues: { email: '', role: 'dispatcher' } });
  const invite = useSend('post', '/api/v1/invitations', { toast: false, refresh: ['people', 'audit'], onDone: setMade });
  if (made) return <InvitationLink made={made} onDone={onClose} />;
  const unplaced = unplacedError(invite.error, ['email', 'role']);
  const submit = form.onSubmit(({ email, role }) =>
    invite.mutate({ body: { email, role: role as Member['role'] } }, { onError: (error) => form.setErrors(formErrors(error)) }),
  );
  return (
    <form onSubmit={submit}>
      <Stack gap={12}>
        {unplaced ? <Failure error={unplaced} /> : null}
        <TextInput label={texts.columns.email} type="email" required data-autofocus {...form.getInputProps('email')} />
        <Select
          label={texts.columns.role}
          description={texts.roleMeaning[form.values.role as Member['role']]}
          data={texts.roleOptions.filter(({ value }) => value !== 'owner' || isOwner)}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
        <Button type="submit" loading={invite.isPending}>
          {texts.invite.send}
        </Button>
      </Stack>
    </form>
  );
}
