import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const peopleRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('./People.tsx'), 'People'),
});

const invitationsRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/people/invitations',
  component: lazyRouteComponent(() => import('./Invitations.tsx'), 'Invitations'),
});

/** The addresses of this page. */
export const peopleRoutes = [peopleRoute, invitationsRoute] as const;
