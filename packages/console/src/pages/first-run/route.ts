import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes.tsx';

const firstRunRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-run',
  component: lazyRouteComponent(() => import('./FirstRun.tsx'), 'FirstRun'),
});

/** The addresses of this page. */
export const firstRunRoutes = [firstRunRoute] as const;
