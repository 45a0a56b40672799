import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatBytes } from '../../kit/format.ts';
import { StateWord, type State } from '../../kit/State.tsx';
import type { Column } from '../../kit/table/column.ts';
import { Time } from '../../kit/Time.tsx';
import { RecordId } from '../../helpdesk/RecordId.tsx';
import { outcomeOf, recordsOf, type Callback, type Outcome } from './queries.ts';
import { texts } from './texts.ts';

const { columns } = texts;
const states: Record<Outcome, State> = { accepted: 'ok', refused: 'bad', duplicate: 'off', waiting: 'busy' };
const signatureStates: Record<Callback['signature'], State> = { valid: 'ok', invalid: 'bad', unsigned: 'off' };

/** What became of a callback. */
export function OutcomeWord({ callback }: { callback: Pick<Callback, 'state' | 'waiting' | 'duplicate'> }): ReactNode {
  const outcome = outcomeOf(callback);
  return <StateWord state={states[outcome]}>{texts.outcomes[outcome]}</StateWord>;
}

/** How its signature stands. */
export const SignatureWord = ({ signature }: { signature: Callback['signature'] }): ReactNode => (
  <StateWord state={signatureStates[signature]}>{texts.signatures[signature]}</StateWord>
);

/** What a callback tells of, in words. */
export function nameOf(callback: Callback): string {
  const names = [...new Set(callback.events.map((event) => event.name))];
  if (names.length > 0) return names.join(', ').replace(/^./, (letter) => letter.toUpperCase());
  if (callback.state === 'refused') return texts.codes[callback.code ?? ''] ?? texts.noEvent;
  return callback.waiting ? texts.outcomes.waiting : texts.repeated;
}

function Records({ account, callback }: { account: string; callback: Callback }): ReactNode {
  const [first, ...more] = recordsOf(callback);
  if (!first) return null;
  return (
    <>
      <RecordId account={account} stream={first.stream} id={first.externalId} />
      {more.length > 0 ? ` +${more.length}` : null}
    </>
  );
}

/** The columns of the log. */
export const callbackColumns = (account: string): Column<Callback>[] => [
  { id: 'received', header: columns.received, width: 130, cell: (row) => <Time at={row.receivedAt} /> },
  {
    id: 'event',
    header: columns.event,
    width: 240,
    grows: true,
    cell: (row) =>
      row.events.length > 0 ? (
        nameOf(row)
      ) : (
        <Text component="span" fz="inherit" c="dimmed">
          {nameOf(row)}
        </Text>
      ),
  },
  { id: 'record', header: columns.record, width: 120, cell: (row) => <Records account={account} callback={row} /> },
  { id: 'state', header: columns.state, width: 150, cell: (row) => <OutcomeWord callback={row} /> },
  { id: 'signature', header: columns.signature, width: 150, cell: (row) => <SignatureWord signature={row.signature} /> },
  { id: 'size', header: columns.size, width: 90, align: 'end', cell: (row) => formatBytes(row.size) },
  { id: 'from', header: columns.from, width: 140, hidden: true, cell: (row) => row.remoteAddress },
];
