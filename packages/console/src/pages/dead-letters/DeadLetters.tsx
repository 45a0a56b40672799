import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Writes that your helpdesk refused for good; send them again once the cause is mended, or discard them. */
export const DeadLetters = (): ReactNode => (
  <Page id="dead-letters" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />
);
