import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const ticketsRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/tickets',
  component: lazyRouteComponent(() => import('./Tickets.tsx'), 'Tickets'),
});

const ticketRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/tickets/$id',
  component: lazyRouteComponent(() => import('./Tickets.tsx'), 'Tickets'),
});

/** The addresses of this page. */
export const ticketsRoutes = [ticketsRoute, ticketRoute] as const;
