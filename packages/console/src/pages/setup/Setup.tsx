import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Step by step from credentials to a proven connection; you can leave and come back at any step. */
export const Setup = (): ReactNode => <Page id="setup" title={texts.title} intro={texts.intro} />;
