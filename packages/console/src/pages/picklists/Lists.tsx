import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled, IconHistory, IconListDetails, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatNumber } from '../../kit/format.ts';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import classes from './picklists.module.css';
import type { Kind } from './queries.ts';
import { texts } from './texts.ts';

/** Every list of the helpdesk with how many values it has, and whether something of it is broken. */
export function Lists({ kinds }: { kinds: readonly Kind[] }): ReactNode {
  const [address, change] = useFilters();
  const kind = oneOf(address, 'kind');
  const isHistory = oneOf(address, 'view') === 'history';
  const values = kinds.reduce((sum, each) => sum + each.values, 0);
  return (
    <nav className={classes.lists} aria-label={texts.lists.label}>
      <ul>
        <li>
          <UnstyledButton
            className={classes.list}
            aria-current={isHistory || undefined}
            onClick={() => change({ view: 'history', kind: undefined, state: undefined, search: undefined })}
          >
            <IconHistory size={16} aria-hidden />
            <span className={classes.name}>{texts.lists.history}</span>
          </UnstyledButton>
        </li>
        <li>
          <UnstyledButton
            className={classes.list}
            aria-current={(!isHistory && kind === undefined) || undefined}
            onClick={() => change({ kind: undefined, view: undefined })}
          >
            <IconListDetails size={16} aria-hidden />
            <span className={classes.name}>{texts.lists.all}</span>
            <span className={classes.figure}>{formatNumber(values)}</span>
          </UnstyledButton>
        </li>
        {kinds.map((each) => (
          <li key={each.id}>
            <UnstyledButton
              className={classes.list}
              aria-current={(!isHistory && kind === each.id) || undefined}
              onClick={() => change({ kind: each.id, view: undefined })}
            >
              <span className={classes.name}>{each.label}</span>
              {each.problems > 0 ? (
                <span className={classes.bad} role="img" aria-label={texts.lists.problems(formatNumber(each.problems))}>
                  <IconAlertTriangleFilled size={14} aria-hidden />
                </span>
              ) : null}
              {each.isUnreadable ? (
                <span className={classes.figure} role="img" aria-label={texts.lists.unreadable}>
                  <IconLock size={14} aria-hidden />
                </span>
              ) : (
                <span className={classes.figure}>{formatNumber(each.values)}</span>
              )}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
