import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const runsRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/runs',
  component: lazyRouteComponent(() => import('./Runs.tsx'), 'Runs'),
});

const runRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/runs/$id',
  component: lazyRouteComponent(() => import('./Runs.tsx'), 'Runs'),
});

/** The addresses of this page. */
export const runsRoutes = [runsRoute, runRoute] as const;
