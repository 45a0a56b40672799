import { ActionIcon, Anchor, Button, Group, Progress, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { useTextOfNow } from '../../kit/clock.ts';
import { formatDuration, formatNumber } from '../../kit/format.ts';
import { useAccount } from '../../shell/useAccount.ts';
import type { BulkEdit } from './queries.ts';
import classes from './tickets.module.css';
import { texts } from './texts.ts';

const { bulk: words } = texts;
const everyMs = 1000;
/** Those that ended a while before this page was opened are no news. */
const newsMs = 60_000;

/** Edits of many tickets that are under way, with rate and time left; they go on when the page is left, and are here again when it is come back to. */
export function BulkProgress(): ReactNode {
  const [closed, setClosed] = useState<readonly string[]>([]);
  const [openedMs] = useState(() => Date.now());
  const [isBusy, setIsBusy] = useState(true);
  const edits = useGet('/api/v1/bulk-edits', {}, 'commands', { everyMs: isBusy ? everyMs : undefined }).data?.items ?? [];
  const underWay = edits.some(isUnderWay);
  if (underWay !== isBusy) setIsBusy(underWay);
  const shown = edits.filter((edit) => !closed.includes(edit.id) && (isUnderWay(edit) || Date.parse(edit.createdAt) > openedMs - newsMs));
  if (shown.length === 0) return null;
  return (
    <div className={classes.progress} data-no-print>
      {shown.slice(0, 3).map((edit) => (
        <Job key={edit.id} edit={edit} onClose={() => setClosed([...closed, edit.id])} />
      ))}
    </div>
  );
}

const isUnderWay = (edit: BulkEdit): boolean => edit.commands.waiting > 0;

function Job({ edit, onClose }: { edit: BulkEdit; onClose: () => void }): ReactNode {
  const { total, delivered, refused, discarded, waiting } = edit.commands;
  const account = useAccount();
  const mayWrite = useCan('tickets.write');
  const stop = useSend('post', '/api/v1/bulk-edits/{id}/stop', { refresh: ['commands', 'tickets'] });
  const count = texts.count(formatNumber(edit.tickets));
  const title = edit.stoppedAt ? words.stoppedTitle(count) : waiting > 0 ? words.working(count) : words.finished(count);
  const share = (part: number): number => (100 * part) / Math.max(1, total);
  return (
    <section className={classes.job} aria-label={title}>
      <Group justify="space-between" wrap="nowrap" gap={8}>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        {waiting === 0 ? (
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={words.close} onClick={onClose}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        ) : mayWrite ? (
          <StopOrUndo edit={edit} isLoading={stop.isPending} onStop={() => stop.mutate({ path: { id: edit.id } })} />
        ) : null}
      </Group>
      <Progress.Root size={6} my={8} aria-hidden>
        <Progress.Section value={share(delivered)} color="green" />
        <Progress.Section value={share(refused)} color="red" />
      </Progress.Root>
      <Text size="xs" c="dimmed" component="div" role="status">
        {discarded === total ? (
          words.undone
        ) : (
          <>
            {words.progress(formatNumber(delivered), formatNumber(total))}
            {refused > 0 ? (
              <>
                {' · '}
                {words.refused(formatNumber(refused))}{' '}
                <Anchor component={Link} to={`/a/${account}/helpdesk/dead-letters`} size="xs">
                  {words.see}
                </Anchor>
              </>
            ) : null}
            {discarded > 0 ? ` · ${words.discarded(formatNumber(discarded))}` : null}
            <TimeLeft edit={edit} />
          </>
        )}
      </Text>
    </section>
  );
}

/** In the first seconds nothing has left and all is undone; after that what has left stays. */
function StopOrUndo({ edit, isLoading, onStop }: { edit: BulkEdit; isLoading: boolean; onStop: () => void }): ReactNode {
  const { leavesAt } = edit;
  const seconds = Number(
    useTextOfNow((now) => String(leavesAt ? Math.max(0, Math.ceil((Date.parse(leavesAt) - now.getTime()) / 1000)) : 0)),
  );
  return (
    <Button size="compact-sm" variant="default" loading={isLoading} onClick={onStop}>
      {seconds > 0 ? words.undo(seconds) : words.stop}
    </Button>
  );
}

function TimeLeft({ edit }: { edit: BulkEdit }): ReactNode {
  const { total, waiting } = edit.commands;
  const done = total - waiting;
  const text = useTextOfNow((now) => {
    if (waiting === 0 || done < 5) return '';
    const spentMs = now.getTime() - Date.parse(edit.createdAt) - 5000;
    return spentMs > 0 ? words.left(formatDuration(Math.max(1000, (spentMs / done) * waiting))) : '';
  });
  return text ? ` · ${text}` : null;
}
