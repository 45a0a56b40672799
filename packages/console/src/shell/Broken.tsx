import { Button, Stack } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiError } from '../api/errors.ts';
import { Failure } from '../kit/Failure.tsx';
import classes from './shell.module.css';
import { texts } from './texts.ts';

/** What stands where a page could not be drawn; the rest of the console goes on. */
export const Broken = ({ error, reset }: ErrorComponentProps): ReactNode => (
  <Stack className={classes.broken}>
    <Failure
      error={
        error instanceof ApiError
          ? error
          : {
              code: 'internal',
              message: texts.broken.title,
              detail: error instanceof Error ? error.message : String(error),
              next: texts.broken.next,
            }
      }
      onRetry={reset}
      action={
        <Button size="xs" variant="subtle" onClick={() => location.reload()}>
          {texts.broken.reload}
        </Button>
      }
    />
  </Stack>
);
