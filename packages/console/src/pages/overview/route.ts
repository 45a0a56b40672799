import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const overviewRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./Overview.tsx'), 'Overview'),
});

/** The addresses of this page. */
export const overviewRoutes = [overviewRoute] as const;
