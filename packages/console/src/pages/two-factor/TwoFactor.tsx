import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { safeNext } from '../../signing/auth.ts';
import { Outside } from '../../signing/Outside.tsx';
import { SecondStep } from '../../signing/SecondStep.tsx';
import { useGoOn } from '../../signing/useGoOn.ts';
import { texts } from './texts.ts';

/** The second step of signing in. */
export function TwoFactor(): ReactNode {
  const [search] = useFilters();
  const next = safeNext(oneOf(search, 'next'));
  const goOn = useGoOn();
  const navigate = useNavigate();
  return (
    <Outside title={texts.title}>
      <SecondStep onDone={() => goOn(next)} onAgain={() => void navigate({ to: '/sign-in', search: { next } as never })} />
    </Outside>
  );
}
