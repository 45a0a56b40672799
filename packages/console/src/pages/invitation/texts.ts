/** What this page says. */
export const texts = {
  title: 'Invitation',
  join: (account: string) => `Join ${account}`,
  intro: (who: string, role: string) => `${who} invites you to work here as ${role}.`,
  roles: { owner: 'an owner', admin: 'an admin', dispatcher: 'a dispatcher', agent: 'an agent', viewer: 'a viewer' },
  expires: 'The invitation ends',
  gone: 'This invitation is not valid',
  accept: 'Accept the invitation',
  name: 'Your name',
  known: (email: string) => `Somebody signs in here with ${email} already. Sign in, and you come back to this page.`,
  other: (here: string, invited: string) => `You are signed in as ${here}, and the invitation is for ${invited}.`,
  signOut: 'Sign out',
};
