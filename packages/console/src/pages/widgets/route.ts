import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute } from '../../shell/routes.tsx';

const widgetsRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/helpdesk/widgets',
  component: lazyRouteComponent(() => import('./Widgets.tsx'), 'Widgets'),
});

/** The addresses of this page. */
export const widgetsRoutes = [widgetsRoute] as const;
