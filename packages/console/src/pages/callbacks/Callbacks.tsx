import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Whether your helpdesk tells Deskbridge about changes at once, and what to mend if it does not. */
export const Callbacks = (): ReactNode => (
  <Page id="callbacks" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />
);
