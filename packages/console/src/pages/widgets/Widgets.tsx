import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Whether the widgets inside your helpdesk load for the people who use them. */
export const Widgets = (): ReactNode => <Page id="widgets" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />;
