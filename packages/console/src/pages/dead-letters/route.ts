import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const deadLettersRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/dead-letters',
  component: lazyRouteComponent(() => import('./DeadLetters.tsx'), 'DeadLetters'),
});

/** The addresses of this page. */
export const deadLettersRoutes = [deadLettersRoute] as const;
