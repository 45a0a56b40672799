import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Who has access to this account, and what each of them may do. */
export const People = (): ReactNode => <Page id="people" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />;
