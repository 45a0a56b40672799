import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const callbackLogRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/callback-log',
  component: lazyRouteComponent(() => import('./CallbackLog.tsx'), 'CallbackLog'),
});

const callbackRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/callback-log/$id',
  component: lazyRouteComponent(() => import('./CallbackLog.tsx'), 'CallbackLog'),
});

/** The addresses of this page. */
export const callbackLogRoutes = [callbackLogRoute, callbackRoute] as const;
