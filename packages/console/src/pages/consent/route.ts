import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes.tsx';

const consentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/connect/return',
  component: lazyRouteComponent(() => import('./ConsentReturn.tsx'), 'ConsentReturn'),
});

/** The addresses of this page. */
export const consentRoutes = [consentRoute] as const;
