/** Between the page to which the browser comes back from the helpdesk, and the wizard that waits in another tab. */
export const consentChannel = 'deskbridge-consent';

/** What the browser brought back in the address. */
export interface ConsentMessage {
  query: Record<string, string>;
}
