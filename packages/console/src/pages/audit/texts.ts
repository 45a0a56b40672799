/** What this page says. */
export const texts = {
  section: 'People & access',
  title: 'Audit log',
  intro: 'Who did what and when, with what was there before and after. Nobody can change it.',
};
