import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes.tsx';

const twoFactorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/two-factor',
  component: lazyRouteComponent(() => import('./TwoFactor.tsx'), 'TwoFactor'),
});

/** The addresses of this page. */
export const twoFactorRoutes = [twoFactorRoute] as const;
