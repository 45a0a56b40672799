import { askSignIn } from './auth.ts';

/** Goes to the provider of single sign-on, and from there to an address of ours. */
export async function goToProvider(next: string): Promise<void> {
  const errorCallbackURL = `/sign-in?next=${encodeURIComponent(next)}`;
  const { url } = await askSignIn('sign-in/social', { provider: 'oidc', callbackURL: next, errorCallbackURL });
  location.assign(url);
}
