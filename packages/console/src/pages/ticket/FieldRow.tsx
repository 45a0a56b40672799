import { Button, Group, Select, TagsInput, Text, Textarea, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StateWord } from '../../kit/State.tsx';
import { Time } from '../../kit/Time.tsx';
import { texts as kitTexts } from '../../kit/texts.ts';
import { useLabels, type TicketFields } from '../tickets/queries.ts';
import { textOf } from '../tickets/textOf.ts';
import { Choosable } from './Facts.tsx';
import { useFieldWriter, writeOfField, type Ticket, type TicketWrite } from './queries.ts';
import classes from './ticket.module.css';
import { texts } from './texts.ts';
import { useDraft } from './useDraft.ts';
import { valueText } from './values.ts';

const { fields: words } = texts;
type Field = TicketFields['fields'][number];

/** One field: its value, its pencil, and the state of a write that is about it. */
export function FieldRow({
  field,
  ticket,
  shown,
  fields,
  writes,
  mayWrite,
}: {
  field: Field;
  ticket: Ticket;
  shown: Ticket;
  fields: TicketFields;
  writes: readonly TicketWrite[];
  mayWrite: boolean;
}): ReactNode {
  const labelOf = useLabels(fields);
  const save = useFieldWriter(ticket);
  const value = shown[field.name as keyof Ticket];
  const isWritable = mayWrite && field.isWritable;
  return (
    <Row label={field.label} write={writeOfField(writes, field.name)}>
      {field.list !== null ? (
        <Choosable name={field.name} ticket={ticket} shown={shown} fields={fields} />
      ) : isWritable ? (
        <Editable
          label={field.label}
          draftOf={`field-${ticket.id}-${field.name}`}
          value={value}
          kind={field.name === 'description' ? 'long' : field.name === 'categories' ? 'categories' : field.kind}
          fields={fields}
          text={field.kind === 'instant' && value ? <Time at={textOf(value)} /> : valueText(value, field, labelOf)}
          onSave={(next) => save({ [field.name]: next })}
        />
      ) : field.kind === 'instant' && value ? (
        <Time at={textOf(value)} />
      ) : (
        valueText(value, field, labelOf)
      )}
    </Row>
  );
}

/** One custom field. */
export function CustomFieldRow({
  field,
  ticket,
  value,
  writes,
  mayWrite,
}: {
  field: TicketFields['customFields'][number];
  ticket: Ticket;
  value: unknown;
  writes: readonly TicketWrite[];
  mayWrite: boolean;
}): ReactNode {
  const save = useFieldWriter(ticket);
  const text = valueText(value, undefined, () => undefined);
  return (
    <Row label={field.label} write={writeOfField(writes, 'customFields', field.name)}>
      {mayWrite && !Array.isArray(value) && typeof value !== 'object' ? (
        <Editable
          label={field.label}
          draftOf={`custom-${ticket.id}-${field.name}`}
          value={value}
          kind="text"
          options={field.options.map(({ label }) => label)}
          text={text}
          onSave={(next) => save({ customFields: { [field.name]: next } })}
        />
      ) : (
        text
      )}
    </Row>
  );
}

const Row = ({ label, write, children }: { label: string; write: TicketWrite | null; children: ReactNode }): ReactNode => (
  <div className={classes.field}>
    <dt>{label}</dt>
    <dd>
      {children}
      {write ? <FieldState write={write} /> : null}
    </dd>
  </div>
);

/** The state of a field's write in a word; why, and what can be done, stand above the tabs. */
function FieldState({ write }: { write: TicketWrite }): ReactNode {
  const { waiting, delivering, delivered, refused } = kitTexts.write;
  const shown =
    write.state === 'dead'
      ? ({ state: 'bad', word: refused } as const)
      : write.state === 'delivered'
        ? ({ state: 'ok', word: delivered } as const)
        : ({ state: 'busy', word: write.state === 'waiting' ? waiting : delivering } as const);
  return (
    <Text size="xs" component="span" ml={8}>
      <StateWord state={shown.state}>{shown.word}</StateWord>
    </Text>
  );
}

