import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** The name and the time zone of this account. */
export const Account = (): ReactNode => <Page id="account" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />;
