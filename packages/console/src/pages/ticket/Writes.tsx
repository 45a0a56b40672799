import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useSend } from '../../api/useSend.ts';
import { useTextOfNow } from '../../kit/clock.ts';
import { Failure } from '../../kit/Failure.tsx';
import { WriteState } from '../../kit/WriteState.tsx';
import { useLabels, type TicketFields } from '../tickets/queries.ts';
import { valueText } from './values.ts';
import type { Command, Ticket, TicketWrite } from './queries.ts';
import classes from './ticket.module.css';
import { texts } from './texts.ts';

const { write: words } = texts;

/** What is being written, each with its state and what can be done about it. Notes under way stand in the conversation instead. */
export function Writes({ writes, ticket, fields }: { writes: readonly TicketWrite[]; ticket: Ticket; fields: TicketFields }): ReactNode {
  if (writes.length === 0) return null;
  return (
    <section className={classes.writes} aria-label={words.label}>
      {writes.map((one) => (
        <Write key={one.id} one={one} ticket={ticket} fields={fields} />
      ))}
    </section>
  );
}

function Write({ one, ticket, fields }: { one: TicketWrite; ticket: Ticket; fields: TicketFields }): ReactNode {
  const mayWrite = useCan('tickets.write');
  const refresh = ['commands', `ticket:${ticket.id}`] as const;
  const replay = useSend('post', '/api/v1/commands/{id}/replay', { refresh });
  const discard = useSend('post', '/api/v1/commands/{id}/discard', { refresh });
  const path = { id: one.id };
  const isDead = one.state === 'dead' && mayWrite;
  return (
    <div className={classes.write} data-state={one.state}>
      <Group gap={12} justify="space-between">
        <Group gap={12} className={classes.writeWords}>
          <Text size="sm" fw={500}>
            <What one={one} fields={fields} />
          </Text>
          <WriteState
            state={one.state}
            failure={one.failure}
            onRetry={isDead && one.conflict === null ? () => replay.mutate({ path }) : undefined}
            onDiscard={isDead && one.conflict === null ? () => discard.mutate({ path }) : undefined}
          />
        </Group>
        {mayWrite && one.state === 'waiting' && one.attempts === 0 ? (
          <Undo dueAt={one.dueAt} isLoading={discard.isPending} onUndo={() => discard.mutate({ path })} />
        ) : null}
      </Group>
      {one.mayBeDouble ? (
        <Text size="sm" c="var(--console-warn)">
          {words.double}
        </Text>
      ) : null}
      {isDead && one.conflict ? (
        <Conflict one={one} fields={fields} onKeep={() => discard.mutate({ path })} onSend={() => replay.mutate({ path })} />
      ) : null}
      {isDead && isClosing(one, fields) ? <ClosureNote one={one} refresh={refresh} /> : null}
    </div>
  );
}

/** What a write does, in a few words. */
function What({ one, fields }: { one: TicketWrite; fields: TicketFields }): ReactNode {
  const labelOf = useLabels(fields);
  if (one.kind === 'note.add') return words.note(one.body['isPrivate'] !== false);
  if (one.kind === 'time.add') return words.time;
  if (one.kind !== 'ticket.update') return words.other;
  const wanted = one.body['fields'] as Record<string, unknown>;
  const parts = Object.entries(wanted).flatMap(([name, value]) =>
    name === 'customFields' ? Object.entries(value as object) : [[name, value] as [string, unknown]],
  );
  return parts
    .map(([name, value]) => {
      const field = fields.fields.find((each) => each.name === name);
      const label = field?.label ?? fields.customFields.find((each) => each.name === name)?.label ?? name;
      return value === null || value === '' ? words.empties(label) : words.sets(label, valueText(value, field, labelOf));
    })
    .join(', ');
}

function Undo({ dueAt, isLoading, onUndo }: { dueAt: string; isLoading: boolean; onUndo: () => void }): ReactNode {
  const seconds = Number(useTextOfNow((now) => String(Math.ceil((Date.parse(dueAt) - now.getTime()) / 1000))));
  if (seconds <= 0) return null;
  return (
    <Button size="compact-sm" variant="default" loading={isLoading} onClick={onUndo}>
      {words.undo(seconds)}
    </Button>
  );
}

/** Both values side by side; a person decides. */
function Conflict({
  one,
  fields,
  onKeep,
  onSend,
}: {
  one: TicketWrite;
  fields: TicketFields;
  onKeep: () => void;
  onSend: () => void;
}): ReactNode {
  const labelOf = useLabels(fields);
  const wanted = one.body['fields'] as Record<string, unknown>;
  return (
    <Stack gap={8}>
      <Text size="sm">{words.values}</Text>
      {Object.entries(one.conflict ?? {}).map(([name, { seen, present }]) => {
        const field = fields.fields.find((each) => each.name === name);
        const show = (value: unknown): string => valueText(value, field, labelOf);
        return (
          <dl key={name} className={classes.conflict} aria-label={field?.label ?? name}>
            <div>
              <dt>{words.saw}</dt>
              <dd>{show(seen)}</dd>
            </div>
            <div>
              <dt>{words.theirs}</dt>
              <dd>{show(present)}</dd>
            </div>
            <div>
              <dt>{words.yours}</dt>
              <dd>{show(wanted[name])}</dd>
            </div>
          </dl>
        );
      })}
      <Group gap={8}>
        <Button size="xs" variant="default" onClick={onKeep}>
          {words.keep}
        </Button>
        <Button size="xs" onClick={onSend}>
          {words.overwrite}
        </Button>
      </Group>
    </Stack>
  );
}

/** Whether a refused write was to close the ticket: then a note may be what is missing. */
function isClosing(one: TicketWrite, fields: TicketFields): boolean {
  const status = (one.body['fields'] as { statusId?: string } | undefined)?.statusId;
  return one.conflict === null && fields.lists['status']?.find(({ id }) => id === status)?.isClosed === true;
}

/** Says what was done and sends the write again with it. */
function ClosureNote({ one, refresh }: { one: TicketWrite; refresh: readonly ['commands', `ticket:${string}`] }): ReactNode {
  const [note, setNote] = useState('');
  const correct = useSend('post', '/api/v1/commands/{id}/correct', { refresh, toast: false });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim())
          correct.mutate({ path: { id: one.id }, body: { ...(one.body as unknown as Command), closureNote: note.trim() } as never });
      }}
    >
      <Stack gap={8}>
        <Textarea
          label={words.closureNote}
          description={words.closureHint}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {correct.error ? <Failure error={correct.error} /> : null}
        <Group>
          <Button type="submit" size="xs" loading={correct.isPending} disabled={note.trim() === ''}>
            {words.correct}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
