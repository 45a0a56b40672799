import { Button, Select, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { Time } from '../../kit/Time.tsx';
import { Due, Swatch } from '../tickets/cells.tsx';
import { useLabels, type TicketFields } from '../tickets/queries.ts';
import { useFieldWriter, type Ticket } from './queries.ts';
import classes from './ticket.module.css';
import { texts } from './texts.ts';

const editable = ['statusId', 'priorityId', 'agentId', 'teamId'] as const;
const nobody = '';

/** What one wants to know of a ticket at a glance; what can be changed is changed in its place. */
export function Facts({ ticket, shown, fields }: { ticket: Ticket; shown: Ticket; fields: TicketFields }): ReactNode {
  const labels = Object.fromEntries(fields.fields.map(({ name, label }) => [name, label]));
  return (
    <dl className={classes.facts}>
      {editable.map((name) => (
        <Fact key={name} label={labels[name] ?? name}>
          <Choosable name={name} ticket={ticket} shown={shown} fields={fields} />
          {name === 'agentId' ? <Take ticket={ticket} shown={shown} fields={fields} /> : null}
        </Fact>
      ))}
      <Fact label={labels['companyName'] ?? texts.facts.company}>{shown.companyName ?? texts.facts.none}</Fact>
      <Fact label={labels['contactName'] ?? texts.facts.contact}>
        {shown.contactName ?? texts.facts.none}
        {shown.contactEmail ? (
          <Text span size="xs" c="dimmed" className={classes.mail}>
            {shown.contactEmail}
          </Text>
        ) : null}
      </Fact>
      <Fact label={labels['dueAt'] ?? texts.facts.due}>
        <Due at={shown.dueAt} isOpen={shown.isOpen} />
      </Fact>
      <Fact label={labels['updatedAt'] ?? texts.facts.updated}>
        <Time at={shown.updatedAt} />
      </Fact>
    </dl>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }): ReactNode => (
  <div className={classes.fact}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** Takes the ticket, where the person is an agent of the helpdesk and it is not theirs already. */
function Take({ ticket, shown, fields }: { ticket: Ticket; shown: Ticket; fields: TicketFields }): ReactNode {
  const mayWrite = useCan('tickets.write') && fields.writes.includes('ticket.update') && ticket.state === 'present';
  const save = useFieldWriter(ticket);
  const { agentId } = fields;
  if (!mayWrite || agentId === null || shown.agentId === agentId) return null;
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => save({ agentId })}>
      {texts.facts.take}
    </Button>
  );
}

/** A value of a list; a press opens the list. */
export function Choosable({
  name,
  ticket,
  shown,
  fields,
}: {
  name: string;
  ticket: Ticket;
  shown: Ticket;
  fields: TicketFields;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const field = fields.fields.find((each) => each.name === name);
  const mayWrite = useCan('tickets.write') && (field?.isWritable ?? false) && ticket.state === 'present';
  const labelOf = useLabels(fields);
  const save = useFieldWriter(ticket);
  const value = shown[name as keyof Ticket] as string | null;
  const text = (
    <Swatch
      choice={labelOf(field?.list ?? null, value)}
      id={value ?? (name === 'agentId' ? texts.facts.nobody : null)}
      isColoured={name !== 'agentId' && name !== 'teamId'}
    />
  );
  if (!mayWrite || !field) return text;
  if (!isOpen)
    return (
      <UnstyledButton className={classes.edit} onClick={() => setIsOpen(true)}>
        <VisuallyHidden>{texts.facts.edit(field.label)}</VisuallyHidden>
        {text}
        <IconPencil size={13} className={classes.pencil} aria-hidden />
      </UnstyledButton>
    );
  const choices = (fields.lists[field.list ?? ''] ?? []).filter(({ id, isActive }) => isActive || id === value);
  return (
    <Select
      size="xs"
      aria-label={field.label}
      data={[
        ...(name === 'agentId' ? [{ value: nobody, label: texts.facts.nobody }] : []),
        ...choices.map(({ id, label }) => ({ value: id, label })),
      ]}
      value={value ?? nobody}
      searchable
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this list by a press
      autoFocus
      defaultDropdownOpened
      allowDeselect={false}
      onChange={(next) => {
        setIsOpen(false);
        const wanted = next === nobody ? null : next;
        if (wanted !== value) save({ [name]: wanted });
      }}
      onBlur={() => setIsOpen(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setIsOpen(false);
      }}
    />
  );
}
