/** What this page says. */
export const texts = {
  section: 'Helpdesk',
  title: 'Helpdesk configuration',
  intro: 'How Deskbridge is connected to your helpdesk: credentials, rights, what is synced and how much of the API it may use.',
};
