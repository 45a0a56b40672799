import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** How Deskbridge is connected to your helpdesk: credentials, rights, what is synced and how much of the API it may use. */
export const Configuration = (): ReactNode => (
  <Page id="configuration" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />
);
