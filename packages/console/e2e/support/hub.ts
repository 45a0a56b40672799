/** The one place where tests of the console reach into the server: a hub to look at, people to look as. */
export { buildConsole } from '../../../server/src/cli/buildConsole.ts';
export {
  driverOf,
  testHub,
  until,
  openTickets,
  credentialsOf,
  type TestHub,
  type TestHubOptions,
} from '../../../server/src/testing/hub.ts';
export { insertMember, insertPerson } from '../../../server/src/platform/auth/personStore.ts';
export type { Role } from '../../../server/src/platform/auth/permissions.ts';
export { totpOf } from '../../../server/src/testing/totp.ts';
export { makePasswordToken } from '../../../server/src/platform/auth/passwordLinks.ts';
export { findPersonByEmail } from '../../../server/src/platform/auth/personStore.ts';
export { makeSignIn } from '../../../server/src/platform/auth/signIn.ts';
export { makeLog } from '../../../server/src/platform/log.ts';
export { oidcClient, startOidcProvider, type OidcTestProvider } from '../../../server/src/testing/oidcProvider.ts';
