import { Button, Text } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight, IconClock, IconLock, IconPaperclip, IconWorld } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDuration } from '../../kit/format.ts';
import { SafeHtml } from '../../kit/SafeHtml.tsx';
import { Time } from '../../kit/Time.tsx';
import type { Choice } from '../tickets/queries.ts';
import type { Talk } from './queries.ts';
import classes from './ticket.module.css';
import { texts } from './texts.ts';

const { talk: words } = texts;
type LabelOf = (list: string | null, id: unknown) => Choice | undefined;

/** Whether pictures of other servers are shown, and how to ask for them: for the whole conversation at once. */
export interface Images {
  shown: boolean;
  show: () => void;
}

/** One thing that was said or done: who, to whom, when, the words, the time and the change of status that belong to it. */
export function Entry({ entry, labelOf, images }: { entry: Talk; labelOf: LabelOf; images: Images }): ReactNode {
  const hasWords = entry.html !== '';
  if (!hasWords && entry.time === null && entry.status !== null) return <StatusLine entry={entry} labelOf={labelOf} />;
  return (
    <article
      className={classes.entry}
      data-private={entry.isPrivate || undefined}
      data-contact={entry.author.type === 'contact' || undefined}
    >
      <header className={classes.entryHead}>
        <Text size="sm" fw={600} span>
          {nameOf(entry)}
        </Text>
        <Marks entry={entry} />
        <span className={classes.when}>
          <Time at={entry.at} />
        </span>
      </header>
      {entry.subject ? (
        <Text size="sm" fw={500}>
          {entry.subject}
        </Text>
      ) : null}
      {hasWords ? (
        <Words entry={entry} images={images} />
      ) : (
        <Text size="sm" c="dimmed">
          {entry.label ?? words.noText}
        </Text>
      )}
      {entry.status ? (
        <Text size="xs" c="dimmed" mt={6}>
          {statusText(entry, labelOf)}
        </Text>
      ) : null}
    </article>
  );
}

const nameOf = (entry: Talk): string => entry.author.name ?? (entry.author.type === 'system' ? words.system : words.someone);

const StatusLine = ({ entry, labelOf }: { entry: Talk; labelOf: LabelOf }): ReactNode => (
  <p className={classes.line}>
    <span>
      {nameOf(entry)} · {statusText(entry, labelOf)}
    </span>
    <span className={classes.when}>
      <Time at={entry.at} />
    </span>
  </p>
);

function statusText({ status }: Talk, labelOf: LabelOf): string {
  const label = (id: string | null): string => labelOf('status', id)?.label ?? id ?? '';
  return status?.fromStatusId
    ? words.status(label(status.fromStatusId), label(status.toStatusId))
    : words.statusTo(label(status?.toStatusId ?? null));
}

/** Who may read it, whether it came or went as mail, its time and attachments. */
function Marks({ entry }: { entry: Talk }): ReactNode {
  const size = 13;
  return (
    <>
      {entry.author.type === 'contact' ? <Mark>{words.contact}</Mark> : null}
      {entry.direction === 'in' ? <Mark icon={<IconArrowDownLeft size={size} aria-hidden />}>{words.mailIn}</Mark> : null}
      {entry.direction === 'out' ? <Mark icon={<IconArrowUpRight size={size} aria-hidden />}>{words.mailOut}</Mark> : null}
      {entry.isPrivate === true ? <Mark icon={<IconLock size={size} aria-hidden />}>{words.private}</Mark> : null}
      {entry.isPrivate === false && entry.author.type !== 'contact' ? (
        <Mark icon={<IconWorld size={size} aria-hidden />}>{words.public}</Mark>
      ) : null}
      {entry.time?.hours ? (
        <Mark icon={<IconClock size={size} aria-hidden />}>
          {words.time(formatDuration(entry.time.hours * 3_600_000))}
          {entry.time.isBillable === null ? '' : `, ${entry.time.isBillable ? words.billable : words.unbillable}`}
        </Mark>
      ) : null}
      {entry.attachments > 0 ? <Mark icon={<IconPaperclip size={size} aria-hidden />}>{words.attachments(entry.attachments)}</Mark> : null}
    </>
  );
}

const Mark = ({ icon, children }: { icon?: ReactNode; children: ReactNode }): ReactNode => (
  <span className={classes.mark}>
    {icon}
    {children}
  </span>
);

/** The words; pictures of other servers only when they are asked for, since asking tells them that somebody reads. */
const Words = ({ entry, images }: { entry: Talk; images: Images }): ReactNode => (
  <>
    {entry.remoteImages > 0 && !images.shown ? (
      <Text size="xs" c="dimmed" component="div" mb={6}>
        {words.images(entry.remoteImages)}{' '}
        <Button size="compact-xs" variant="subtle" onClick={images.show}>
          {words.showImages}
        </Button>
      </Text>
    ) : null}
    <SafeHtml html={entry.html} withImages={images.shown} />
  </>
);
