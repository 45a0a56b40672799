import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../kit/Empty.tsx';
import { texts } from './texts.ts';

/** Where an address leads nowhere. */
export const NotFound = (): ReactNode => (
  <Empty
    icon={IconMapOff}
    title={texts.notFound.title}
    text={texts.notFound.text}
    action={
      <Button component={Link} to="/" variant="default">
        {texts.notFound.action}
      </Button>
    }
  />
);
