import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const callbackLogRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/callback-log',
  component: lazyRouteComponent(() => import('./CallbackLog.tsx'), 'CallbackLog'),
});

/** One callback: the list stays as it is, and its panel is open. */
const callbackRoute = createRoute({ getParentRoute: () => callbackLogRoute, path: '$id' });

/** The addresses of this page. */
export const callbackLogRoutes = [callbackLogRoute.addChildren([callbackRoute])] as const;
