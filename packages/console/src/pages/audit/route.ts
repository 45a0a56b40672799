import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const auditRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/audit',
  component: lazyRouteComponent(() => import('./Audit.tsx'), 'Audit'),
});

/** The addresses of this page. */
export const auditRoutes = [auditRoute] as const;
