/** What this page says. */
export const texts = {
  section: 'People & access',
  title: 'API keys',
  intro: 'Keys with which scripts and other systems use the API.',
};
