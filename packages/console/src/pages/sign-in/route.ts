import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes.tsx';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./SignIn.tsx'), 'SignIn'),
});

const newPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new-password/$token',
  component: lazyRouteComponent(() => import('./NewPassword.tsx'), 'NewPassword'),
});

/** The addresses of this page. */
export const signInRoutes = [signInRoute, newPasswordRoute] as const;
