import { acceptBySingleSignOn } from '../bridge/accounts/invitations.ts';
import type { Bridge } from '../bridge/bridge.ts';
import type { OidcSettings } from '../platform/auth/oidc.ts';
import { writeForPerson } from '../platform/auth/personEvents.ts';
import { deleteOutstanding, findPersonById } from '../platform/auth/personStore.ts';
import { setupCode, signInSecret } from '../platform/auth/secrets.ts';
import { makeSignIn } from '../platform/auth/signIn.ts';
import { makeSso } from '../platform/auth/sso.ts';
import type { Config } from '../platform/config.ts';
import { makeMailer } from '../platform/mail.ts';
import { passwordMail } from './mails.ts';
import type { ApiParts } from './parts.ts';

/** The settings that sign-in is made of. */
export type SignInConfig = Partial<
  Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_NAME' | 'OIDC_TRUST_EMAIL'>
>;

/** Puts sign-in together: who lets people in, and what is mailed to them. */
export function signInParts(
  bridge: Bridge,
  config: SignInConfig,
  masterKey: Buffer,
): Pick<ApiParts, 'signIn' | 'setupCode' | 'mailer' | 'ssoName'> {
  const { database, clock, egress, log } = bridge;
  const mailer = makeMailer(config);
  const settings = oidcSettings(config);
  const signIn = makeSignIn({
    database,
    log,
    secret: signInSecret(masterKey),
    ...(settings
      ? { sso: makeSso({ settings, egress, clock, log, admit: (who) => acceptBySingleSignOn(database, who, clock.now()) }) }
      : {}),
    sendPasswordLink: async ({ email, name }, token) => {
      // Never an address that the asker made up: only the one that is configured goes into a mail.
      if (mailer && bridge.publicUrl) await mailer.send(passwordMail(email, name, `${bridge.publicUrl}/new-password/${token}`));
    },
    onPasswordReset: async (person) => {
      await deleteOutstanding(database.system, person.id);
      await writeForPerson(database, person, { actor: { type: 'person', id: person.id, name: person.name } }, { type: 'password.reset' });
    },
    onLinked: async (personId) => {
      const person = await findPersonById(database.system, personId);
      if (!person) return;
      await writeForPerson(database, person, { actor: { type: 'person', id: person.id, name: person.name } }, { type: 'signIn.linked' });
    },
  });
  return { signIn, setupCode: setupCode(masterKey), mailer, ssoName: settings?.name ?? null };
}

function oidcSettings(config: SignInConfig): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = config;
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, name: config.OIDC_NAME ?? 'single sign-on', trustEmail: config.OIDC_TRUST_EMAIL === true };
}
