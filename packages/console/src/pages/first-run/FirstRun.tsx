import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Make the first owner of this installation. */
export const FirstRun = (): ReactNode => <Page id="first-run" title={texts.title} intro={texts.intro} />;
