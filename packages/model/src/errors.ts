/** Whose problem a failure is: that decides who is told and what is offered. */
export type Blame = 'us' | 'configuration' | 'psa' | 'user';

/** How a failure may be retried: `soon` with backoff, `later` after the named wait, `never` without a person. */
export type Retry = 'soon' | 'later' | 'never';

interface CatalogueEntry {
  blame: Blame;
  retry: Retry;
  /** HTTP status of our own API when a request fails with it. */
  status: number;
  /** What happened, in one sentence. */
  what: string;
  /** What to do next, in one sentence. */
  next: string;
}

/** Every failure that a user can meet. The docs page is generated from it. */
export const catalogue = {
  'credentials.invalid': {
    blame: 'configuration',
    retry: 'never',
    status: 422,
    what: 'The PSA does not accept these credentials.',
    next: 'Copy the client id and secret again from the API application in the PSA; if the secret has expired or is lost, generate a new one.',
  },
  'credentials.tenant': {
    blame: 'configuration',
    retry: 'never',
    status: 422,
    what: 'The PSA does not know this tenant.',
    next: "Copy the tenant from the PSA's API details page; leave it empty for a self-hosted instance.",
  },
  'credentials.incomplete': {
    blame: 'user',
    retry: 'never',
    status: 422,
    what: 'A field of the credentials is missing or malformed.',
    next: 'Fill in the fields named below and test again.',
  },
  'rights.missing': {
    blame: 'configuration',
    retry: 'never',
    status: 422,
    what: 'The API user lacks a right that this needs.',
    next: "Grant the right on the PSA's permission screen, then check the rights again; no new credentials are needed.",
  },
  'rights.scope': {
    blame: 'configuration',
    retry: 'never',
    status: 422,
    what: 'The API application may not use the scopes that are needed.',
    next: "Tick the missing permissions on the API application's Permissions tab and save.",
  },
  'host.unreachable': {
    blame: 'configuration',
    retry: 'soon',
    status: 422,
    what: 'The PSA does not answer at this address.',
    next: 'Check the address for typing errors and that this machine may reach it (DNS, firewall, proxy).',
  },
  'host.notThePsa': {
    blame: 'configuration',
    retry: 'never',
    status: 422,
    what: 'Something answers at this address, but it is not the PSA.',
    next: "Copy the resource server and authorisation server as the PSA's API details page shows them.",
  },
  'host.forbidden': {
    blame: 'configuration',
    retry: 'never',
    status: 422,
    what: 'This address points into a private network, where Deskbridge does not go by default.',
    next: 'If the PSA really stands there, add the address to EGRESS_ALLOW and restart.',
  },
  'host.tls': {
    blame: 'configuration',
    retry: 'never',
    status: 422,
    what: "The PSA's certificate is not trusted by this machine.",
    next: "Install the issuing authority's certificate (NODE_EXTRA_CA_CERTS) or correct the address.",
  },
  'clock.skew': {
    blame: 'configuration',
    retry: 'never',
    status: 422,
    what: "This machine's clock and the PSA's differ by so much that changes would be missed.",
    next: 'Set the clock of this machine by NTP and test again.',
  },
  'psa.rateLimited': {
    blame: 'psa',
    retry: 'later',
    status: 503,
    what: 'The PSA refused a call because its rate limit is used up.',
    next: 'Nothing: calls go on by themselves. If it happens often, another integration spends the same limit.',
  },
  'psa.unavailable': {
    blame: 'psa',
    retry: 'soon',
    status: 503,
    what: 'The PSA failed to answer a call.',
    next: "Nothing: the call is repeated by itself. If it lasts, look at the PSA vendor's status page.",
  },
  'psa.timeout': {
    blame: 'psa',
    retry: 'soon',
    status: 503,
    what: 'The PSA took too long to answer.',
    next: 'Nothing: the call is repeated by itself.',
  },
  'psa.malformed': {
    blame: 'psa',
    retry: 'soon',
    status: 503,
    what: 'The PSA answered with something that cannot be read.',
    next: 'Nothing: the call is repeated by itself. If it lasts, a proxy may stand between us and the PSA.',
  },
  'psa.refused': {
    blame: 'user',
    retry: 'never',
    status: 422,
    what: 'The PSA refused the write.',
    next: 'Read what the PSA says below, correct the values or the PSA setting, and replay the command.',
  },
  'record.missing': {
    blame: 'user',
    retry: 'never',
    status: 404,
    what: 'The PSA has no such record.',
    next: 'Check the number; the record may have been deleted or merged.',
  },
  'record.hidden': {
    blame: 'configuration',
    retry: 'never',
    status: 404,
    what: 'The record may exist, but the API user cannot see it.',
    next: "Put the API user's agent into the team or department that the record belongs to.",
  },
  'record.unmappable': {
    blame: 'us',
    retry: 'never',
    status: 500,
    what: 'A record of the PSA could not be understood.',
    next: 'It is kept as it came and listed on the run; please report it with the run number.',
  },
  'write.conflict': {
    blame: 'user',
    retry: 'never',
    status: 409,
    what: 'Somebody changed the same field in the PSA in the meantime.',
    next: 'Look at both values and send the one that is right.',
  },
  'write.unsure': {
    blame: 'psa',
    retry: 'never',
    status: 503,
    what: 'The answer to a write was lost, and the PSA does not let us find out whether it was applied.',
    next: 'Look at the record in the PSA; then discard the command if it is there, or replay it if it is not.',
  },
  'write.blocked': {
    blame: 'user',
    retry: 'never',
    status: 409,
    what: 'An earlier command that this one depends on has failed for good.',
    next: 'Replay or discard the earlier command first.',
  },
  'write.parentDiscarded': {
    blame: 'user',
    retry: 'never',
    status: 409,
    what: 'The ticket that this belongs into will never be made: its creation was discarded.',
    next: 'Replay the creation, and this goes after it; or discard this as well.',
  },
  'write.off': {
    blame: 'configuration',
    retry: 'never',
    status: 409,
    what: 'Writes of this kind are switched off for this connection.',
    next: 'Switch them on among the sync settings of the helpdesk configuration, then send it again.',
  },
  'smoke.running': {
    blame: 'user',
    retry: 'never',
    status: 409,
    what: 'A smoke test of this connection is running already.',
    next: 'Wait for it to end, or stop it.',
  },
  'smoke.unready': {
    blame: 'user',
    retry: 'never',
    status: 409,
    what: 'The connection is not ready for a smoke test.',
    next: 'Wait until the first import of tickets and the first refresh of picklists have ended.',
  },
  'smoke.late': {
    blame: 'psa',
    retry: 'never',
    status: 503,
    what: 'A step of the smoke test did not happen in time.',
    next: 'Look at the sync runs and the callbacks of that time, mend what they show and run the test again.',
  },
  'sandbox.none': {
    blame: 'configuration',
    retry: 'never',
    status: 409,
    what: 'This installation has no simulated helpdesk.',
    next: 'Start Deskbridge with `npm start`, or connect a helpdesk of your own.',
  },
  'profile.readOnly': {
    blame: 'configuration',
    retry: 'never',
    status: 409,
    what: 'This connection is read-only.',
    next: 'Change the profile of the connection to read-write and check the rights again.',
  },
  'connection.exists': {
    blame: 'user',
    retry: 'never',
    status: 409,
    what: 'This account is connected to a helpdesk already; there is one an account.',
    next: 'Disconnect the present helpdesk first, on the page Helpdesk Configuration; what is mirrored stays unless you remove it.',
  },
  'connection.kept': {
    blame: 'user',
    retry: 'never',
    status: 409,
    what: 'This account keeps the data of a disconnected helpdesk, and made-up records would take the place of those with the same numbers.',
    next: 'Connect that helpdesk again, or remove its data first on the page Helpdesk Configuration.',
  },
  'connection.none': {
    blame: 'user',
    retry: 'never',
    status: 404,
    what: 'This account has no such connection.',
    next: 'Connect a helpdesk first.',
  },
  'callback.unknown': {
    blame: 'configuration',
    retry: 'never',
    status: 404,
    what: 'No connection has this callback address.',
    next: 'Copy the callback address from the connection again.',
  },
  'callback.signature': {
    blame: 'configuration',
    retry: 'never',
    status: 401,
    what: 'The signature of a callback is missing or wrong.',
    next: 'Nothing: the webhook is repaired by itself. If it lasts, somebody else posts to this address.',
  },
  'callback.keyUnreachable': {
    blame: 'psa',
    retry: 'later',
    status: 503,
    what: 'The key that callbacks are signed with could not be fetched from the helpdesk.',
    next: 'Nothing: the helpdesk is asked to send the callback again, and polling finds the change meanwhile.',
  },
  'callback.malformed': {
    blame: 'psa',
    retry: 'never',
    status: 400,
    what: 'A callback has no readable body.',
    next: "Compare the webhook's settings in the PSA with those shown for setting it up by hand.",
  },
  'callback.tooLarge': {
    blame: 'psa',
    retry: 'never',
    status: 413,
    what: 'A callback is larger than the limit.',
    next: 'Choose the small payload in the webhook, or raise CALLBACK_MAX_BYTES.',
  },
  'callback.type': {
    blame: 'configuration',
    retry: 'never',
    status: 415,
    what: 'A callback does not have the content type application/json.',
    next: 'Set the content type of the webhook to application/json.',
  },
  'callback.registration': {
    blame: 'configuration',
    retry: 'never',
    status: 422,
    what: 'The webhook could not be registered in the PSA.',
    next: 'Grant the right to manage webhooks, or set it up by hand with the settings shown.',
  },
  'signIn.wrong': {
    blame: 'user',
    retry: 'never',
    status: 401,
    what: 'The e-mail and password do not belong together.',
    next: 'Check both; who has lost the password asks an admin, or whoever runs this hub, for a new link.',
  },
  'signIn.code': {
    blame: 'user',
    retry: 'never',
    status: 401,
    what: 'This code is not right, or no longer.',
    next: 'Type the code that the authenticator app shows now, or one of the recovery codes that was not used yet.',
  },
  'signIn.passkey': {
    blame: 'user',
    retry: 'never',
    status: 401,
    what: 'This passkey is not known here.',
    next: 'Sign in with the password and add the passkey under your profile.',
  },
  'signIn.again': {
    blame: 'user',
    retry: 'never',
    status: 401,
    what: 'This sign-in has taken too long, or is too old for what you want to do.',
    next: 'Sign in again.',
  },
  'signIn.tooMany': {
    blame: 'user',
    retry: 'later',
    status: 429,
    what: 'Too many attempts to sign in from this address.',
    next: 'Wait for the time named in Retry-After. Other addresses may still sign in.',
  },
  'signIn.refused': {
    blame: 'user',
    retry: 'never',
    status: 400,
    what: 'This is not accepted.',
    next: 'Correct what is named below.',
  },
  'sso.unavailable': {
    blame: 'configuration',
    retry: 'soon',
    status: 503,
    what: 'Single sign-on is not configured, or its provider does not answer.',
    next: 'Sign in with the password. Whoever runs this hub checks OIDC_ISSUER and that this machine may reach it.',
  },
  'setup.done': {
    blame: 'user',
    retry: 'never',
    status: 409,
    what: 'This hub has an owner already.',
    next: 'Sign in. If nobody can, whoever runs this hub makes a link with `npm run deskbridge -- person reset EMAIL`.',
  },
  'setup.code': {
    blame: 'user',
    retry: 'never',
    status: 403,
    what: 'The set-up code is missing or wrong.',
    next: 'Open the link that the hub printed when it started; it holds the code.',
  },
  'invitation.gone': {
    blame: 'user',
    retry: 'never',
    status: 404,
    what: 'This invitation is not valid: it was used, withdrawn or has expired.',
    next: 'Sign in if you have accepted it; else ask for a new one.',
  },
  'invitation.otherPerson': {
    blame: 'user',
    retry: 'never',
    status: 409,
    what: 'This invitation is for somebody else than the person who is signed in.',
    next: 'Sign out, and sign in with the e-mail that was invited.',
  },
  'account.notMember': {
    blame: 'user',
    retry: 'never',
    status: 403,
    what: 'You do not belong to this account.',
    next: 'Choose another account, or ask one of its admins for an invitation.',
  },
  'account.lastOwner': {
    blame: 'user',
    retry: 'never',
    status: 409,
    what: 'An account keeps at least one owner.',
    next: 'Make somebody else an owner first.',
  },
  'request.forged': {
    blame: 'user',
    retry: 'never',
    status: 403,
    what: 'The request does not come from a page of this hub.',
    next: 'Open Deskbridge at its own address and try again; a program uses an API key instead of a session.',
  },
  'request.invalid': {
    blame: 'user',
    retry: 'never',
    status: 400,
    what: 'The request does not have the form that the API reference shows.',
    next: 'Correct the fields named below.',
  },
  'request.unauthenticated': {
    blame: 'user',
    retry: 'never',
    status: 401,
    what: 'The request carries neither a valid API key nor a valid session.',
    next: 'Sign in; a program sends `Authorization: Bearer <key>`, made with `npm run deskbridge -- key create`.',
  },
  'request.forbidden': {
    blame: 'user',
    retry: 'never',
    status: 403,
    what: 'This person or API key may not do that.',
    next: 'Ask an admin for a role or key that holds the right named below.',
  },
  'request.notFound': {
    blame: 'user',
    retry: 'never',
    status: 404,
    what: 'There is nothing at this address.',
    next: 'Look up the address in the API reference at /docs.',
  },
  'request.tooMany': {
    blame: 'user',
    retry: 'later',
    status: 429,
    what: 'Too many requests in a short time.',
    next: 'Wait for the time named in Retry-After.',
  },
  'run.notPossible': {
    blame: 'user',
    retry: 'never',
    status: 409,
    what: 'That cannot be done with this run as it is now.',
    next: 'Look at the run again; it may have ended or been gone on with.',
  },
  'callback.test': {
    blame: 'configuration',
    retry: 'never',
    status: 409,
    what: 'The test delivery did not come back to this hub.',
    next: 'Check that PUBLIC_URL is reachable from outside, and that a proxy before it passes POST requests on unchanged.',
  },
  'sweep.brake': {
    blame: 'configuration',
    retry: 'never',
    status: 409,
    what: 'A sweep would have removed more records than the brake allows, so it removed none.',
    next: 'Check that the API user still sees all teams; if the records are really gone, confirm the sweep.',
  },
  'database.unavailable': {
    blame: 'us',
    retry: 'soon',
    status: 503,
    what: 'The database does not answer.',
    next: 'Nothing: work goes on by itself when it is back. Look at its log if it lasts.',
  },
  'hub.stopping': {
    blame: 'us',
    retry: 'soon',
    status: 503,
    what: 'Deskbridge was stopped before the work was done.',
    next: 'Nothing: it is taken up again at the next start.',
  },
  internal: {
    blame: 'us',
    retry: 'soon',
    status: 500,
    what: 'Something went wrong that should not.',
    next: 'It is in the log with the id named below; please report it.',
  },
} as const satisfies Record<string, CatalogueEntry>;

/** The stable code of a failure. */
export type ErrorCode = keyof typeof catalogue;

/** An expected failure: a code from the catalogue and what is particular to this case. */
export interface Failure {
  code: ErrorCode;
  /** What the other side said or what field it is about; never a secret. */
  detail?: string;
  /** Milliseconds that the other side asked us to wait. */
  retryAfterMs?: number;
  /** HTTP status of the other side. */
  httpStatus?: number;
  /** True where the other side may have applied what we sent. */
  mayHaveApplied?: boolean;
  /** Fields that the failure is about, by path. */
  fields?: Record<string, string>;
}

/** Makes a failure from the catalogue. */
export const failure = (code: ErrorCode, extra: Omit<Failure, 'code'> = {}): Failure => ({ code, ...extra });

/** The catalogue's entry of a failure. */
export const describe = (code: ErrorCode): CatalogueEntry => catalogue[code];

/** One sentence for a person: what happened, the particulars, what to do next. */
export function sentence(value: Failure): string {
  const entry = describe(value.code);
  return [entry.what, value.detail, entry.next].filter(Boolean).join(' ');
}

/** Carries an expected failure through code that can only throw. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(value: Failure) {
    super(sentence(value));
    this.name = 'FailureError';
    this.failure = value;
  }
}
