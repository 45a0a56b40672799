import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const capabilitiesRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/capabilities',
  component: lazyRouteComponent(() => import('./Capabilities.tsx'), 'Capabilities'),
});

/** The addresses of this page. */
export const capabilitiesRoutes = [capabilitiesRoute] as const;
