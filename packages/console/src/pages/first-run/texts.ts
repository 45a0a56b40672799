/** What this page says. */
export const texts = {
  title: 'Welcome to Deskbridge',
  intro: 'Nobody can sign in here yet. You become the owner: you connect the helpdesk next and invite the others.',
  name: 'Your name',
  accountName: 'Your company',
  accountHint: 'What this account is called.',
  timeZone: 'Time zone',
  code: 'Set-up code',
  codeHint: 'It stands in the link that the hub printed when it started; open that link, or copy the code out of it.',
  create: 'Create the account',
  api: 'Read the API reference instead',
  done: { title: 'This hub has an owner', text: 'Sign in, or ask the owner for an invitation.' },
};
