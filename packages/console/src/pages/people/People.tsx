import { Button } from '@mantine/core';
import { IconMailPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useCan, useMe } from '../../api/me.ts';
import type { AnswerOf } from '../../api/types.ts';
import { useGet } from '../../api/useGet.ts';
import { Empty } from '../../kit/Empty.tsx';
import { FilterBar } from '../../kit/FilterBar.tsx';
import { Page } from '../../kit/Page.tsx';
import { StateWord } from '../../kit/State.tsx';
import type { Column } from '../../kit/table/column.ts';
import { DataTable } from '../../kit/table/DataTable.tsx';
import { Time } from '../../kit/Time.tsx';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { stepsOf, useOpenRow } from '../../kit/useOpenRow.ts';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { MemberPanel } from './MemberPanel.tsx';
import { RolesTable } from './RolesTable.tsx';
import { texts } from './texts.ts';

/** A member of the account. */
export type Member = AnswerOf<'/api/v1/people'>['items'][number];

const columns: readonly Column<Member>[] = [
  { id: 'name', header: texts.columns.name, cell: (row) => row.name, width: 200 },
  { id: 'email', header: texts.columns.email, cell: (row) => row.email, grows: true, width: 240 },
  { id: 'role', header: texts.columns.role, cell: (row) => texts.roles[row.role], width: 120 },
  {
    id: 'factor',
    header: texts.columns.security,
    cell: (row) =>
      row.twoFactorEnabled || row.hasPasskey ? (
        <StateWord state="ok">{row.hasPasskey ? texts.passkey : texts.factor}</StateWord>
      ) : (
        <StateWord state="off">{texts.passwordOnly}</StateWord>
      ),
    width: 170,
  },
  { id: 'seen', header: texts.columns.seen, cell: (row) => <Time at={row.lastSeenAt} otherwise={texts.notSignedIn} />, width: 140 },
  { id: 'joined', header: texts.columns.joined, cell: (row) => <Time at={row.joinedAt} />, width: 140 },
];

/** Who has access to this account, and what each of them may do. */
export function People(): ReactNode {
  const { data, isPending, error } = useGet('/api/v1/people', {}, 'people');
  const [filters] = useFilters();
  const [open, go] = useOpenRow();
  const [isInviting, setIsInviting] = useState(false);
  const mayManage = useCan('people.manage');
  const account = useAccount();
  const me = useMe().data?.user.id;
  const rows = (data?.items ?? []).filter((row) => isWanted(row, oneOf(filters, 'search'), oneOf(filters, 'role')));
  const ids = rows.map((row) => row.personId);
  const chosen = data?.items.find((row) => row.personId === open);
  return (
    <Page
      id="people"
      title={texts.title}
      intro={texts.intro}
      crumbs={[{ label: texts.section }]}
      action={
        mayManage ? (
          <>
            <Button component={Link} to={addressOf(account, '/people/invitations')} variant="default">
              {texts.invitations.title}
            </Button>
            <Button leftSection={<IconMailPlus size={16} aria-hidden />} onClick={() => setIsInviting(true)}>
              {texts.invite.open}
            </Button>
          </>
        ) : null
      }
    >
      <DataTable
        id="people"
        label={texts.title}
        columns={columns}
        list={{ rows, isPending, error }}
        idOf={(row) => row.personId}
        nameOf={(row) => row.name}
        onOpen={(row) => go(row.personId)}
        openId={open}
        toolbar={
          <FilterBar
            fields={[
              { kind: 'search', name: 'search', label: texts.search },
              { kind: 'one', name: 'role', label: texts.columns.role, options: texts.roleOptions },
            ]}
          />
        }
        empty={<Empty title={texts.none} text={texts.noneText} />}
      />
      <RolesTable />
      {chosen ? (
        <MemberPanel
          key={chosen.personId}
          member={chosen}
          isMe={chosen.personId === me}
          onClose={() => go(null)}
          {...stepsOf(ids, open, go)}
        />
      ) : null}
      <InviteDialog isOpen={isInviting} onClose={() => setIsInviting(false)} />
    </Page>
  );
}

const isWanted = (row: Member, search = '', role?: string): boolean =>
  `${row.name} ${row.email}`.toLowerCase().includes(search.toLowerCase()) && (!role || row.role === role);
