/** What this page says. */
export const texts = {
  title: 'Connect your helpdesk',
  intro: 'Step by step from credentials to a proven connection; you can leave and come back at any step.',
};
