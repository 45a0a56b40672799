import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const keysRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/keys',
  component: lazyRouteComponent(() => import('./Keys.tsx'), 'Keys'),
});

/** The addresses of this page. */
export const keysRoutes = [keysRoute] as const;
