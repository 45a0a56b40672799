import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Every status, priority, team and other list of values in your helpdesk, as rules and filters use them. */
export const Picklists = (): ReactNode => (
  <Page id="picklists" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />
);
