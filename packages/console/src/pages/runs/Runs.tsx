import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Every sync that ran: what it read, what it changed, and what went wrong. */
export const Runs = (): ReactNode => <Page id="runs" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />;
