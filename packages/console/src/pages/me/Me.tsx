import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Your name, password, passkeys, second factor and sessions. */
export const Me = (): ReactNode => <Page id="me" title={texts.title} intro={texts.intro} />;
