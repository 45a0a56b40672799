import { Button, Checkbox, Group, NumberInput, Select, Stack, Switch, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { texts as shared } from '../../helpdesk/texts.ts';
import type { Connection } from '../../helpdesk/types.ts';
import { formatNumber } from '../../kit/format.ts';
import { texts } from './texts.ts';

const words = texts.settings;
type Setting = Connection['settings'][string];

const labelOf = (choice: string): string => words.choices[choice] ?? shared.streams[choice] ?? choice;

/** A value in words, as defaults are shown. */
function inWords(value: unknown, setting: Setting): string {
  if (Array.isArray(value))
    return value.length === setting.choices?.length ? words.all : value.map((each) => labelOf(String(each))).join(', ');
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return `${formatNumber(value)}${setting.unit ? ` ${shared.settings.units[setting.unit]}` : ''}`;
  return typeof value === 'string' ? labelOf(value) : words.none;
}

/** One setting with its meaning and default, and the way back to it. */
export function SettingField({
  name,
  setting,
  value,
  isChanged,
  isReadOnly,
  error,
  onChange,
}: {
  name: string;
  setting: Setting;
  value: unknown;
  isChanged: boolean;
  isReadOnly: boolean;
  error: string | undefined;
  onChange: (value: unknown) => void;
}): ReactNode {
  const label = `${words.labels[name] ?? name}${isChanged ? ` (${words.changed})` : ''}`;
  const description = `${setting.description}.`.replace(/\.\.$/, '.');
  const isDefault = JSON.stringify(value) === JSON.stringify(setting.default);
  return (
    <Stack gap={4} maw={640}>
      <Field {...{ name, setting, value, isReadOnly, error, onChange, label, description }} />
      <Group gap={8}>
        <Text size="xs" c="dimmed">
          {words.byDefault(inWords(setting.default, setting))}
        </Text>
        {isDefault || isReadOnly || setting.default === null ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(setting.default)}>
            {words.reset}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

interface FieldProps {
  setting: Setting;
  value: unknown;
  label: string;
  description: string;
  isReadOnly: boolean;
  error: string | undefined;
  onChange: (value: unknown) => void;
}

function Field({ setting, value, label, description, isReadOnly, error, onChange }: FieldProps): ReactNode {
  if (setting.kind === 'flag')
    return (
      <Switch
        label={label}
        description={description}
        checked={value === true}
        disabled={isReadOnly}
        error={error}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  if (setting.kind === 'choice')
    return (
      <Select
        label={label}
        description={description}
        data={(setting.choices ?? []).map((choice) => ({ value: choice, label: labelOf(choice) }))}
        value={String(value)}
        allowDeselect={false}
        disabled={isReadOnly}
        error={error}
        onChange={onChange}
      />
    );
  if (setting.kind === 'choices')
    return (
      <Checkbox.Group label={label} description={description} value={(value as string[] | null) ?? []} onChange={onChange} error={error}>
        <Group gap={16} mt={8}>
          {(setting.choices ?? []).map((choice) => (
            <Checkbox key={choice} value={choice} label={labelOf(choice)} disabled={isReadOnly} />
          ))}
        </Group>
      </Checkbox.Group>
    );
  return (
    <NumberInput
      label={label}
      description={description}
      value={typeof value === 'number' ? value : ''}
      suffix={setting.unit ? ` ${shared.settings.units[setting.unit]}` : ''}
      {...(setting.min === null ? {} : { min: setting.min })}
      {...(setting.max === null ? {} : { max: setting.max })}
      thousandSeparator
      clampBehavior="none"
      disabled={isReadOnly}
      error={error}
      maw={280}
      onChange={(next) => onChange(next === '' ? setting.default : Number(next))}
    />
  );
}
