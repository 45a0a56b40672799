import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconInfoCircle, IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { Failure } from '../../kit/Failure.tsx';
import { StateIcon, type State } from '../../kit/State.tsx';
import { useAccount } from '../../shell/useAccount.ts';
import { useTicketFields } from '../tickets/queries.ts';
import classes from './ticket.module.css';
import { texts } from './texts.ts';
import { useFetch } from './useFetch.ts';
import { Why } from './Why.tsx';

const states: Record<string, State> = { clear: 'ok', cause: 'warn' };

/** A ticket that is not mirrored: the runbook's steps with their answers, the button that asks for it, and what the logs have of it. */
export function Missing({ id, onFound }: { id: string; onFound: () => void }): ReactNode {
  const account = useAccount();
  const mayFetch = useCan('sync.start');
  const fields = useTicketFields();
  const report = useGet('/api/v1/tickets/{id}/missing', { path: { id } }, `ticket:${id}`);
  const { fetchNow, isFetching } = useFetch(id, onFound);
  if (report.error) return <Failure error={report.error} onRetry={() => void report.refetch()} />;
  if (!report.data) return <Skeleton height={220} />;
  return (
    <Stack gap={24}>
      <section className={classes.missing}>
        <Text c="dimmed">{texts.missing.intro}</Text>
        <ol className={classes.steps}>
          {report.data.steps.map((step) => (
            <li key={step.step} className={classes.step}>
              {step.finding === 'found' ? (
                <IconInfoCircle size={18} className={classes.info} aria-hidden />
              ) : (
                <StateIcon state={states[step.finding] ?? 'off'} size={18} />
              )}
              <div>
                <Text fw={600}>{texts.missing.steps[step.step]}</Text>
                <Text size="sm">{readable(step.sentence)}</Text>
                {step.runId ? (
                  <Text size="sm">
                    <Link to="/a/$account/helpdesk/runs/$id" params={{ account, id: step.runId }} className={classes.link}>
                      {texts.missing.run}
                    </Link>
                  </Text>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
        <Group gap={8}>
          {mayFetch ? (
            <Button leftSection={<IconRefresh size={16} aria-hidden />} loading={isFetching} onClick={fetchNow}>
              {texts.missing.fetch}
            </Button>
          ) : null}
          <Button component={Link} to={`/a/${account}/helpdesk/callback-log?externalId=${encodeURIComponent(id)}`} variant="default">
            {texts.missing.log}
          </Button>
        </Group>
      </section>
      {fields ? <Why id={id} fields={fields} /> : null}
    </Stack>
  );
}

const instant = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** The sentence with its instants in the reader's own time. */
const readable = (sentence: string): string => sentence.replace(instant, (text) => exact.format(new Date(text)));
