import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** The live mirror of your helpdesk’s tickets: find, open and change them, and see what became of each change. */
export const Tickets = (): ReactNode => <Page id="tickets" title={texts.title} intro={texts.intro} />;
