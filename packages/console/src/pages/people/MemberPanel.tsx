import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useSend } from '../../api/useSend.ts';
import { ConfirmAction } from '../../kit/ConfirmAction.tsx';
import { Id } from '../../kit/Id.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { Time } from '../../kit/Time.tsx';
import type { Member } from './People.tsx';
import { texts } from './texts.ts';

interface MemberPanelProps {
  member: Member;
  isMe: boolean;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
}

/** A member: their role, their sessions, and the way out. */
export function MemberPanel({ member, isMe, ...panel }: MemberPanelProps): ReactNode {
  const mayManage = useCan('people.manage');
  const isOwner = useCan('owners.manage');
  const { personId, name } = member;
  const change = useSend('patch', '/api/v1/people/{personId}', {
    refresh: ['people', 'audit'],
    done: ({ role }) => texts.panel.changed(name, texts.roles[role]),
  });
  const endSessions = useSend('delete', '/api/v1/people/{personId}/sessions/{id}', {
    refresh: ['people', 'audit'],
    done: ({ ended }) => texts.panel.ended(ended),
  });
  const remove = useSend('delete', '/api/v1/people/{personId}', {
    refresh: ['people', 'audit'],
    done: texts.panel.removed(name),
    onDone: panel.onClose,
  });
  const mayTouch = mayManage && (isOwner || member.role !== 'owner');
  return (
    <SidePanel title={name} {...panel}>
      <Stack gap={16}>
        <div>
          <Text>{member.email}</Text>
          <Text size="sm" c="dimmed">
            {texts.columns.joined} <Time at={member.joinedAt} /> · <Id value={personId} short />
          </Text>
        </div>
        <Select
          label={texts.columns.role}
          description={mayTouch ? texts.panel.atOnce : texts.panel.notYours}
          data={texts.roleOptions.filter(({ value }) => value !== 'owner' || isOwner || member.role === 'owner')}
          value={member.role}
          allowDeselect={false}
          readOnly={!mayTouch}
          onChange={(role) => role && role !== member.role && change.mutate({ path: { personId }, body: { role: role as Member['role'] } })}
        />
        {mayTouch ? (
          <Group gap={8}>
            <ConfirmAction
              trigger={(open) => (
                <Button variant="default" onClick={open}>
                  {texts.panel.end}
                </Button>
              )}
              title={texts.panel.end}
              confirm={texts.panel.end}
              onConfirm={() => endSessions.mutateAsync({ path: { personId, id: 'all' } })}
            >
              {isMe ? texts.panel.endOwn : texts.panel.endText(name)}
            </ConfirmAction>
            <ConfirmAction
              trigger={(open) => (
                <Button variant="default" c="var(--console-bad)" onClick={open}>
                  {texts.panel.remove}
                </Button>
              )}
              title={texts.panel.removeTitle(name)}
              confirm={texts.panel.remove}
              onConfirm={() => remove.mutateAsync({ path: { personId } })}
            >
              {texts.panel.removeText(name)}
            </ConfirmAction>
          </Group>
        ) : null}
      </Stack>
    </SidePanel>
  );
}
