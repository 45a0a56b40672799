import { Button, Skeleton } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { Empty } from '../../kit/Empty.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { Page } from '../../kit/Page.tsx';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { History } from './History.tsx';
import { Lists } from './Lists.tsx';
import classes from './picklists.module.css';
import { Status } from './Status.tsx';
import { texts } from './texts.ts';
import { Values } from './Values.tsx';

/** The helpdesk's lists at the left, the values of one or of all at the right. */
export function Picklists(): ReactNode {
  const account = useAccount();
  const [address] = useFilters();
  const mayConnect = useCan('connection.manage');
  const [isBusy, setIsBusy] = useState(false);
  const overview = useGet('/api/v1/picklists/kinds', {}, 'picklists', { everyMs: isBusy ? 500 : undefined });
  const busy = overview.data !== undefined && overview.data.refresh.state !== 'idle';
  const queries = useQueryClient();
  useEffect(() => {
    setIsBusy(busy);
    // What a refresh has found shows at once, whether or not the live update has come.
    return busy ? () => void queries.invalidateQueries({ queryKey: ['picklists'] }) : undefined;
  }, [busy, queries]);
  const connect = mayConnect ? (
    <Button component={Link} to={addressOf(account, '/setup')}>
      {texts.empty.connect}
    </Button>
  ) : null;
  return (
    <Page
      id="picklists"
      title={texts.title}
      intro={texts.intro}
      crumbs={[{ label: texts.section }]}
      status={overview.data ? <Status overview={overview.data} /> : null}
      isGrid
    >
      {overview.error?.code === 'connection.none' ? (
        <Empty icon={IconListDetails} title={texts.empty.none} text={texts.empty.noneText} action={connect} />
      ) : overview.error && !overview.data ? (
        <Failure error={overview.error} onRetry={() => void overview.refetch()} />
      ) : overview.data ? (
        <div className={classes.columns}>
          <Lists kinds={overview.data.kinds} />
          {oneOf(address, 'view') === 'history' ? <History kinds={overview.data.kinds} /> : <Values kinds={overview.data.kinds} />}
        </div>
      ) : (
        <Skeleton flex={1} />
      )}
    </Page>
  );
}
