/** What this page says. */
export const texts = {
  title: 'Profile and security',
  intro: 'Your name, password, passkeys, second factor and sessions.',
};
