/** Where ours can be shown inside HaloPSA (HaloPSA reference §10). */
import type { WidgetDeclaration } from '../contract.ts';

/** The places, with how to set them up. */
export const widgets: readonly WidgetDeclaration[] = [
  {
    kind: 'ticket',
    label: 'Ticket widget',
    where: 'A tab of its own on each ticket.',
    support: 'unverified',
    steps: [
      'Open Configuration > Custom Objects > Custom Tabs and choose New.',
      'Set the entity to Ticket and the type to Iframe.',
      'Paste the address of the widget as the URL of the tab.',
      'Switch on the secure URL parameter, and copy the secret of the tab to this page.',
      'Add the tab to each ticket type that should show it.',
    ],
    gotchas: [
      'Only the agent is signed by Halo, not the ticket: what the widget shows is checked against what that agent may see.',
      'A signed address works for ever, so it is exchanged for a short session at once.',
      'How the ticket id is written in the URL differs by context; try it on one ticket type first.',
    ],
  },
  {
    kind: 'dashboard',
    label: 'Dashboard widget',
    where: 'A page of its own beside the ticket list.',
    support: 'unverified',
    steps: [
      'Open Configuration > Custom Objects > Custom Tabs, or the dashboard that your agents open first, and add an Iframe with the address of the widget.',
    ],
    gotchas: ['Whether your version of Halo signs the address of a dashboard as it does for a tab is not publicly known.'],
  },
];
