import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Id } from '../kit/Id.tsx';
import { addressOf } from '../shell/map.ts';

/** The id of a record by its stream: a ticket leads to its page, any other is copied by a click. */
export function RecordId({ account, stream, id }: { account: string; stream: string; id: string }): ReactNode {
  if (stream !== 'tickets' && stream !== 'ticketActions') return <Id value={id} />;
  return (
    <Anchor component={Link} to={addressOf(account, `/tickets/${id}`)} fz="inherit" onClick={(event) => event.stopPropagation()}>
      {id}
    </Anchor>
  );
}
