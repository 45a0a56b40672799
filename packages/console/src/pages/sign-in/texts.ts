/** What this page says. */
export const texts = {
  title: 'Sign in',
};
