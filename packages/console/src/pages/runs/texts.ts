/** What this page says. */
export const texts = {
  section: 'Helpdesk',
  title: 'Sync runs',
  intro: 'Every sync that ran: what it read, what it changed, and what went wrong.',
};
