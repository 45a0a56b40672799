import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const mappingRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/mapping',
  component: lazyRouteComponent(() => import('./Mapping.tsx'), 'Mapping'),
});

/** The addresses of this page. */
export const mappingRoutes = [mappingRoute] as const;
