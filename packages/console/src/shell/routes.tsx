import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient } from '../api/queries.ts';
import { meKey, readMe, type Me } from '../api/me.ts';
import { Broken } from './Broken.tsx';
import { NotFound } from './NotFound.tsx';
import { Root } from './Root.tsx';

/** Around every page. */
export const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: Broken });

/** Who is signed in; goes to the sign-in where nobody is, and comes back here afterwards. */
async function signedIn(address: string): Promise<Me> {
  const known = queryClient.getQueryData<Me | null>(meKey());
  const me = known ?? (await queryClient.fetchQuery({ queryKey: meKey(), queryFn: readMe, staleTime: 0 }));
  if (me) return me;
  throw redirect({ to: '/sign-in', search: { next: address } as never });
}

/** `/`: the first account of the person; a word to who has none. */
export const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ location }) => {
    const me = await signedIn(location.href);
    const account = me.account ?? me.accounts[0];
    if (account) throw redirect({ to: '/a/$account', params: { account: String(account.id) } });
  },
  component: lazyRouteComponent(() => import('../signing/NoAccount.tsx'), 'NoAccount'),
});

/** Pages of a person that belong to no account. */
export const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'person',
  beforeLoad: ({ location }) => signedIn(location.href),
});

/** Everything of an account: the shell with its rail, for people who are signed in. */
export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/a/$account',
  beforeLoad: ({ location }) => signedIn(location.href),
  component: lazyRouteComponent(() => import('./Shell.tsx'), 'Shell'),
});
