import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import type { Column } from '../../kit/table/column.ts';
import { Time } from '../../kit/Time.tsx';
import type { Choice, TicketFields, TicketRow, View } from './queries.ts';
import { Due, Swatch } from './cells.tsx';
import classes from './tickets.module.css';
import { textOf } from './textOf.ts';
import { texts } from './texts.ts';

type Field = TicketFields['fields'][number];
type LabelOf = (list: string | null, id: unknown) => Choice | undefined;

/** What stands in the list at first, in this order. */
const usual = ['number', 'title', 'statusId', 'priorityId', 'companyName', 'agentId', 'dueAt', 'updatedAt'];

const widths: Record<string, number> = {
  number: 92,
  title: 182,
  statusId: 120,
  priorityId: 92,
  companyName: 132,
  contactName: 150,
  agentId: 112,
  teamId: 140,
  dueAt: 124,
  updatedAt: 116,
  createdAt: 116,
};

/** The columns of the list: every field, those of a view first and in its order. */
export function ticketColumns(fields: TicketFields, labelOf: LabelOf, account: string, view: View | null): Column<TicketRow>[] {
  const ofView = view?.definition.columns ?? null;
  const first = ofView?.map(({ id }) => id) ?? usual;
  const chosen = new Map(ofView?.map(({ id, width }) => [id, width]));
  const order = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return fields.fields
    .toSorted((a, b) => order(a.name) - order(b.name))
    .map((field) => ({
      id: field.name,
      header: field.label,
      cell: (row) => cellOf(field, row, labelOf, account),
      width: chosen.get(field.name) ?? widths[field.name] ?? 140,
      sort: field.sort ?? undefined,
      align: field.kind === 'number' ? 'end' : undefined,
      grows: field.name === 'title',
      hidden: !first.includes(field.name),
    }));
}

function cellOf(field: Field, row: TicketRow, labelOf: LabelOf, account: string): ReactNode {
  const value = row[field.name as keyof TicketRow];
  if (field.name === 'number')
    return <NumberLink address={`/a/${account}/tickets/${encodeURIComponent(row.id)}`}>{row.number ?? row.id}</NumberLink>;
  if (field.name === 'title') return <Title row={row} />;
  if (field.name === 'agentId' && value === null) return <span className={classes.quiet}>{texts.noAgent}</span>;
  if (field.name === 'dueAt') return <Due at={row.dueAt} isOpen={row.isOpen} />;
  if (field.list !== null)
    return <Swatch choice={labelOf(field.list, value)} id={value} isColoured={field.list === 'status' || field.list === 'priority'} />;
  if (value === null || value === undefined || value === '') return <span className={classes.quiet}>–</span>;
  if (field.kind === 'instant') return <Time at={textOf(value)} />;
  if (field.kind === 'boolean') return value === true ? texts.filters.yes : texts.filters.no;
  return Array.isArray(value) ? value.filter(Boolean).join(', ') : textOf(value);
}

/** A link of its own: the router's would cost more than the rest of the row. With a key held it opens as links do. */
function NumberLink({ address, children }: { address: string; children: ReactNode }): ReactNode {
  const router = useRouter();
  const press = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void router.navigate({ href: address });
  };
  return (
    <a href={address} onClick={press} className={classes.number} tabIndex={-1}>
      {children}
    </a>
  );
}

const Title = ({ row }: { row: TicketRow }): ReactNode => (
  <>
    {row.state === 'present' ? null : <span className={classes.mark}>{texts.row[row.state]}</span>}
    {row.onHold ? <span className={classes.mark}>{texts.row.onHold}</span> : null}
    <span className={row.isOpen === false ? classes.closed : classes.title}>{row.title ?? '–'}</span>
  </>
);
