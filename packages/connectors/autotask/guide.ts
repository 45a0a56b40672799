/** How an administrator of Autotask makes the API user (seed 001, Autotask reference §1). */
import type { ConnectGuide } from '../contract.ts';

/** The exact clicks, in Autotask's words. */
export const guide: ConnectGuide = {
  needs: [
    'An administrator of Autotask who may open *Admin › Account Settings & Users*.',
    'A free API licence; an API user is API-only and takes no seat of a technician.',
  ],
  minutes: 10,
  parts: [
    {
      title: 'Make a security level that may create webhooks',
      steps: [
        {
          text: 'Open *Admin › Account Settings & Users › Resources/Users (HR) › Security Levels*, find `API User (system)` and click *Copy*.',
          note: 'The level as delivered cannot create webhooks, and cannot be changed.',
        },
        { text: 'Name the copy `Deskbridge`, and check under *Feature Access* that *Can login to Web Services API* is ticked.' },
        {
          text: 'In the section *Webhooks* tick *Can create webhooks* and set the maximum number of webhooks to 50.',
          note: 'Deskbridge makes five. Without this, changes come by polling: later, and for more calls.',
        },
        {
          text: 'If you want notes, time and tickets to appear in the name of the person who wrote them, allow impersonation for these in the level.',
          note: 'The level of each person must allow it too; otherwise they stand there as the API user’s.',
        },
        { text: 'Click *Save & Close*.' },
      ],
    },
    {
      title: 'Make the API user',
      steps: [
        {
          text: 'Open *Admin › Account Settings & Users › Resources/Users (HR) › Resources/Users*, click the arrow beside *New* and choose *New API User*.',
        },
        {
          text: 'Enter a name such as `Deskbridge API`, an e-mail address of yours, the security level from above and your main office as *Primary Internal Location*.',
        },
        {
          text: 'Under *Credentials* click *Generate Key* and *Generate Secret*. Copy both.',
          note: 'The secret is shown until you save. If it is lost, generate a new one.',
        },
        {
          text: 'Under *API Tracking Identifier* choose *Custom (Internal Integration)*, enter `Deskbridge` as the name, and copy the identifier.',
          note: 'Autotask counts calls at the same time for each identifier: do not share it with another integration.',
        },
        { text: 'Click *Save & Close*.' },
      ],
    },
  ],
};
