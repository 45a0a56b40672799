import { Alert, Button, Checkbox, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, type ReactNode } from 'react';
import { useSend } from '../../api/useSend.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formErrors, unplacedError } from '../../kit/formErrors.ts';
import { ShownOnce } from '../../signing/ShownOnce.tsx';
import { texts } from './texts.ts';

type Scope = keyof typeof texts.scopes;
const dayMs = 86_400_000;
const inDays = (days: string): string | undefined => (days ? new Date(Date.now() + Number(days) * dayMs).toISOString() : undefined);

/** Makes a key and shows it once. */
export function NewKey({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): ReactNode {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={texts.make}
      closeButtonProps={{ 'aria-label': texts.close }}
      closeOnClickOutside={false}
    >
      {isOpen ? <Steps onClose={onClose} /> : null}
    </Modal>
  );
}

function Steps({ onClose }: { onClose: () => void }): ReactNode {
  const [key, setKey] = useState<string | null>(null);
  const form = useForm({
    initialValues: { name: '', scopes: ['read'] as Scope[], days: '' },
    validate: { scopes: (value) => (value.length === 0 ? texts.needsScope : null) },
  });
  const make = useSend('post', '/api/v1/keys', { toast: false, refresh: ['people', 'audit'], onDone: (made) => setKey(made.key) });
  if (key) return <Made secret={key} onClose={onClose} />;
  const submit = form.onSubmit(({ name, scopes, days }) => {
    const expiresAt = inDays(days);
    make.mutate({ body: { name, scopes, ...(expiresAt ? { expiresAt } : {}) } }, { onError: (error) => form.setErrors(formErrors(error)) });
  });
  const unplaced = unplacedError(make.error, ['name', 'scopes', 'expiresAt']);
  return (
    <form onSubmit={submit}>
      <Stack gap={12}>
        {unplaced ? <Failure error={unplaced} /> : null}
        <TextInput
          label={texts.columns.name}
          description={texts.nameHint}
          required
          maxLength={100}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Checkbox.Group label={texts.columns.scopes} required {...form.getInputProps('scopes')}>
          <Stack gap={8} mt={6}>
            {texts.scopeOptions.map(({ value, label, description }) => (
              <Checkbox key={value} value={value} label={label} description={description} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Select label={texts.columns.expires} data={texts.expiryOptions} allowDeselect={false} {...form.getInputProps('days')} />
        <Button type="submit" loading={make.isPending}>
          {texts.make}
        </Button>
      </Stack>
    </form>
  );
}

const Made = ({ secret, onClose }: { secret: string; onClose: () => void }): ReactNode => (
  <Stack gap={12}>
    <Alert color="yellow" variant="light">
      {texts.once}
    </Alert>
    <ShownOnce label={texts.key} value={secret} copy={texts.copy}>
      <Button onClick={onClose}>{texts.kept}</Button>
    </ShownOnce>
  </Stack>
);
