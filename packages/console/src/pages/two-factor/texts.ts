/** What this page says. */
export const texts = {
  title: 'Second step',
};
