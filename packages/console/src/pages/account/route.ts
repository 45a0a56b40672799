import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const accountPageRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./Account.tsx'), 'Account'),
});

/** The addresses of this page. */
export const accountRoutes = [accountPageRoute] as const;
