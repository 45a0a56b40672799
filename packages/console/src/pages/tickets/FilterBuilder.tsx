import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { QueryBuilderMantine } from '@react-querybuilder/mantine';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import {
  QueryBuilder,
  type ActionProps,
  type FieldSelectorProps,
  type OperatorSelectorProps,
  type RuleGroupType,
} from 'react-querybuilder';
import 'react-querybuilder/dist/query-builder-layout.css';
import type { Filters } from '../../kit/useFilters.ts';
import { FilterValue } from './FilterValue.tsx';
import type { TicketFields } from './queries.ts';
import { addressOfRules, operatorOf, rulesOf } from './rules.ts';
import classes from './tickets.module.css';
import { texts } from './texts.ts';

/** Builds a filter rule by rule. It offers what the API can filter by, in the helpdesk's words, and nothing else. */
export function FilterBuilder({
  fields,
  address,
  onApply,
}: {
  fields: TicketFields;
  address: Filters;
  onApply: (address: Filters) => void;
}): ReactNode {
  const [query, setQuery] = useState<RuleGroupType>(() => ({ combinator: 'and', rules: rulesOf(address) }));
  const choices = useMemo(() => fields.filters.map(({ parameter, label }) => ({ name: parameter, value: parameter, label })), [fields]);
  return (
    <Stack gap={12} className={classes.builder}>
      <Text size="sm" c="dimmed">
        {texts.filters.hint}
      </Text>
      <QueryBuilderMantine>
        <QueryBuilder
          fields={choices}
          query={query}
          onQueryChange={setQuery}
          combinators={[{ name: 'and', value: 'and', label: 'and' }]}
          getOperators={(field) => [operatorOf(fields, field)]}
          getDefaultValue={() => ''}
          resetOnFieldChange
          addRuleToNewGroups={false}
          context={{ fields }}
          controlElements={{
            addGroupAction: null,
            combinatorSelector: null,
            fieldSelector: FieldOf,
            operatorSelector: Comparison,
            valueEditor: FilterValue,
            addRuleAction: Add,
            removeRuleAction: Remove,
          }}
          translations={{
            addRule: { label: texts.filters.add, title: texts.filters.add },
            fields: { title: texts.filters.field, placeholderName: '', placeholderLabel: '', placeholderGroupLabel: '' },
            operators: { title: texts.filters.operator, placeholderName: '', placeholderLabel: '', placeholderGroupLabel: '' },
            value: { title: texts.filters.value },
          }}
        />
      </QueryBuilderMantine>
      <Group justify="space-between">
        <Button size="xs" variant="subtle" color="gray" onClick={() => onApply(addressOfRules([], address))}>
          {texts.filters.clear}
        </Button>
        <Button size="xs" onClick={() => onApply(addressOfRules(query.rules, address))}>
          {texts.filters.apply}
        </Button>
      </Group>
    </Stack>
  );
}

const Add = (props: ActionProps): ReactNode => (
  <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={(event) => props.handleOnClick(event)}>
    {texts.filters.add}
  </Button>
);

const FieldOf = (props: FieldSelectorProps): ReactNode => (
  <Select
    size="xs"
    w={170}
    aria-label={texts.filters.field}
    data={props.options as { value: string; label: string }[]}
    value={props.value ?? null}
    onChange={(next) => props.handleOnChange(next)}
    allowDeselect={false}
    comboboxProps={{ withinPortal: false }}
  />
);

/** Each filter compares in one way: that is said, not chosen. */
const Comparison = ({ context, field }: OperatorSelectorProps): ReactNode => (
  <Text size="sm" c="dimmed" className={classes.comparison}>
    {operatorOf((context as { fields: TicketFields }).fields, field).label}
  </Text>
);

const Remove = (props: ActionProps): ReactNode => (
  <ActionIcon variant="subtle" color="gray" size={30} aria-label={texts.filters.remove} onClick={(event) => props.handleOnClick(event)}>
    <IconX size={14} aria-hidden />
  </ActionIcon>
);
