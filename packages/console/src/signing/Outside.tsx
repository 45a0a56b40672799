import { Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './signing.module.css';
import { texts } from './texts.ts';

/** The frame of pages that one sees before one is in. */
export function Outside({
  title,
  intro,
  isWide = false,
  children,
}: {
  title: string;
  intro?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
}): ReactNode {
  useDocumentTitle(`${title} · ${texts.product}`);
  return (
    <main className={classes.outside}>
      <div className={classes.card} data-wide={isWide || undefined}>
        <div className={classes.product}>
          <img src="/icon.svg" alt="" width={22} height={22} />
          {texts.product}
        </div>
        <Title order={1} mb={intro ? 4 : 16}>
          {title}
        </Title>
        {intro ? (
          <Text c="dimmed" mb={16} component="div">
            {intro}
          </Text>
        ) : null}
        {children}
      </div>
    </main>
  );
}
