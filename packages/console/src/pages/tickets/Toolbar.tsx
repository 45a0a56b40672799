import { Button, Popover, Skeleton, UnstyledButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { Count } from '../../kit/Count.tsx';
import { ExportMenu } from '../../kit/ExportMenu.tsx';
import { FilterBar, type FilterField } from '../../kit/FilterBar.tsx';
import { oneOf, useFilters, type Filters } from '../../kit/useFilters.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { filterOf, isFilter, orderOf } from './listAddress.ts';
import type { TicketFields } from './queries.ts';
import classes from './tickets.module.css';
import { texts } from './texts.ts';

const FilterBuilder = lazy(async () => ({ default: (await import('./FilterBuilder.tsx')).FilterBuilder }));

/** A quick filter: what it sets in the address. */
interface Quick {
  label: string;
  sets: Readonly<Record<string, string>>;
}

const { quick } = texts;
const quickFilters = (hasAgent: boolean): Quick[] => [
  { label: quick.open, sets: { open: 'true' } },
  ...(hasAgent ? [{ label: quick.mine, sets: { agent: 'me' } }] : []),
  { label: quick.unassigned, sets: { agent: 'none' } },
  { label: quick.overdue, sets: { overdue: 'true' } },
];

const search: readonly FilterField[] = [{ kind: 'search', name: 'search', label: texts.search, placeholder: texts.searchHint }];

/** Search, quick filters, the builder, how many there are, and the export of just these. */
export function Toolbar({ fields }: { fields: TicketFields }): ReactNode {
  const [address, change] = useFilters();
  const filter = filterOf(address);
  const count = useGet('/api/v1/tickets/count', { query: filter }, 'tickets', { keepPrevious: true }).data;
  return (
    <div className={classes.tools}>
      <FilterBar fields={search}>
        <div className={classes.chips} role="group" aria-label={quick.label}>
          {quickFilters(fields.agentId !== null).map(({ label, sets }) => (
            <Chip key={label} label={label} sets={sets} address={address} change={change} />
          ))}
        </div>
        <Builder fields={fields} address={address} change={change} />
      </FilterBar>
      <OpenByNumber typed={oneOf(address, 'search') ?? ''} />
      <div className={classes.end}>
        <span className={classes.count} role="status">
          {count ? <Counted count={count} /> : null}
        </span>
        <ExportMenu path="/api/v1/tickets/export" query={{ ...filter, ...orderOf(address) } as never} />
      </div>
    </div>
  );
}

const Counted = ({ count }: { count: { count: number; capped: boolean } }): ReactNode =>
  count.capped ? (
    <>
      <Count value={count.count} capped /> {texts.title.toLowerCase()}
    </>
  ) : (
    texts.count(new Intl.NumberFormat().format(count.count))
  );

function Chip({ label, sets, address, change }: Quick & { address: Filters; change: (change: Filters) => void }): ReactNode {
  const isOn = Object.entries(sets).every(([name, value]) => oneOf(address, name) === value);
  const off = Object.fromEntries(Object.keys(sets).map((name) => [name, undefined]));
  return (
    <UnstyledButton className={classes.chip} aria-pressed={isOn} onClick={() => change(isOn ? off : sets)}>
      {label}
    </UnstyledButton>
  );
}

function Builder({ fields, address, change }: { fields: TicketFields; address: Filters; change: (change: Filters) => void }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const active = Object.keys(address).filter(isFilter).length;
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={560} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="xs" h={32} variant="default" leftSection={<IconFilter size={14} aria-hidden />} onClick={() => setIsOpen(!isOpen)}>
          {active > 0 ? texts.filters.active(active) : texts.filters.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={16} aria-label={texts.filters.title}>
        <Suspense fallback={<Skeleton height={120} />}>
          <FilterBuilder
            fields={fields}
            address={address}
            onApply={(next) => {
              change(next);
              setIsOpen(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Digits may be a number that somebody read out: one press leads to that ticket, mirrored or not. */
function OpenByNumber({ typed }: { typed: string }): ReactNode {
  const account = useAccount();
  if (!/^\d{2,12}$/.test(typed)) return null;
  return (
    <Button component={Link} to={`/a/${account}/tickets/${typed}`} size="xs" h={32} variant="light">
      {texts.openNumber(typed)}
    </Button>
  );
}
