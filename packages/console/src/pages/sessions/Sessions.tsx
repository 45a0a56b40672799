import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Where people are signed in, and how to end that. */
export const Sessions = (): ReactNode => <Page id="sessions" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />;
