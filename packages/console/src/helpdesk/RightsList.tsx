import { Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { StateWord, type State } from '../kit/State.tsx';
import classes from './helpdesk.module.css';
import { Marked } from './Marked.tsx';
import { texts } from './texts.ts';
import type { Right } from './types.ts';

const words = texts.rights;

interface Shown {
  state: State;
  word: string;
  order: number;
}

/** How a right stands, in a word; what needs somebody comes first. */
function shownOf(right: Right): Shown {
  if (right.state === 'missing' && !right.optional) return { state: 'bad', word: words.missingNeeded, order: 0 };
  if (right.state === 'missing') return { state: 'warn', word: words.missing, order: 1 };
  if (right.state === 'unproven') return { state: 'busy', word: words.unproven, order: 2 };
  return right.state === 'granted' ? { state: 'ok', word: words.granted, order: 3 } : { state: 'off', word: words.notNeeded, order: 4 };
}

/** How many rights are granted, missing and so on, as a sentence. */
export function rightsSummary(rights: readonly Right[]): string {
  const count = (state: Right['state']): number => rights.filter((right) => right.state === state).length;
  return words.summary(count('granted'), count('missing'), count('notNeeded'), count('unproven'));
}

/** Every right with its state, what it is for and, where it is missing, what is off and how to grant it. */
export function RightsList({ rights, isShort = false }: { rights: readonly Right[]; isShort?: boolean }): ReactNode {
  const [isAll, setIsAll] = useState(!isShort);
  const sorted = rights.toSorted((a, b) => shownOf(a).order - shownOf(b).order);
  const shown = isAll ? sorted : sorted.filter((right) => shownOf(right).order < 2);
  return (
    <div>
      <ul className={classes.rows} style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label={words.caption}>
        {shown.map((right) => (
          <RightRow key={right.id} right={right} />
        ))}
      </ul>
      {isShort ? (
        <Button size="compact-sm" variant="subtle" mt={8} onClick={() => setIsAll(!isAll)}>
          {isAll ? words.showFewer : words.showAll}
        </Button>
      ) : null}
    </div>
  );
}

function RightRow({ right }: { right: Right }): ReactNode {
  const { state, word } = shownOf(right);
  const off = right.streams.map((stream) => texts.streams[stream] ?? stream).join(', ');
  return (
    <li className={`${classes.row} ${classes.rightRow}`}>
      <StateWord state={state}>{word}</StateWord>
      <div>
        <Text component="span" size="sm" ff="monospace">
          {right.name}
        </Text>
        <Text size="sm" c="dimmed">
          {right.neededFor}
          {right.state === 'missing' && off ? ` ${words.off(off)}` : ''}
        </Text>
        {right.state === 'missing' ? (
          <Text size="sm" mt={4}>
            {right.detail ? `${right.detail} ` : ''}
            <strong>{words.how}:</strong> <Marked text={right.grant} />
          </Text>
        ) : null}
        {right.state === 'unproven' && right.detail ? (
          <Text size="sm" c="dimmed">
            {right.detail}
          </Text>
        ) : null}
      </div>
    </li>
  );
}
