/** What this page says. */
export const texts = {
  title: 'Sign in',
  newPassword: {
    title: 'Set a new password',
    intro: 'The link works once. All sessions end when the password is set.',
    set: 'Set password',
    back: 'Back to sign-in',
    done: 'The new password is set',
    ended: 'All sessions have ended. Sign in with the new password.',
  },
};
