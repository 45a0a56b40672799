import { Button, Skeleton, Text } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useList } from '../../api/useList.ts';
import { Empty } from '../../kit/Empty.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { useLabels, type TicketFields } from '../tickets/queries.ts';
import { Composer } from './Composer.tsx';
import { Entry } from './Entry.tsx';
import { Pending } from './Pending.tsx';
import type { Ticket, TicketWrite } from './queries.ts';
import { DescriptionOf, isSaid } from './DescriptionOf.tsx';
import classes from './ticket.module.css';
import { texts } from './texts.ts';

const { talk: words } = texts;

/** What people say and do on a ticket, newest first, and where one says something oneself. */
export function Conversation({
  ticket,
  fields,
  writes,
}: {
  ticket: Ticket;
  fields: TicketFields;
  writes: readonly TicketWrite[];
}): ReactNode {
  const mayWrite = useCan('tickets.write') && fields.writes.includes('note.add') && ticket.state === 'present';
  const [withImages, setWithImages] = useState(false);
  const query = withImages ? { images: true } : {};
  const list = useList('/api/v1/tickets/{id}/conversation', { path: { id: ticket.id }, query }, `ticket:${ticket.id}`, { pageSize: 50 });
  const images = { shown: withImages, show: () => setWithImages(true) };
  const labelOf = useLabels(fields);
  return (
    <div className={classes.talk}>
      {mayWrite ? <Composer ticket={ticket} fields={fields} /> : null}
      <section aria-label={words.label} className={classes.entries}>
        {writes.map((one) => (
          <Pending key={one.id} one={one} isThere={(id) => list.rows.some((entry) => entry.id === id)} />
        ))}
        {list.error ? <Failure error={list.error} onRetry={() => list.reload()} /> : null}
        {list.isPending ? <Skeleton height={160} /> : null}
        {list.rows.map((entry) => (
          <Entry key={`${entry.kind}-${entry.id}`} entry={entry} labelOf={labelOf} images={images} />
        ))}
        {list.hasMore ? (
          <Button variant="default" size="xs" loading={list.isLoadingMore} onClick={() => list.loadMore()}>
            {words.older}
          </Button>
        ) : null}
        {!list.hasMore && !list.isPending && !isSaid(ticket.description, list.rows) ? <DescriptionOf ticket={ticket} /> : null}
        {!list.isPending && list.rows.length === 0 && !ticket.description && !list.error ? (
          <Empty icon={IconMessages} title={words.empty.title} text={<Text component="span">{words.empty.text}</Text>} />
        ) : null}
      </section>
    </div>
  );
}
