import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Who did what and when, with what was there before and after. Nobody can change it. */
export const Audit = (): ReactNode => <Page id="audit" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />;
