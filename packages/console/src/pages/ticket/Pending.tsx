import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMe } from '../../api/me.ts';
import type { TicketWrite } from './queries.ts';
import classes from './ticket.module.css';
import { textOf } from '../tickets/textOf.ts';
import { texts } from './texts.ts';

const underWay = new Set(['waiting', 'sending', 'unsure']);

/**
 * A note that is on its way: it stands in the conversation at once, until the helpdesk's own has taken its place. What became of it, and undoing it,
 * stand above the tabs.
 */
export function Pending({ one, isThere }: { one: TicketWrite; isThere: (id: string) => boolean }): ReactNode {
  const me = useMe().data;
  const isUnderWay = underWay.has(one.state);
  const isFresh = one.state === 'delivered' && one.resultExternalId !== null && !isThere(one.resultExternalId);
  if ((!isUnderWay && !isFresh) || (one.kind !== 'note.add' && one.kind !== 'time.add')) return null;
  const isOwn = one.author.id === me?.user.id;
  return (
    <article className={classes.entry} data-private={one.body['isPrivate'] !== false || undefined} data-pending>
      <header className={classes.entryHead}>
        <Text size="sm" fw={600} span>
          {isOwn ? me?.user.name : texts.talk.someone}
        </Text>
        {isUnderWay ? <span className={classes.mark}>{texts.talk.waiting}</span> : null}
      </header>
      <Text className={classes.plain}>{textOf(one.body['text'])}</Text>
    </article>
  );
}
