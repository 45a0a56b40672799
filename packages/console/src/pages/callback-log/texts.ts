/** What this page says. */
export const texts = {
  section: 'Helpdesk',
  title: 'Callback log',
  intro: 'Every message that your helpdesk sent, with what it held and what came of it.',
};
