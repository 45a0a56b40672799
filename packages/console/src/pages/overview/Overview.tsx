import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Whether the bridge works, what is left to set up, and what happened today. */
export const Overview = (): ReactNode => <Page id="overview" title={texts.title} intro={texts.intro} />;
