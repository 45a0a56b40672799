/** What this page says. */
export const texts = {
  title: 'You are invited',
};
