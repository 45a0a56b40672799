import type { Mail } from '../platform/mail.ts';

/** The mail with an invitation's link. */
export const invitationMail = (to: string, link: string, accountName: string, invitedBy: string): Mail => ({
  to,
  subject: `${oneLine(invitedBy)} invites you to ${oneLine(accountName)} on Deskbridge`,
  text: `Hello,

${oneLine(invitedBy)} invites you to ${oneLine(accountName)} on Deskbridge. This link lets you in; it is for you alone and valid for seven days:

${link}

If you did not expect it, leave it be: nothing happens.
`,
});

/** The mail with the link for a new password. */
export const passwordMail = (to: string, name: string, link: string): Mail => ({
  to,
  subject: 'A new password for Deskbridge',
  text: `Hello ${oneLine(name)},

somebody, probably you, asked for a new password for Deskbridge. This link sets one; it is valid for an hour and ends all sessions:

${link}

If it was not you, leave it be: your password stays as it is.
`,
});

/** Names are other people's text: they make no lines of their own. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 200);
