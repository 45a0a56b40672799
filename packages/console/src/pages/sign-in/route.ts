import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes.tsx';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./SignIn.tsx'), 'SignIn'),
});

/** The addresses of this page. */
export const signInRoutes = [signInRoute] as const;
