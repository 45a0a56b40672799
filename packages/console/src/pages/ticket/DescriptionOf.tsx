import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { SafeHtml } from '../../kit/SafeHtml.tsx';
import { Time } from '../../kit/Time.tsx';
import type { Talk, Ticket } from './queries.ts';
import classes from './ticket.module.css';
import { texts } from './texts.ts';

/** The text with which the ticket was opened. */
export const DescriptionOf = ({ ticket }: { ticket: Ticket }): ReactNode => (
  <article className={classes.entry} aria-label={texts.talk.description}>
    <header className={classes.entryHead}>
      <Text size="sm" fw={600} span>
        {ticket.contactName ?? texts.talk.someone}
      </Text>
      <Text size="xs" c="dimmed" span>
        {texts.talk.description}
      </Text>
      <span className={classes.when}>
        <Time at={ticket.createdAt} />
      </span>
    </header>
    <SafeHtml html={ticket.descriptionHtml} />
  </article>
);

const wordsOf = (text: string): string =>
  text
    .replaceAll(/<[^>]*>|&\w+;/g, ' ')
    .replaceAll(/\W+/g, ' ')
    .trim();

/** Whether there is nothing to show: no text, or one that the conversation has already. Many helpdesks keep it as the first note too. */
export function isSaid(description: string | null, entries: readonly Talk[]): boolean {
  const words = wordsOf(description ?? '');
  return words === '' || entries.some(({ html }) => wordsOf(html) === words);
}
