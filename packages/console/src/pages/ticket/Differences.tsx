import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useLabels, type TicketFields } from '../tickets/queries.ts';
import classes from './ticket.module.css';
import { texts } from './texts.ts';
import { valueText } from './values.ts';

const shownAtFirst = 4;
const longest = 120;
/** They follow from others and tell nothing by themselves. */
const unshown = new Set(['priorityRank', 'numberOrder']);

/** What a change changed: each field with its value before and after. */
export function Differences({
  fields,
  entity,
  described,
}: {
  fields: Readonly<Record<string, { before: unknown; after: unknown }>>;
  entity: string;
  described: TicketFields;
}): ReactNode {
  const [isWhole, setIsWhole] = useState(false);
  const labelOf = useLabels(described);
  const all = Object.entries(fields).filter(([name]) => !unshown.has(name));
  if (all.length === 0) return null;
  const show = (name: string, value: unknown): string => {
    const field = entity === 'ticket' ? described.fields.find((each) => each.name === name) : undefined;
    const text = valueText(value, field, labelOf);
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
  };
  return (
    <dl className={classes.differences}>
      {(isWhole ? all : all.slice(0, shownAtFirst)).map(([name, { before, after }]) => (
        <div key={name}>
          <dt>{described.fields.find((each) => each.name === name)?.label ?? name}</dt>
          <dd>
            <del>{show(name, before)}</del> <IconArrowRight size={13} aria-label={texts.why.became} /> <ins>{show(name, after)}</ins>
          </dd>
        </div>
      ))}
      {all.length > shownAtFirst && !isWhole ? (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setIsWhole(true)}>
          {texts.why.more(all.length - shownAtFirst)}
        </Button>
      ) : null}
    </dl>
  );
}