interface EditableProps {
  label: string;
  /** Names the draft: what is typed stays until it is saved or cancelled. */
  draftOf: string;
  value: unknown;
  kind: string;
  text: ReactNode;
  options?: readonly string[];
  fields?: TicketFields;
  onSave: (value: unknown) => void;
}

interface FieldDraft {
  isOpen: boolean;
  text: string;
  list: string[];
}
const noDraft: FieldDraft = { isOpen: false, text: '', list: [] };

function Editable({ label, draftOf, value, kind, text, options = [], fields, onSave }: EditableProps): ReactNode {
  const [draft, setDraft, clear] = useDraft<FieldDraft>(draftOf, noDraft);
  if (!draft.isOpen)
    return (
      <UnstyledButton className={classes.edit} onClick={() => setDraft({ isOpen: true, ...typedOf(value, kind) })}>
        <VisuallyHidden>{words.edit(label)}</VisuallyHidden>
        <span>{text}</span>
        <IconPencil size={13} className={classes.pencil} aria-hidden />
      </UnstyledButton>
    );
  const save = (): void => {
    const next = valueOf(draft, kind);
    clear();
    if (JSON.stringify(next) !== JSON.stringify(value ?? null)) onSave(next);
  };
  const common = { size: 'xs', 'aria-label': label, autoFocus: true, className: classes.input } as const;
  const type = (typed: string): void => setDraft({ ...draft, text: typed });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in any of its fields gives up
    <form
      className={classes.editing}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        clear();
      }}
    >
      {kind === 'long' ? (
        <Textarea {...common} autosize minRows={3} maxRows={16} value={draft.text} onChange={(event) => type(event.currentTarget.value)} />
      ) : kind === 'textList' ? (
        <TagsInput {...common} placeholder={words.tags} value={draft.list} onChange={(list) => setDraft({ ...draft, list })} />
      ) : kind === 'categories' ? (
        <Categories draft={draft} setDraft={setDraft} fields={fields} />
      ) : options.length > 0 ? (
        <Select {...common} data={[...options]} value={draft.text || null} onChange={(next) => type(next ?? '')} clearable />
      ) : (
        <TextInput
          {...common}
          type={kind === 'instant' ? 'datetime-local' : 'text'}
          value={draft.text}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
      <Group gap={6}>
        <Button type="submit" size="compact-sm">
          {words.save}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  );
}

const places = [0, 1, 2, 3] as const;

function Categories({
  draft,
  setDraft,
  fields,
}: {
  draft: FieldDraft;
  setDraft: (draft: FieldDraft) => void;
  fields?: TicketFields;
}): ReactNode {
  return (
    <Group gap={6}>
      {places.map((place) => {
        const choices = fields?.lists[`category${place + 1}`] ?? [];
        if (choices.length === 0) return null;
        return (
          <Select
            key={place}
            size="xs"
            aria-label={words.category(place + 1)}
            placeholder={words.category(place + 1)}
            data={choices.filter(({ isActive }) => isActive).map(({ id, label }) => ({ value: id, label }))}
            value={draft.list[place] || null}
            onChange={(next) =>
              setDraft({ ...draft, list: places.map((each) => (each === place ? (next ?? '') : (draft.list[each] ?? ''))) })
            }
            searchable
            clearable
          />
        );
      })}
    </Group>
  );
}

/** A value as one types it. */
function typedOf(value: unknown, kind: string): Pick<FieldDraft, 'text' | 'list'> {
  if (kind === 'textList' || kind === 'categories') return { text: '', list: Array.isArray(value) ? (value as string[]) : [] };
  if (kind === 'instant') return { text: value ? localText(new Date(textOf(value))) : '', list: [] };
  return { text: textOf(value), list: [] };
}

/** What was typed as a value; nothing typed empties the field. */
function valueOf(draft: FieldDraft, kind: string): unknown {
  if (kind === 'textList') return draft.list;
  if (kind === 'categories') return trimmed(draft.list);
  if (kind === 'instant') return draft.text === '' ? null : new Date(draft.text).toISOString();
  return draft.text;
}

const trimmed = (list: readonly string[]): string[] => list.slice(0, list.findLastIndex((path) => path !== '') + 1);

/** Local time as an input takes it. */
const localText = (at: Date): string => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
