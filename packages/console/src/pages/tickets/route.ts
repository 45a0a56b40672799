import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const ticketsRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/tickets',
  component: lazyRouteComponent(() => import('./Tickets.tsx'), 'Tickets'),
});

const ticketPage = lazyRouteComponent(() => import('../ticket/Ticket.tsx'), 'Ticket');

const ticketRoute = createRoute({ getParentRoute: () => accountRoute, path: '/tickets/$id', component: ticketPage });
const ticketTabRoute = createRoute({ getParentRoute: () => accountRoute, path: '/tickets/$id/$tab', component: ticketPage });

/** The addresses of the list, and of one ticket with its tabs. */
export const ticketsRoutes = [ticketsRoute, ticketRoute, ticketTabRoute] as const;
