import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const runsRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/runs',
  component: lazyRouteComponent(() => import('./Runs.tsx'), 'Runs'),
});

/** One run: the list stays as it is, and its panel is open. */
const runRoute = createRoute({ getParentRoute: () => runsRoute, path: '$id' });

/** The addresses of this page. */
export const runsRoutes = [runsRoute.addChildren([runRoute])] as const;
