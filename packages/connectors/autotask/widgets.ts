/** Where ours can be shown inside Autotask (Autotask reference §8, seed 001). */
import type { WidgetDeclaration } from '../contract.ts';

/** The places, with how to set them up. */
export const widgets: readonly WidgetDeclaration[] = [
  {
    kind: 'ticket',
    label: 'Ticket insight',
    where: 'An insight beside each ticket.',
    support: 'unverified',
    steps: [
      'Open Admin > Extensions & Integrations > LiveLinks Designer and choose New.',
      'Set the entity to Ticket and the display to a new window or an insight.',
      'Paste the address of the widget, and add the ticket id as a variable where the address says so.',
      'Publish the link to the departments and people who should see it.',
    ],
    gotchas: [
      'How Autotask signs what it opens is not publicly known: people sign in to Deskbridge once in that browser.',
      'The insight stays empty where the API user may not see the ticket.',
    ],
  },
  {
    kind: 'dashboard',
    label: 'Dashboard widget',
    where: 'A widget on a dashboard.',
    support: 'unverified',
    steps: ['Open the dashboard, choose to add a widget of an integration vendor, and enter the address of the widget.'],
    gotchas: ['Whether a widget of your own needs an entry as an integration vendor is not publicly known; the plain link always works.'],
  },
];
