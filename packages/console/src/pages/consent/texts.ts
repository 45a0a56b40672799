/** Every word of this page. */
export const texts = {
  title: 'Back from the helpdesk',
  text: 'What the helpdesk answered has been handed to the page that waits for it. You can close this one.',
};
