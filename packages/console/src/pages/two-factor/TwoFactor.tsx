import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Second factor */
export const TwoFactor = (): ReactNode => <Page id="two-factor" title={texts.title} />;
