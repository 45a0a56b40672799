import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { stateOfWebhook } from '../../helpdesk/webhook.ts';
import { useActiveConnection } from '../../helpdesk/useActiveConnection.ts';
import { formatNumber } from '../../kit/format.ts';
import { StatusStrip } from '../../kit/StatusStrip.tsx';
import { Time } from '../../kit/Time.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { texts } from './texts.ts';

const { strip } = texts;

/** How callbacks fare, with the way to what mends them. */
export function LogStrip(): ReactNode {
  const account = useAccount();
  const connection = useActiveConnection();
  const status = useGet('/api/v1/connections/{id}/callbacks', { path: { id: connection?.id ?? 0 } }, 'callbacks', {
    enabled: Boolean(connection),
  });
  if (connection === null) {
    const connect = (
      <Button size="xs" component={Link} to={`/a/${account}/setup`}>
        {strip.connect}
      </Button>
    );
    return <StatusStrip state="off" word={strip.none} reason={strip.noneReason} action={connect} />;
  }
  if (!status.data) return <StatusStrip state="busy" word={texts.title} />;
  const { health, minutes } = status.data;
  const refused = minutes.reduce((sum, bar) => sum + bar.refused, 0);
  const reason = (
    <>
      {strip.last} <Time at={health.lastReceivedAt} otherwise={strip.never} />, {strip.lastHour(formatNumber(health.lastHour))}
      {refused > 0 ? `, ${strip.refused(formatNumber(refused))}` : null}.
    </>
  );
  const see = (
    <Button size="xs" variant="default" component={Link} to={addressOf(account, '/helpdesk/callbacks')}>
      {strip.showStatus}
    </Button>
  );
  return <StatusStrip state={stateOfWebhook(status.data)} word={health.label} reason={reason} action={see} />;
}
