import { Button, Checkbox, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { BodyOf } from '../../api/types.ts';
import { useSend } from '../../api/useSend.ts';
import { Failure } from '../../kit/Failure.tsx';
import type { BulkEdit, Choice, TicketFields } from './queries.ts';
import { texts } from './texts.ts';

const { bulk: words } = texts;
type NewBulkEdit = NonNullable<BodyOf<'/api/v1/bulk-edits', 'post'>>;
type Fields = NonNullable<NewBulkEdit['change']['fields']>;

/** What many tickets can be given in one go. */
const offered = ['statusId', 'agentId', 'priorityId', 'teamId', 'typeId'] as const;
type Offered = (typeof offered)[number];
const nobody = 'nobody';

/** The actions on chosen tickets: each opens the same form, which says how many it is about. */
export function BulkBar({
  fields,
  count,
  selection,
  onStarted,
}: {
  fields: TicketFields;
  /** In words: *3 tickets*. */
  count: string;
  selection: NewBulkEdit['selection'];
  onStarted: (edit: BulkEdit) => void;
}): ReactNode {
  const [focus, setFocus] = useState<Offered | null>(null);
  const open = (field: Offered) => () => setFocus(field);
  return (
    <>
      <Button size="xs" variant="default" onClick={open('agentId')}>
        {words.assign}
      </Button>
      <Button size="xs" variant="default" onClick={open('statusId')}>
        {words.status}
      </Button>
      <Button size="xs" variant="default" onClick={open('priorityId')}>
        {words.more}
      </Button>
      <Modal
        opened={focus !== null}
        onClose={() => setFocus(null)}
        title={words.title(count)}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {focus === null ? null : (
          <BulkForm
            fields={fields}
            count={count}
            selection={selection}
            focus={focus}
            onStarted={(edit) => {
              setFocus(null);
              onStarted(edit);
            }}
          />
        )}
      </Modal>
    </>
  );
}

function BulkForm({
  fields,
  count,
  selection,
  focus,
  onStarted,
}: {
  fields: TicketFields;
  count: string;
  selection: NewBulkEdit['selection'];
  focus: Offered;
  onStarted: (edit: BulkEdit) => void;
}): ReactNode {
  const [wanted, setWanted] = useState<Partial<Record<Offered, string>>>({});
  const [note, setNote] = useState('');
  const [isPrivate, setIsPrivate] = useState(true);
  const [closureNote, setClosureNote] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const start = useSend('post', '/api/v1/bulk-edits', { refresh: ['commands'], toast: false, onDone: onStarted });
  const closes = fields.lists['status']?.find(({ id }) => id === wanted.statusId)?.isClosed === true;
  const submit = (): void => {
    const chosen = Object.fromEntries(
      offered.flatMap((name) => (wanted[name] === undefined ? [] : [[name, wanted[name] === nobody ? null : wanted[name]]])),
    ) as Fields;
    const hasFields = Object.keys(chosen).length > 0;
    const text = note.trim();
    setIsEmpty(!hasFields && text === '');
    if (!hasFields && text === '') return;
    const closing = closes && closureNote.trim() ? { closureNote: closureNote.trim() } : {};
    start.mutate({
      body: { selection, change: { ...(hasFields ? { fields: chosen, ...closing } : {}), ...(text ? { note: { text, isPrivate } } : {}) } },
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap={14}>
        <Text size="sm">{words.explain(count)}</Text>
        {offered.map((name) => {
          const field = fields.fields.find((each) => each.name === name);
          if (!field?.isWritable) return null;
          return (
            <Select
              key={name}
              label={field.label}
              placeholder={words.keep}
              data={[
                ...(name === 'agentId' ? [{ value: nobody, label: texts.nobody }] : []),
                ...optionsOf(fields.lists[field.list ?? ''] ?? []),
              ]}
              value={wanted[name] ?? null}
              onChange={(value) => setWanted({ ...wanted, [name]: value ?? undefined })}
              searchable
              clearable
              data-autofocus={name === focus || undefined}
            />
          );
        })}
        {closes ? (
          <TextInput
            label={words.closure}
            description={words.closureHint}
            value={closureNote}
            onChange={(event) => setClosureNote(event.currentTarget.value)}
          />
        ) : null}
        {fields.writes.includes('note.add') ? (
          <>
            <Textarea
              label={words.note}
              autosize
              minRows={2}
              maxRows={8}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            {note.trim() ? (
              <Checkbox label={words.privateNote} checked={isPrivate} onChange={(event) => setIsPrivate(event.currentTarget.checked)} />
            ) : null}
          </>
        ) : null}
        {isEmpty ? (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {words.nothing}
          </Text>
        ) : null}
        {start.error ? <Failure error={start.error} /> : null}
        <Group justify="flex-end">
          <Button type="submit" loading={start.isPending}>
            {words.submit(count)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const optionsOf = (choices: readonly Choice[]): { value: string; label: string }[] =>
  choices.filter(({ isActive }) => isActive).map(({ id, label }) => ({ value: id, label }));
