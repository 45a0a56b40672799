import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const callbacksRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/callbacks',
  component: lazyRouteComponent(() => import('./Callbacks.tsx'), 'Callbacks'),
});

/** The addresses of this page. */
export const callbacksRoutes = [callbacksRoute] as const;
