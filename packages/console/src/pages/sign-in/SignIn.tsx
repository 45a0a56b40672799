import type { ReactNode } from 'react';
import { Page } from '../../kit/Page.tsx';
import { texts } from './texts.ts';

/** Sign in */
export const SignIn = (): ReactNode => <Page id="sign-in" title={texts.title} />;
