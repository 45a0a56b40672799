import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const setupRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('./Setup.tsx'), 'Setup'),
});

const setupStepRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/setup/$step',
  component: lazyRouteComponent(() => import('./Setup.tsx'), 'Setup'),
});

/** The addresses of this page. */
export const setupRoutes = [setupRoute, setupStepRoute] as const;
