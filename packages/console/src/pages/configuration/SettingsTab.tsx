import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import type { Connection } from '../../helpdesk/types.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formErrors, unplacedError } from '../../kit/formErrors.ts';
import { BackfillCard } from './BackfillCard.tsx';
import { SettingField } from './SettingField.tsx';
import { texts } from './texts.ts';

const words = texts.settings;

const groups: readonly { id: keyof typeof words.groups; names: readonly string[] }[] = [
  { id: 'import', names: ['ingestWindowDays', 'streams', 'childrenOfOpenTickets', 'childrenWindowDays'] },
  {
    id: 'polling',
    names: ['pollMode', 'pollRelaxedSeconds', 'pollTightSeconds', 'referencePollSeconds', 'picklistRefreshMinutes', 'overlapSeconds'],
  },
  { id: 'writes', names: ['writes'] },
  { id: 'limits', names: ['apiCalls'] },
  { id: 'checks', names: ['callbackQuietHours', 'sweepHours', 'sweepBrakePercent'] },
  { id: 'keeping', names: ['payloadBodies', 'retentionDays'] },
];
const placed = new Set(groups.flatMap((group) => group.names));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(String).toSorted((a, b) => a.localeCompare(b)) : value);

/** Every sync setting with its default; what was changed is saved together. */
export function SettingsTab({ connection }: { connection: Connection }): ReactNode {
  const may = useCan('connection.manage') && connection.state !== 'disconnected';
  const [typed, setTyped] = useState<Record<string, unknown>>({});
  const save = useSend('patch', '/api/v1/connections/{id}', {
    refresh: ['connection'],
    done: words.saved,
    toast: false,
    onDone: () => setTyped({}),
  });
  const { settings } = connection;
  const changed = Object.entries(typed).filter(([name, value]) => !isSame(value, settings[name]?.value));
  const errors = formErrors(save.error);
  const unplaced = unplacedError(
    save.error,
    Object.keys(settings).map((name) => `settings.${name}`),
  );
  const others = Object.keys(settings).filter((name) => !placed.has(name));
  return (
    <Stack gap={16}>
      <Text c="dimmed">{words.intro}</Text>
      {groups.map((group, index) => (
        <Card key={group.id} title={words.groups[group.id]}>
          <Stack gap={18}>
            {[...group.names, ...(index === groups.length - 1 ? others : [])].map((name) => {
              const setting = settings[name];
              return setting ? (
                <SettingField
                  key={name}
                  name={name}
                  setting={setting}
                  value={name in typed ? typed[name] : setting.value}
                  isChanged={changed.some(([each]) => each === name)}
                  isReadOnly={!may}
                  error={errors[`settings.${name}`]}
                  onChange={(value) => setTyped({ ...typed, [name]: value })}
                />
              ) : null;
            })}
          </Stack>
        </Card>
      ))}
      {unplaced ? <Failure error={unplaced} /> : null}
      {may && changed.length > 0 ? (
        <Group gap={12} style={{ position: 'sticky', bottom: 16, zIndex: 2 }}>
          <Card>
            <Group gap={12}>
              <Text fw={600}>{words.changes(changed.length)}</Text>
              <Button
                loading={save.isPending}
                onClick={() => save.mutate({ path: { id: connection.id }, body: { settings: Object.fromEntries(changed) } })}
              >
                {words.save}
              </Button>
              <Button variant="default" onClick={() => setTyped({})}>
                {words.discard}
              </Button>
            </Group>
          </Card>
        </Group>
      ) : null}
      {may && connection.importBegunAt ? <BackfillCard id={connection.id} /> : null}
    </Stack>
  );
}
