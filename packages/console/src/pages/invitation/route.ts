import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes.tsx';

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('./Invitation.tsx'), 'Invitation'),
});

/** The addresses of this page. */
export const invitationRoutes = [invitationRoute] as const;
