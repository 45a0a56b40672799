import { Anchor, Breadcrumbs, Button, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { useSetting } from '../api/me.ts';
import classes from './Page.module.css';
import { texts } from './texts.ts';

/** One step of the way to a page; without an address it is only named. */
export interface Crumb {
  label: string;
  to?: string;
}

/** What a page is made of. */
export interface PageProps {
  /** Names the page for what is remembered about it. */
  id: string;
  title: string;
  /** One sentence that says what the page is for; it disappears once understood. */
  intro?: string;
  /** Where the page stands, outermost first, without itself. */
  crumbs?: readonly Crumb[];
  /** The one primary action, at the right of the title. */
  action?: ReactNode;
  /** The state in words, above all else. */
  status?: ReactNode;
  /** Grids take all the width and height there is; other pages at most 1,280 px. */
  isGrid?: boolean;
  children?: ReactNode;
}

/** The frame of every page: way, title, action, what it is for, its state, then its content. */
export function Page({ id, title, intro, crumbs = [], action, status, isGrid = false, children }: PageProps): ReactNode {
  useDocumentTitle(`${title} · Deskbridge`);
  const [hidden, setHidden] = useSetting<readonly string[]>('hiddenIntros', []);
  const isHidden = hidden.includes(id);
  const hide = useCallback(() => setHidden([...hidden, id]), [hidden, id, setHidden]);
  return (
    <div className={classes.page} data-grid={isGrid || undefined}>
      <header className={classes.head}>
        <div className={classes.heading}>
          {crumbs.length > 0 ? <Way crumbs={crumbs} /> : null}
          <Title order={1}>{title}</Title>
        </div>
        {action ? <Group gap={8}>{action}</Group> : null}
      </header>
      {intro && !isHidden ? (
        <Group gap={8} className={classes.intro} wrap="nowrap" align="baseline">
          <Text size="md" c="dimmed">
            {intro}
          </Text>
          <Button size="compact-xs" variant="subtle" color="gray" flex="none" onClick={hide} data-no-print>
            {texts.intro.hide}
          </Button>
        </Group>
      ) : null}
      {status ? <div className={classes.status}>{status}</div> : null}
      <div className={classes.body}>{children}</div>
    </div>
  );
}

const Way = ({ crumbs }: { crumbs: readonly Crumb[] }): ReactNode => (
  <Breadcrumbs separator="/" separatorMargin={6} className={classes.crumbs}>
    {crumbs.map((crumb) =>
      crumb.to ? (
        <Anchor key={crumb.label} component={Link} to={crumb.to} size="xs" c="dimmed">
          {crumb.label}
        </Anchor>
      ) : (
        <Text key={crumb.label} size="xs" c="dimmed">
          {crumb.label}
        </Text>
      ),
    )}
  </Breadcrumbs>
);
