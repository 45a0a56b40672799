import { PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { texts } from './texts.ts';
import type { Choice, Connector } from './types.ts';

/** The credential fields of a connector, as it declares them. Secrets are typed in and never shown. */
export const CredentialFields = ({
  fields,
  values,
  errors,
  onChange,
  choices = [],
  isChange = false,
}: {
  fields: Connector['credentialFields'];
  values: Readonly<Record<string, string>>;
  /** By dotted path, as the API names them. */
  errors: Readonly<Record<string, string>>;
  onChange: (name: string, value: string) => void;
  /** What the helpdesk lets one choose from, once it has been asked. */
  choices?: readonly Choice[];
  /** What is left empty stays as it is. */
  isChange?: boolean;
}): ReactNode => (
  <Stack gap={14}>
    {fields.map((field) => {
      const Input = field.secret ? PasswordInput : TextInput;
      const options = choices.find((choice) => choice.field === field.name)?.options ?? field.options;
      if (options && options.length > 0)
        return (
          <Select
            key={field.name}
            name={field.name}
            label={field.label}
            description={field.help}
            placeholder={isChange ? texts.credentials.keep : texts.credentials.choose}
            withAsterisk={field.required && !isChange}
            data={options}
            value={values[field.name] ?? null}
            error={errors[`credentials.${field.name}`]}
            searchable={options.length > 8}
            onChange={(value) => onChange(field.name, value ?? '')}
          />
        );
      return (
        <Input
          key={field.name}
          name={field.name}
          label={field.label}
          description={field.help}
          placeholder={isChange ? texts.credentials.keep : field.example}
          required={field.required && !isChange}
          withAsterisk={field.required && !isChange}
          value={values[field.name] ?? ''}
          error={errors[`credentials.${field.name}`]}
          autoComplete={field.secret ? 'new-password' : 'off'}
          spellCheck={false}
          onChange={(event) => onChange(field.name, event.currentTarget.value)}
        />
      );
    })}
  </Stack>
);
