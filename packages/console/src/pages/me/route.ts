import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { personRoute } from '../../shell/routes.tsx';

const meRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/me',
  component: lazyRouteComponent(() => import('./Me.tsx'), 'Me'),
});

/** The addresses of this page. */
export const meRoutes = [meRoute] as const;
