import { Button, Group, Skeleton, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatNumber } from '../../kit/format.ts';
import { useFilters } from '../../kit/useFilters.ts';
import classes from './deadLetters.module.css';
import { Decide } from './Decide.tsx';
import { whyOf, type DeadGroup } from './queries.ts';
import { texts } from './texts.ts';

/** The cause that is looked at: what the helpdesk said, what to do, and deciding about all of them at once. */
export function Cause({ group, isPending }: { group: DeadGroup | undefined; isPending: boolean }): ReactNode {
  const [, change] = useFilters();
  return (
    <section className={classes.cause} aria-label={texts.columns.cause}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconArrowLeft size={14} aria-hidden />}
        onClick={() => change({ cause: undefined })}
        className={classes.back}
      >
        {texts.cause.all}
      </Button>
      {group ? (
        <Group justify="space-between" align="flex-start" gap={16} className={classes.causeHead}>
          <div className={classes.causeWords}>
            <Text fw={600}>{whyOf(group.failure)}</Text>
            <Text size="sm" c="dimmed">
              {group.failure.message} {group.failure.next}
            </Text>
          </div>
          <Group gap={8} wrap="nowrap">
            <Decide action="discard" selection={{ cause: group.cause }} label={texts.act.discardAll(formatNumber(group.count))} />
            <Decide action="replay" selection={{ cause: group.cause }} label={texts.act.replayAll(formatNumber(group.count))} isPrimary />
          </Group>
        </Group>
      ) : isPending ? (
        <Skeleton height={44} />
      ) : (
        <Text c="dimmed">{texts.cause.gone}</Text>
      )}
    </section>
  );
}
