import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { addressWithAccount, type QueryValue } from '../api/account.ts';
import { texts } from './texts.ts';

/** Downloads what the filters find, streamed by the server: `<ExportMenu path="/api/v1/runs/export" query={filters} />`. */
export const ExportMenu = ({ path, query = {} }: { path: string; query?: Readonly<Record<string, QueryValue>> }): ReactNode => (
  <Menu position="bottom-end">
    <Menu.Target>
      <Tooltip label={texts.exports.label}>
        <ActionIcon variant="default" size={32} aria-label={texts.exports.label} data-no-print>
          <IconDownload size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Label>{texts.exports.hint}</Menu.Label>
      <Menu.Item component="a" download href={addressWithAccount(path, { ...query, format: 'csv' })}>
        {texts.exports.csv}
      </Menu.Item>
      <Menu.Item component="a" download href={addressWithAccount(path, { ...query, format: 'json' })}>
        {texts.exports.json}
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
