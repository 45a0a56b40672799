/** How an administrator of Halo makes the API application (HaloPSA reference §1, the vendors' own guides). */
import type { ConnectGuide } from '../contract.ts';

/** The exact clicks, in Halo's words. */
export const guide: ConnectGuide = {
  needs: [
    'An administrator of Halo who may open *Configuration › Integrations*.',
    'An agent that Deskbridge works as. One of its own, such as *Deskbridge*, shows in Halo who wrote what; an API-only agent uses no licence.',
  ],
  minutes: 10,
  parts: [
    {
      title: 'Choose the agent',
      steps: [
        { text: 'Open *Configuration › Teams & Agents › Agents* and select the agent, or make a new API-only one.' },
        {
          text: 'Under *Departments and Teams* add it to every team whose tickets you want, and save.',
          note: 'Halo leaves the tickets of other teams out of every list without a word.',
        },
      ],
    },
    {
      title: 'Make the API application',
      steps: [
        {
          text: 'Open *Configuration › Integrations › Halo API*. Note the *resource server*, the *authorisation server* and, on a hosted instance, the *tenant*.',
          note: 'Copy them; do not guess them. Some hosted tenants sign in at an address of another name.',
        },
        {
          text: 'Click *View Applications*, then *New*. Name it *Deskbridge*.',
          note: 'Halo shows this name at what it writes, and Deskbridge recognises its own notes by it.',
        },
        { text: 'Set *Authentication method* to *Client ID and Secret (Services)* and switch it to *Active*.' },
        {
          text: 'Set *Login type* to *Agent* and select the agent from above.',
          note: 'Without an agent several lookups fail.',
        },
        {
          text: 'Open the tab *Permissions* and tick the rights of the list below.',
          note: 'What counts is what the application and the role of its agent both allow.',
        },
        {
          text: 'Save. Copy the *client ID* and the *client secret*.',
          note: 'The secret is shown once. If it is lost, generate a new one.',
        },
      ],
    },
  ],
};
