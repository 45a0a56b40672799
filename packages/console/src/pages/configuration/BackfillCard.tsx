import { Button, Group, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { formErrors, unplacedError } from '../../kit/formErrors.ts';
import { texts } from './texts.ts';

const words = texts.settings.backfill;
const instant = (day: string): string => new Date(`${day}T00:00:00`).toISOString();

/** Brings a further window of the past, in the background. */
export function BackfillCard({ id }: { id: number }): ReactNode {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const backfill = useSend('post', '/api/v1/connections/{id}/backfill', {
    refresh: ['runs', 'connection'],
    done: words.started,
    toast: false,
  });
  const errors = formErrors(backfill.error);
  const unplaced = unplacedError(backfill.error, ['from', 'to']);
  return (
    <Card title={words.title} intro={words.intro}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          backfill.mutate({ path: { id }, body: { stream: 'tickets', from: instant(from), to: instant(to) } });
        }}
      >
        <Group gap={12} align="flex-end">
          <TextInput
            type="date"
            label={words.from}
            value={from}
            error={errors['from']}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput type="date" label={words.to} value={to} error={errors['to']} onChange={(event) => setTo(event.currentTarget.value)} />
          <Button type="submit" variant="default" disabled={!from || !to} loading={backfill.isPending}>
            {words.start}
          </Button>
        </Group>
        {unplaced ? <Failure error={unplaced} /> : null}
      </form>
    </Card>
  );
}
