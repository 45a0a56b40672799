import { Notifications } from '@mantine/notifications';
import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SessionKeeper } from '../signing/SessionKeeper.tsx';

/** Around every page: toasts, and the sign-in when a session has ended. */
export const Root = (): ReactNode => (
  <>
    <Outlet />
    <SessionKeeper />
    <Notifications position="bottom-right" limit={4} containerWidth={420} />
  </>
);
