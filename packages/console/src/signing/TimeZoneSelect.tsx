import { Select, type SelectProps } from '@mantine/core';
import type { ReactNode } from 'react';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** The time zone of this machine. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** A time zone by its IANA name. */
export const TimeZoneSelect = (props: Omit<SelectProps, 'data'>): ReactNode => (
  <Select data={zones} searchable allowDeselect={false} limit={200} maxDropdownHeight={280} {...props} />
);
