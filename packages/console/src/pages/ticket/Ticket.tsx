import { Button, Skeleton, Tabs } from '@mantine/core';
import { IconExternalLink, IconRefresh } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { Failure } from '../../kit/Failure.tsx';
import { Page } from '../../kit/Page.tsx';
import { StatusStrip } from '../../kit/StatusStrip.tsx';
import { useTicketFields, type TicketFields } from '../tickets/queries.ts';
import { Conversation } from './Conversation.tsx';
import { Facts } from './Facts.tsx';
import { Fields } from './Fields.tsx';
import { Missing } from './Missing.tsx';
import { useTicket, useWrites, withWrites, type Ticket as Whole } from './queries.ts';
import { texts } from './texts.ts';
import { useFetch } from './useFetch.ts';
import { Why } from './Why.tsx';
import { Writes } from './Writes.tsx';

const tabs = ['conversation', 'fields', 'why'] as const;
type Tab = (typeof tabs)[number];

/** One ticket: what it is, what is said about it, its fields, and why it is as it is. */
export function Ticket(): ReactNode {
  const { account = '', id = '', tab } = useParams({ strict: false }) as { account?: string; id?: string; tab?: string };
  const crumbs = [{ label: texts.crumb, to: `/a/${account}/tickets` }];
  const ticket = useTicket(id);
  const fields = useTicketFields();
  const open = tabs.find((each) => each === tab) ?? 'conversation';
  if (ticket.error?.code === 'record.missing')
    return (
      <Page id="ticket" title={texts.missing.title(id)} crumbs={crumbs}>
        <Missing id={id} onFound={() => void ticket.refetch()} />
      </Page>
    );
  if (ticket.error && !ticket.data)
    return (
      <Page id="ticket" title={texts.plainTitle(id)} crumbs={crumbs}>
        <Failure error={ticket.error} onRetry={() => void ticket.refetch()} />
      </Page>
    );
  if (!ticket.data || !fields)
    return (
      <Page id="ticket" title={texts.plainTitle(id)} crumbs={crumbs}>
        <Skeleton height={64} />
        <Skeleton height={360} />
      </Page>
    );
  return <Loaded key={id} ticket={ticket.data} fields={fields} tab={open} account={account} crumbs={crumbs} />;
}

function Loaded({
  ticket,
  fields,
  tab,
  account,
  crumbs,
}: {
  ticket: Whole;
  fields: TicketFields;
  tab: Tab;
  account: string;
  crumbs: { label: string; to: string }[];
}): ReactNode {
  const navigate = useNavigate();
  const writes = useWrites(ticket.id);
  const shown = withWrites(ticket, writes);
  const go = (next: string | null): void =>
    void navigate({
      to: next === 'conversation' || next === null ? `/a/${account}/tickets/${ticket.id}` : `/a/${account}/tickets/${ticket.id}/${next}`,
    });
  return (
    <Page
      id="ticket"
      title={texts.title(ticket.number ?? ticket.id, shown.title ?? '')}
      crumbs={crumbs}
      action={<Actions ticket={ticket} />}
      status={<Gone ticket={ticket} />}
    >
      <Facts ticket={ticket} shown={shown} fields={fields} />
      <Writes writes={writes} ticket={ticket} fields={fields} />
      <Tabs value={tab} onChange={go} keepMounted={false}>
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {texts.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="conversation" pt={16}>
          <Conversation ticket={ticket} fields={fields} writes={writes} />
        </Tabs.Panel>
        <Tabs.Panel value="fields" pt={16}>
          <Fields ticket={ticket} shown={shown} fields={fields} writes={writes} />
        </Tabs.Panel>
        <Tabs.Panel value="why" pt={16}>
          <Why id={ticket.id} fields={fields} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Actions({ ticket }: { ticket: Whole }): ReactNode {
  const mayFetch = useCan('sync.start');
  const { fetchNow, isFetching } = useFetch(ticket.id);
  return (
    <>
      {mayFetch ? (
        <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} loading={isFetching} onClick={fetchNow}>
          {texts.fetch}
        </Button>
      ) : null}
      {ticket.deepLink && /^https?:/.test(ticket.deepLink) ? (
        <Button
          component="a"
          href={ticket.deepLink}
          target="_blank"
          rel="noreferrer"
          variant="default"
          rightSection={<IconExternalLink size={16} aria-hidden />}
        >
          {texts.inPsa}
        </Button>
      ) : null}
    </>
  );
}

function Gone({ ticket }: { ticket: Whole }): ReactNode {
  if (ticket.state === 'present') return null;
  const { word, reason } = texts[ticket.state];
  return <StatusStrip state="warn" word={word} reason={reason} />;
}
