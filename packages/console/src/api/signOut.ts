/** Ends the session and goes to the sign-in, with nothing of the account left in memory. */
export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).catch(() => undefined);
  location.assign('/sign-in');
}
