import { Table } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { Card } from '../../helpdesk/Card.tsx';
import classes from './people.module.css';
import { texts } from './texts.ts';

/** What each role may do: the server's own table, right for right. */
export function RolesTable(): ReactNode {
  const roles = useGet('/api/v1/roles', {}, 'static').data?.items ?? [];
  // Whoever may most may everything: their list names every right.
  const all = roles[0]?.permissions ?? [];
  if (roles.length === 0) return null;
  return (
    <Card title={texts.rights.title} intro={texts.rights.intro}>
      <Table.ScrollContainer minWidth={640}>
        <Table aria-label={texts.rights.title} className={classes.rights}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.rights.may}</Table.Th>
              {roles.map(({ role }) => (
                <Table.Th key={role} className={classes.has}>
                  {texts.roles[role]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {all.map(({ permission, says }) => (
              <Table.Tr key={permission}>
                <Table.Td>{says}</Table.Td>
                {roles.map(({ role, permissions }) => (
                  <Table.Td key={role} className={classes.has}>
                    {permissions.some((each) => each.permission === permission) ? (
                      <IconCheck size={16} className={classes.yes} aria-label={texts.rights.yes} role="img" />
                    ) : (
                      <IconMinus size={16} className={classes.no} aria-label={texts.rights.no} role="img" />
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}
