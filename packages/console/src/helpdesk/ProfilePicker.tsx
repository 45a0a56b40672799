import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { texts } from './texts.ts';
import type { Profile } from './types.ts';

/** What the connection may do, each with what it means. */
export const ProfilePicker = ({
  profiles,
  value,
  onChange,
  error,
}: {
  profiles: readonly Profile[];
  value: Profile;
  onChange: (profile: Profile) => void;
  error?: string | undefined;
}): ReactNode => (
  <Radio.Group label={texts.profiles.label} value={value} onChange={onChange} error={error}>
    <Stack gap={8} mt={6}>
      {profiles.map((profile) => (
        <Radio key={profile} value={profile} label={texts.profiles.names[profile]} description={texts.profiles.meanings[profile]} />
      ))}
    </Stack>
  </Radio.Group>
);
