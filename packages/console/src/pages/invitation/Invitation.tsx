import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** You are invited */
export const Invitation = (): ReactNode => <Page id="invitation" title={texts.title} />;
