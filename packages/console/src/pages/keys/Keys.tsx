import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Keys with which scripts and other systems use the API. */
export const Keys = (): ReactNode => <Page id="keys" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />;
