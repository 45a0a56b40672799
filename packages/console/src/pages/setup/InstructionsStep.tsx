import { Skeleton, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { Guide } from '../../helpdesk/Guide.tsx';
import { ProfilePicker } from '../../helpdesk/ProfilePicker.tsx';
import { texts as shared } from '../../helpdesk/texts.ts';
import type { Connector, Profile } from '../../helpdesk/types.ts';
import { StateWord } from '../../kit/State.tsx';
import { useAccount } from '../../shell/useAccount.ts';
import { useDraft } from './draft.ts';
import type { StepContent } from './Setup.tsx';
import { Step } from './Step.tsx';
import { texts } from './texts.ts';

const words = texts.instructions;

/** The exact clicks in the chosen helpdesk, and the rights to tick for the wanted profile. */
export function InstructionsStep({ onboarding }: StepContent): ReactNode {
  const account = useAccount();
  const [draft, change] = useDraft(account);
  const connectors = useGet('/api/v1/connectors', {}, 'static');
  const id = onboarding.connection?.connector ?? draft.connector;
  const connector = connectors.data?.items.find((each) => each.id === id);
  if (!connector) return <Skeleton height={400} />;
  return (
    <Step id="instructions" title={words.title(connector.name)} intro={words.intro}>
      <ProfilePicker profiles={connector.profiles} value={draft.profile} onChange={(profile) => change({ profile })} />
      <Card>
        <Guide guide={connector.guide} />
      </Card>
      <Card title={words.rights} intro={words.rightsText}>
        <Rights rights={connector.rights} profile={draft.profile} />
      </Card>
    </Step>
  );
}

const Rights = ({ rights, profile }: { rights: Connector['rights']; profile: Profile }): ReactNode => (
  <Table.ScrollContainer minWidth={480}>
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{shared.rights.right}</Table.Th>
          <Table.Th>{shared.rights.state}</Table.Th>
          <Table.Th>{shared.rights.what}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rights.map((right) => {
          const isNeeded = right.profiles.includes(profile);
          const word = !isNeeded ? shared.rights.notNeeded : right.optional ? words.optional : words.needed;
          return (
            <Table.Tr key={right.id}>
              <Table.Td ff="monospace" fz="sm">
                {right.name}
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <StateWord state={!isNeeded ? 'off' : right.optional ? 'busy' : 'ok'}>{word}</StateWord>
              </Table.Td>
              <Table.Td>
                <Text size="sm" c={isNeeded ? undefined : 'dimmed'}>
                  {right.neededFor}
                </Text>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);
