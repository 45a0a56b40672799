import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { tell, whenever } from '../api/events.ts';

const SignInDialog = lazy(() => import('./SignInDialog.tsx').then((module) => ({ default: module.SignInDialog })));

/** Waits for the session to end, and then for somebody to sign in again; requests that met the end are repeated afterwards. */
export function SessionKeeper(): ReactNode {
  const queries = useQueryClient();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => whenever('expired', () => setIsOver(true)), []);
  if (!isOver) return null;
  const done = (): void => {
    setIsOver(false);
    tell('renewed', undefined);
    void queries.invalidateQueries();
  };
  return (
    <Suspense>
      <SignInDialog onDone={done} />
    </Suspense>
  );
}
