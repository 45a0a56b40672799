import { Notifications } from '@mantine/notifications';
import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Around every page: toasts. */
export const Root = (): ReactNode => (
  <>
    <Outlet />
    <Notifications position="bottom-right" limit={4} containerWidth={420} />
  </>
);
