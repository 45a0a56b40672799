import { Button, Group, Modal } from '@mantine/core';
import { IconMailForward, IconMailPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import type { AnswerOf } from '../../api/types.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { ConfirmAction } from '../../kit/ConfirmAction.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { Page } from '../../kit/Page.tsx';
import { StateWord } from '../../kit/State.tsx';
import type { Column } from '../../kit/table/column.ts';
import { DataTable } from '../../kit/table/DataTable.tsx';
import { Time } from '../../kit/Time.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { InvitationLink } from './InvitationLink.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { texts } from './texts.ts';

type Row = AnswerOf<'/api/v1/invitations'>['items'][number];

const isExpired = (row: Row): boolean => Date.parse(row.expiresAt) < Date.now();

const columns: readonly Column<Row>[] = [
  { id: 'email', header: texts.columns.email, cell: (row) => row.email, grows: true, width: 220 },
  { id: 'role', header: texts.columns.role, cell: (row) => texts.roles[row.role], width: 110 },
  { id: 'by', header: texts.invitations.by, cell: (row) => row.invitedBy.name, width: 150 },
  {
    id: 'sent',
    header: texts.invitations.mail,
    cell: (row) => <Time at={row.sentAt} otherwise={texts.invitations.notMailed} />,
    width: 130,
  },
  {
    id: 'expires',
    header: texts.invitations.ends,
    cell: (row) => (isExpired(row) ? <StateWord state="warn">{texts.invitations.expired}</StateWord> : <Time at={row.expiresAt} />),
    width: 130,
  },
  { id: 'do', header: texts.invitations.actions, cell: (row) => <Actions row={row} />, width: 190 },
];

/** Who has been invited and has not come yet. */
export function Invitations(): ReactNode {
  const { data, isPending, error } = useGet('/api/v1/invitations', {}, 'people');
  const [isInviting, setIsInviting] = useState(false);
  const mayManage = useCan('people.manage');
  const account = useAccount();
  const invite = mayManage ? (
    <Button leftSection={<IconMailPlus size={16} aria-hidden />} onClick={() => setIsInviting(true)}>
      {texts.invite.open}
    </Button>
  ) : null;
  return (
    <Page
      id="invitations"
      title={texts.invitations.title}
      intro={texts.invitations.intro}
      crumbs={[{ label: texts.section }, { label: texts.title, to: addressOf(account, '/people') }]}
      action={invite}
    >
      <DataTable
        id="invitations"
        label={texts.invitations.title}
        columns={columns}
        list={{ rows: data?.items ?? [], isPending, error }}
        nameOf={(row) => row.email}
        empty={<Empty icon={IconMailForward} title={texts.invitations.none} text={texts.invitations.noneText} />}
      />
      <InviteDialog isOpen={isInviting} onClose={() => setIsInviting(false)} />
    </Page>
  );
}

function Actions({ row }: { row: Row }): ReactNode {
  const mayManage = useCan('people.manage');
  const [made, setMade] = useState<AnswerOf<'/api/v1/invitations', 'post'> | null>(null);
  const renew = useSend('post', '/api/v1/invitations/{id}/renew', { refresh: ['people', 'audit'], onDone: setMade });
  const revoke = useSend('delete', '/api/v1/invitations/{id}', {
    refresh: ['people', 'audit'],
    done: texts.invitations.revoked(row.email),
  });
  const path = { id: row.id };
  if (!mayManage) return null;
  return (
    <Group gap={6} wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        loading={renew.isPending}
        onClick={() => renew.mutate({ path })}
        aria-label={texts.invitations.renewOne(row.email)}
      >
        {texts.invitations.renew}
      </Button>
      <ConfirmAction
        trigger={(open) => (
          <Button size="compact-sm" variant="default" onClick={open} aria-label={texts.invitations.revokeOne(row.email)}>
            {texts.invitations.revoke}
          </Button>
        )}
        title={texts.invitations.revokeOne(row.email)}
        confirm={texts.invitations.revoke}
        onConfirm={() => revoke.mutateAsync({ path })}
      >
        {texts.invitations.revokeText}
      </ConfirmAction>
      <Modal
        opened={made !== null}
        onClose={() => setMade(null)}
        title={texts.invite.title}
        closeButtonProps={{ 'aria-label': texts.close }}
      >
        {made ? <InvitationLink made={made} onDone={() => setMade(null)} /> : null}
      </Modal>
    </Group>
  );
}
