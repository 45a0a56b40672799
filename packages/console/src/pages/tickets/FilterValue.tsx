import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { ValueEditorProps } from 'react-querybuilder';
import { useGet } from '../../api/useGet.ts';
import type { Choice, TicketFields } from './queries.ts';
import { textOf } from './textOf.ts';
import { texts } from './texts.ts';

interface ValueProps {
  value: string;
  onChange: (value: string) => void;
}

/** The value of a rule, chosen in the way that its filter asks for. */
export function FilterValue(props: ValueEditorProps): ReactNode {
  const { field, value, context } = props;
  const { fields } = context as { fields: TicketFields };
  const filter = fields.filters.find(({ parameter }) => parameter === field);
  const given: ValueProps = { value: typeof value === 'string' ? value : '', onChange: (next) => props.handleOnChange(next) };
  switch (filter?.input) {
    case 'list':
      return <ListValue {...given} choices={fields.lists[filter.list ?? ''] ?? []} isAgent={field === 'agent'} />;
    case 'company':
      return <CompanyValue {...given} />;
    case 'flag':
      return (
        <Chosen
          {...given}
          data={[
            { value: 'true', label: texts.filters.yes },
            { value: 'false', label: texts.filters.no },
          ]}
        />
      );
    case 'moment':
      return <Chosen {...given} data={spans(given.value)} />;
    case 'field':
      return <FieldValue {...given} fields={fields} />;
    default:
      return (
        <TextInput
          size="xs"
          aria-label={texts.filters.value}
          value={given.value}
          onChange={(event) => given.onChange(event.currentTarget.value)}
        />
      );
  }
}

interface Option {
  value: string;
  label: string;
}

const Chosen = ({ value, onChange, data }: ValueProps & { data: Option[] }): ReactNode => (
  <Select
    size="xs"
    aria-label={texts.filters.value}
    data={data}
    value={value || null}
    onChange={(next) => onChange(next ?? '')}
    searchable={data.length > 8}
    comboboxProps={{ withinPortal: false }}
  />
);

const ListValue = ({ choices, isAgent, ...given }: ValueProps & { choices: readonly Choice[]; isAgent: boolean }): ReactNode => (
  <Chosen {...given} data={[...(isAgent ? special : []), ...optionsOf(choices, given.value)]} />
);
const special = [
  { value: 'none', label: texts.filters.none },
  { value: 'me', label: texts.filters.me },
];

/** Values in use, and the one that is chosen even where it is not in use any more. */
const optionsOf = (choices: readonly Choice[], chosen: string): Option[] =>
  choices.filter(({ isActive, id }) => isActive || id === chosen).map(({ id, label }) => ({ value: id, label }));

/** The spans on offer; an instant of an address that was written by hand stays as it is. */
function spans(value: string): Option[] {
  const known = Object.entries(texts.filters.spans).map(([span, label]) => ({ value: span, label }));
  return value === '' || known.some((span) => span.value === value) ? known : [...known, { value, label: value }];
}

/** A company, found by a part of its name. */
function CompanyValue({ value, onChange }: ValueProps): ReactNode {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const found = useGet('/api/v1/companies', { query: search ? { search, limit: 20 } : { limit: 20 } }, 'static', { keepPrevious: true });
  const data = (found.data?.items ?? []).map((company) => ({
    value: textOf(company['id']),
    label: textOf(company['name'] ?? company['id']),
  }));
  if (value && !data.some((company) => company.value === value)) data.push({ value, label: value });
  return (
    <Select
      size="xs"
      aria-label={texts.filters.value}
      placeholder={texts.filters.company}
      searchable
      data={data}
      filter={({ options }) => options}
      value={value || null}
      onSearchChange={setTyped}
      onChange={(next) => onChange(next ?? '')}
      comboboxProps={{ withinPortal: false }}
    />
  );
}

/** A custom field and its value, as `name=value`. */
function FieldValue({ value, onChange, fields }: ValueProps & { fields: TicketFields }): ReactNode {
  const at = value.indexOf('=');
  const name = at < 0 ? '' : value.slice(0, at);
  const wanted = at < 0 ? '' : value.slice(at + 1);
  const field = fields.customFields.find((each) => each.name === name);
  return (
    <Group gap={6} grow>
      <Select
        size="xs"
        aria-label={texts.filters.customName}
        placeholder={texts.filters.customName}
        data={fields.customFields.map((each) => ({ value: each.name, label: each.label }))}
        value={name || null}
        onChange={(next) => onChange(`${next ?? ''}=`)}
        comboboxProps={{ withinPortal: false }}
      />
      {field && field.options.length > 0 ? (
        <Chosen
          value={wanted}
          onChange={(next) => onChange(`${name}=${next}`)}
          data={field.options.map(({ label }) => ({ value: label, label }))}
        />
      ) : (
        <TextInput
          size="xs"
          aria-label={texts.filters.value}
          value={wanted}
          onChange={(event) => onChange(`${name}=${event.currentTarget.value}`)}
        />
      )}
    </Group>
  );
}
