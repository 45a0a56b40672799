import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { Json } from '../../kit/Payload.tsx';
import type { TicketFields } from '../tickets/queries.ts';
import { CustomFieldRow, FieldRow } from './FieldRow.tsx';
import type { Ticket, TicketWrite } from './queries.ts';
import classes from './ticket.module.css';
import { texts } from './texts.ts';

const { fields: words } = texts;

/** Every field of a ticket, its custom fields, and the helpdesk's own record. What can be written is changed in its place. */
export function Fields({
  ticket,
  shown,
  fields,
  writes,
}: {
  ticket: Ticket;
  shown: Ticket;
  fields: TicketFields;
  writes: readonly TicketWrite[];
}): ReactNode {
  const mayWrite = useCan('tickets.write') && ticket.state === 'present' && fields.writes.includes('ticket.update');
  const [search, setSearch] = useState('');
  const [isRawShown, setIsRawShown] = useState(false);
  const matches = (label: string): boolean => label.toLowerCase().includes(search.trim().toLowerCase());
  const held = (shown.customFields ?? {}) as Record<string, unknown>;
  const known = fields.customFields.filter(({ name }) => name in held);
  const others = Object.keys(held)
    .filter((name) => !known.some((field) => field.name === name))
    .map((name) => ({ name, label: name, options: [] }));
  const custom = [...known, ...others];
  const description = { name: 'description', label: 'Description', kind: 'text', list: null, sort: null, isWritable: true };
  return (
    <Stack gap={24}>
      <TextInput
        size="xs"
        w={260}
        aria-label={words.filter}
        placeholder={words.filter}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <dl className={classes.fields}>
        {[...fields.fields, description]
          .filter(({ label }) => matches(label))
          .map((field) => (
            <FieldRow key={field.name} field={field} ticket={ticket} shown={shown} fields={fields} writes={writes} mayWrite={mayWrite} />
          ))}
      </dl>
      <section>
        <Title order={3} mb={8}>
          {words.custom}
        </Title>
        {custom.length === 0 ? (
          <Text size="sm" c="dimmed">
            {words.noCustom}
          </Text>
        ) : (
          <dl className={classes.fields}>
            {custom
              .filter(({ label }) => matches(label))
              .map((field) => (
                <CustomFieldRow
                  key={field.name}
                  field={field}
                  ticket={ticket}
                  value={held[field.name]}
                  writes={writes}
                  mayWrite={mayWrite}
                />
              ))}
          </dl>
        )}
      </section>
      <section>
        <Title order={3}>{words.raw}</Title>
        <Text size="sm" c="dimmed" mb={8}>
          {words.rawHint}
        </Text>
        <Button size="xs" variant="default" mb={8} onClick={() => setIsRawShown(!isRawShown)}>
          {isRawShown ? words.hideRaw : words.showRaw}
        </Button>
        {isRawShown ? <Json value={ticket.raw} label={words.raw} /> : null}
      </section>
    </Stack>
  );
}
