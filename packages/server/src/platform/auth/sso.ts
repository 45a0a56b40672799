import type { BetterAuthPlugin } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';
import type { Clock } from '@deskbridge/model';
import type { Egress } from '../egress/egress.ts';
import type { Logger } from '../log.ts';
import { discover, exchangeCode, readClaims, type OidcProvider, type OidcSettings } from './oidc.ts';

/** The provider's name in addresses: /api/auth/callback/oidc. */
export const ssoProvider = 'oidc';

/** What single sign-on needs. */
export interface SsoContext {
  settings: OidcSettings;
  egress: Egress;
  clock: Clock;
  log: Logger;
  /** Lets in whom the provider vouches for: resolves to false where nobody has invited this e-mail. */
  admit: (who: { email: string; name: string }) => Promise<boolean>;
}

const retryMs = 30_000;

/** Makes what asks the provider about itself at first use, and again a while later if it did not answer. */
export function makeSso(context: SsoContext): () => Promise<BetterAuthPlugin | null> {
  let provider: OidcProvider | null = null;
  let failedAt = -Infinity;
  return async () => {
    const { settings, egress, clock, log } = context;
    if (!provider && clock.now().getTime() - failedAt < retryMs) return null;
    try {
      provider ??= await discover(egress, settings);
    } catch (error) {
      failedAt = clock.now().getTime();
      log.warn({ err: error, issuer: settings.issuer }, 'the provider of single sign-on does not answer as it should');
      return null;
    }
    return plugin(context, provider);
  };
}

/** better-auth keeps state, PKCE and sessions; every request of ours to the provider goes through egress. */
function plugin({ settings, egress, clock, log, admit }: SsoContext, provider: OidcProvider): BetterAuthPlugin {
  return genericOAuth({
    config: [
      {
        providerId: ssoProvider,
        name: settings.name,
        clientId: settings.clientId,
        authorizationUrl: provider.authorizationUrl,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        // People come in by invitation; `admit` makes those who have one.
        disableSignUp: true,
        accountSubject: ({ profile }) => profile.sub ?? '',
        getToken: (given) => exchangeCode(egress, settings, provider, given),
        getUserInfo: async ({ accessToken, idToken }) => {
          if (!accessToken || !idToken) return null;
          try {
            const { sub, email, emailVerified, name } = await readClaims(egress, settings, provider, { accessToken, idToken }, clock.now());
            if (email && emailVerified) await admit({ email, name });
            return { sub, email: email ?? undefined, emailVerified, name };
          } catch (error) {
            log.warn({ err: error }, 'single sign-on: what the provider says is refused');
            return null;
          }
        },
      },
    ],
  });
}
