import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const configurationRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/configuration',
  component: lazyRouteComponent(() => import('./Configuration.tsx'), 'Configuration'),
});

/** The addresses of this page. */
export const configurationRoutes = [configurationRoute] as const;
