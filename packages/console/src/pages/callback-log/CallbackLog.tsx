import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Every message that your helpdesk sent, with what it held and what came of it. */
export const CallbackLog = (): ReactNode => (
  <Page id="callback-log" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />
);
