import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { Failure } from '../../kit/Failure.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { useAccount } from '../../shell/useAccount.ts';
import { Entry } from '../ticket/Entry.tsx';
import { Facts } from '../ticket/Facts.tsx';
import { DescriptionOf, isSaid } from '../ticket/DescriptionOf.tsx';
import { useTicket, useWrites, withWrites } from '../ticket/queries.ts';
import { Writes } from '../ticket/Writes.tsx';
import { useLabels, type TicketFields } from './queries.ts';
import { texts } from './texts.ts';

const latest = 5;

/** A ticket beside the list: what it is, what was said last, and what can be changed at once. */
export function Preview({
  id,
  fields,
  onClose,
  onPrevious,
  onNext,
}: {
  id: string;
  fields: TicketFields;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
}): ReactNode {
  const account = useAccount();
  const { data: ticket, error } = useTicket(id);
  const writes = useWrites(id);
  const labelOf = useLabels(fields);
  const [withImages, setWithImages] = useState(false);
  const talk = useGet(
    '/api/v1/tickets/{id}/conversation',
    { path: { id }, query: { limit: latest, ...(withImages ? { images: true } : {}) } },
    `ticket:${id}`,
  );
  const shown = ticket && withWrites(ticket, writes);
  const name = shown ? `#${shown.number ?? id} ${shown.title ?? ''}` : `#${id}`;
  return (
    <SidePanel
      title={name}
      label={name}
      width={580}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
      actions={
        <Button component={Link} to={`/a/${account}/tickets/${encodeURIComponent(id)}`} size="xs" variant="default" mr={4}>
          {texts.preview.open}
        </Button>
      }
    >
      {error ? <Failure error={error} /> : null}
      {ticket && shown ? (
        <Stack gap={16}>
          <Facts ticket={ticket} shown={shown} fields={fields} />
          <Writes writes={writes} ticket={ticket} fields={fields} />
          <section>
            <Title order={3} mb={8}>
              {texts.preview.latest}
            </Title>
            <Stack gap={10}>
              {talk.data?.items.map((entry) => (
                <Entry
                  key={`${entry.kind}-${entry.id}`}
                  entry={entry}
                  labelOf={labelOf}
                  images={{ shown: withImages, show: () => setWithImages(true) }}
                />
              ))}
              {talk.data && talk.data.next === null && !isSaid(ticket.description, talk.data.items) ? (
                <DescriptionOf ticket={ticket} />
              ) : null}
              {talk.data?.items.length === 0 && !ticket.description ? (
                <Text size="sm" c="dimmed">
                  {texts.preview.none}
                </Text>
              ) : null}
            </Stack>
          </section>
        </Stack>
      ) : error ? null : (
        <Skeleton height={280} />
      )}
    </SidePanel>
  );
}
