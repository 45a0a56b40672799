import { Button, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import classes from './FilterBar.module.css';
import { texts } from './texts.ts';
import { manyOf, oneOf, useFilters } from './useFilters.ts';

/** Something to choose. */
export interface Option {
  value: string;
  label: string;
}

/** A filter: which field of the address it sets and how. */
export type FilterField =
  | { kind: 'search'; name: string; label: string; placeholder?: string }
  | { kind: 'one'; name: string; label: string; options: readonly Option[] }
  | { kind: 'many'; name: string; label: string; options: readonly Option[] }
  | { kind: 'flag'; name: string; label: string };

/** Filters as data; what is chosen stands in the address, so that it can be shared, printed and gone back to. `/` goes to the search. */
export function FilterBar({ fields, children }: { fields: readonly FilterField[]; children?: ReactNode }): ReactNode {
  const [filters, change] = useFilters();
  const isFiltered = fields.some(({ name }) => manyOf(filters, name).length > 0);
  return (
    <Group gap={8} className={classes.bar} role="search" data-no-print>
      {fields.map((field) => (
        <Field key={field.name} field={field} />
      ))}
      {isFiltered ? (
        <Button
          size="xs"
          h={32}
          variant="subtle"
          color="gray"
          onClick={() => change(Object.fromEntries(fields.map(({ name }) => [name, undefined])))}
        >
          {texts.filter.clear}
        </Button>
      ) : null}
      {children}
    </Group>
  );
}

function Field({ field }: { field: FilterField }): ReactNode {
  const [filters, change] = useFilters();
  if (field.kind === 'search') return <Search field={field} />;
  const common = { size: 'xs', 'aria-label': field.label, placeholder: field.label, clearable: true } as const;
  if (field.kind === 'many') {
    const value = manyOf(filters, field.name);
    return (
      <MultiSelect
        {...common}
        className={classes.many}
        placeholder={value.length > 0 ? undefined : field.label}
        searchable
        data={[...field.options]}
        value={[...value]}
        onChange={(next) => change({ [field.name]: next })}
      />
    );
  }
  const options = field.kind === 'flag' ? flagOptions(field.label) : [...field.options];
  return (
    <Select
      {...common}
      className={classes.one}
      searchable={options.length > 8}
      data={options}
      value={oneOf(filters, field.name) ?? null}
      onChange={(next) => change({ [field.name]: next ?? undefined })}
    />
  );
}

const flagOptions = (label: string): Option[] => [
  { value: 'true', label: `${label}: ${texts.filter.yes}` },
  { value: 'false', label: `${label}: ${texts.filter.no}` },
];

function Search({ field }: { field: { name: string; label: string; placeholder?: string } }): ReactNode {
  const [filters, change] = useFilters();
  const inAddress = oneOf(filters, field.name) ?? '';
  const [typed, setTyped] = useState(inAddress);
  const box = useRef<HTMLInputElement>(null);
  const send = useDebouncedCallback((value: string) => change({ [field.name]: value.trim() }), 200);
  useEffect(() => {
    if (document.activeElement !== box.current) setTyped(inAddress);
  }, [inAddress]);
  useHotkeys([['/', () => box.current?.focus()]]);
  return (
    <TextInput
      ref={box}
      size="xs"
      className={classes.search}
      aria-label={field.label}
      placeholder={field.placeholder ?? field.label}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') box.current?.blur();
      }}
    />
  );
}
