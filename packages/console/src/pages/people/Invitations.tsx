import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Who has been invited and has not come yet. */
export const Invitations = (): ReactNode => (
  <Page id="invitations" title={texts.invitations.title} intro={texts.invitations.intro} crumbs={[{ label: texts.section }]} />
);
