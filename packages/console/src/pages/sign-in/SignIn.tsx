import { Alert, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { safeNext } from '../../signing/auth.ts';
import { FirstStep } from '../../signing/FirstStep.tsx';
import { Outside } from '../../signing/Outside.tsx';
import { texts as signing } from '../../signing/texts.ts';
import { useGoOn } from '../../signing/useGoOn.ts';
import { texts } from './texts.ts';

/** The way in. A hub without an owner leads on to making one. */
export function SignIn(): ReactNode {
  const [search] = useFilters();
  const next = safeNext(oneOf(search, 'next'));
  const failed = oneOf(search, 'error');
  const goOn = useGoOn();
  const navigate = useNavigate();
  const setup = useGet('/api/setup', {}, 'static').data;
  useEffect(() => {
    if (setup?.needed) void navigate({ to: '/first-run', replace: true });
  }, [setup, navigate]);
  return (
    <Outside title={texts.title}>
      <Stack gap={16}>
        {failed ? (
          <Alert color="red" variant="light" role="alert">
            {signing.ssoErrors[failed.toLowerCase()] ?? signing.ssoError}
          </Alert>
        ) : null}
        <FirstStep
          next={next}
          onSecondStep={() => void navigate({ to: '/two-factor', search: { next } as never })}
          onDone={() => goOn(next)}
        />
      </Stack>
    </Outside>
  );
}
