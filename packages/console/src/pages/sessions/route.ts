import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const sessionsRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./Sessions.tsx'), 'Sessions'),
});

/** The addresses of this page. */
export const sessionsRoutes = [sessionsRoute] as const;
