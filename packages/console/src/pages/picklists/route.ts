import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const picklistsRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/picklists',
  component: lazyRouteComponent(() => import('./Picklists.tsx'), 'Picklists'),
});

/** The addresses of this page. */
export const picklistsRoutes = [picklistsRoute] as const;
