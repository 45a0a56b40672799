import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Says which helpdesk agent is which person here, so that work, access and reports name the right one. */
export const Mapping = (): ReactNode => <Page id="mapping" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} />;
