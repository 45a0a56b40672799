import { Button, Checkbox, Group, NumberInput, SegmentedControl, Select, Text, Textarea } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTextOfNow } from '../../kit/clock.ts';
import { formatDuration } from '../../kit/format.ts';
import type { TicketFields } from '../tickets/queries.ts';
import { useCommand, type Command, type Ticket } from './queries.ts';
import classes from './ticket.module.css';
import { texts } from './texts.ts';
import { useDraft } from './useDraft.ts';

const { composer: words } = texts;

/** What somebody has typed so far. */
interface Draft {
  kind: 'note' | 'time';
  text: string;
  isPrivate: boolean;
  statusId: string | null;
  minutes: number | null;
  isBillable: boolean;
  /** Since when the timer runs. */
  since: string | null;
}

const emptyDraft: Draft = { kind: 'note', text: '', isPrivate: true, statusId: null, minutes: null, isBillable: true, since: null };
const mostMinutes = 1440;

/** Adds a note or time. What is typed stays on this computer until it is sent, whatever happens to the page or the session. */
export function Composer({ ticket, fields }: { ticket: Ticket; fields: TicketFields }): ReactNode {
  const [draft, setDraft, clear] = useDraft<Draft>(`talk-${ticket.id}`, emptyDraft);
  const [problem, setProblem] = useState<string | null>(null);
  const command = useCommand(ticket.id, clear);
  const change = (part: Partial<Draft>): void => {
    setProblem(null);
    setDraft({ ...draft, ...part });
  };
  const me = fields.lists['agent']?.find(({ id }) => id === fields.agentId);
  const mayAddTime = fields.writes.includes('time.add');
  const isTime = draft.kind === 'time' && mayAddTime;
  const submit = (): void => {
    const wrong = problemOf(draft, isTime);
    setProblem(wrong);
    if (wrong === null) command.mutate(commandOf(draft, isTime, ticket.id));
  };
  const statuses = (fields.lists['status'] ?? []).filter(({ isActive }) => isActive);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl and Enter in any of its fields sends
    <form
      className={classes.composer}
      data-public={!draft.isPrivate || undefined}
      aria-label={words.label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
      }}
    >
      <Group gap={8} justify="space-between">
        {mayAddTime ? (
          <SegmentedControl
            size="xs"
            aria-label={words.kind}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            data={[
              { value: 'note', label: words.note },
              { value: 'time', label: words.time },
            ]}
          />
        ) : null}
        <SegmentedControl
          size="xs"
          aria-label={words.visibility}
          value={draft.isPrivate ? 'private' : 'public'}
          onChange={(value) => change({ isPrivate: value === 'private' })}
          data={[
            { value: 'private', label: words.private },
            { value: 'public', label: words.public },
          ]}
        />
      </Group>
      <Textarea
        aria-label={words.text}
        placeholder={isTime ? words.timePlaceholder : words.notePlaceholder}
        autosize
        minRows={3}
        maxRows={16}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={problem === words.needsText ? problem : undefined}
      />
      <Text size="xs" c="dimmed">
        {me ? words.asAgent(me.label) : words.asApi}
      </Text>
      {draft.isPrivate ? null : (
        <Text size="xs" c="var(--console-warn)">
          {words.publicHint}
        </Text>
      )}
      {isTime ? <TimeSpent draft={draft} change={change} problem={problem} /> : null}
      <Group gap={8} justify="space-between">
        {isTime ? (
          <span />
        ) : (
          <Select
            size="xs"
            w={200}
            aria-label={words.status}
            placeholder={words.keepStatus}
            data={statuses.map(({ id, label }) => ({ value: id, label }))}
            value={draft.statusId}
            onChange={(statusId) => change({ statusId })}
            searchable
            clearable
          />
        )}
        <Group gap={8}>
          {draft.text ? (
            <>
              <Text size="xs" c="dimmed" className={classes.draft}>
                {words.draft}
              </Text>
              <Button size="xs" variant="subtle" color="gray" onClick={clear}>
                {words.discardDraft}
              </Button>
            </>
          ) : null}
          <Button type="submit" size="xs" loading={command.isPending}>
            {isTime ? words.addTime : words.add}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

function problemOf(draft: Draft, isTime: boolean): string | null {
  if (draft.text.trim() === '') return words.needsText;
  const minutes = draft.minutes ?? 0;
  return isTime && !(minutes >= 1 && minutes <= mostMinutes) ? words.needsMinutes : null;
}

function commandOf(draft: Draft, isTime: boolean, ticketId: string): Command {
  const ticket = { ticketId };
  const text = draft.text.trim();
  const { isPrivate } = draft;
  if (!isTime) return { kind: 'note.add', ticket, text, isPrivate, ...(draft.statusId ? { statusId: draft.statusId } : {}) };
  const endedAt = new Date();
  const startedAt = new Date(endedAt.getTime() - (draft.minutes ?? 0) * 60_000);
  return {
    kind: 'time.add',
    ticket,
    text,
    isPrivate,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    isBillable: draft.isBillable,
  };
}

/** How long it took: typed, or measured by a timer that goes on while the page is left. */
function TimeSpent({
  draft,
  change,
  problem,
}: {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problem: string | null;
}): ReactNode {
  const { since } = draft;
  const spentOf = (now: Date): number => (since === null ? 0 : Math.max(0, now.getTime() - Date.parse(since)));
  const running = useTextOfNow((now) => (since === null ? '' : words.running(formatDuration(spentOf(now)))));
  return (
    <Group gap={8} align="flex-start">
      <NumberInput
        size="xs"
        w={120}
        aria-label={words.minutes}
        placeholder={words.minutes}
        suffix=" min"
        min={1}
        max={mostMinutes}
        allowDecimal={false}
        value={draft.minutes ?? ''}
        onChange={(value) => change({ minutes: typeof value === 'number' ? value : null })}
        error={problem === words.needsMinutes ? problem : undefined}
      />
      <Button
        size="xs"
        variant="default"
        leftSection={since === null ? <IconPlayerPlay size={14} aria-hidden /> : <IconPlayerStop size={14} aria-hidden />}
        onClick={() =>
          since === null
            ? change({ since: new Date().toISOString() })
            : change({ since: null, minutes: (draft.minutes ?? 0) + Math.max(1, Math.round(spentOf(new Date()) / 60_000)) })
        }
      >
        {since === null ? words.start : words.stop}
      </Button>
      {running ? (
        <Text size="sm" lh="30px" role="timer">
          {running}
        </Text>
      ) : null}
      <Checkbox
        size="xs"
        mt={7}
        label={words.billable}
        checked={draft.isBillable}
        onChange={(event) => change({ isBillable: event.currentTarget.checked })}
      />
    </Group>
  );
}
