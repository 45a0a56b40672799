import { createRouter } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from './address.ts';
import { accountRoutes } from './pages/account/route.ts';
import { auditRoutes } from './pages/audit/route.ts';
import { callbackLogRoutes } from './pages/callback-log/route.ts';
import { callbacksRoutes } from './pages/callbacks/route.ts';
import { capabilitiesRoutes } from './pages/capabilities/route.ts';
import { configurationRoutes } from './pages/configuration/route.ts';
import { consentRoutes } from './pages/consent/route.ts';
import { deadLettersRoutes } from './pages/dead-letters/route.ts';
import { firstRunRoutes } from './pages/first-run/route.ts';
import { invitationRoutes } from './pages/invitation/route.ts';
import { keysRoutes } from './pages/keys/route.ts';
import { mappingRoutes } from './pages/mapping/route.ts';
import { meRoutes } from './pages/me/route.ts';
import { overviewRoutes } from './pages/overview/route.ts';
import { peopleRoutes } from './pages/people/route.ts';
import { picklistsRoutes } from './pages/picklists/route.ts';
import { runsRoutes } from './pages/runs/route.ts';
import { sessionsRoutes } from './pages/sessions/route.ts';
import { setupRoutes } from './pages/setup/route.ts';
import { signInRoutes } from './pages/sign-in/route.ts';
import { ticketsRoutes } from './pages/tickets/route.ts';
import { twoFactorRoutes } from './pages/two-factor/route.ts';
import { widgetsRoutes } from './pages/widgets/route.ts';
import { Broken } from './shell/Broken.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { accountRoute, indexRoute, personRoute, rootRoute } from './shell/routes.tsx';

const routeTree = rootRoute.addChildren([
  indexRoute,
  ...signInRoutes,
  ...firstRunRoutes,
  ...invitationRoutes,
  ...twoFactorRoutes,
  ...consentRoutes,
  personRoute.addChildren([...meRoutes]),
  accountRoute.addChildren([
    ...overviewRoutes,
    ...setupRoutes,
    ...ticketsRoutes,
    ...configurationRoutes,
    ...mappingRoutes,
    ...picklistsRoutes,
    ...callbacksRoutes,
    ...widgetsRoutes,
    ...runsRoutes,
    ...callbackLogRoutes,
    ...deadLettersRoutes,
    ...capabilitiesRoutes,
    ...peopleRoutes,
    ...sessionsRoutes,
    ...keysRoutes,
    ...auditRoutes,
    ...accountRoutes,
  ]),
]);

/** Every address of the console; each page brings its own and is loaded when it is gone to. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
  scrollToTopSelectors: ['#content'],
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
