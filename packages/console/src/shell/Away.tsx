import { IconCloudOff } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { whenever } from '../api/events.ts';
import classes from './shell.module.css';
import { texts } from './texts.ts';

const graceMs = 800;

/** Whether the hub has not answered for a moment. */
export function useIsAway(): boolean {
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = whenever('away', (away) => {
      clearTimeout(timer);
      if (!away) setIsAway(false);
      else timer = setTimeout(() => setIsAway(true), graceMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return isAway;
}

/** Says that the hub does not answer; goes away by itself when it does. */
export function Away(): ReactNode {
  const isAway = useIsAway();
  return (
    <div role="status" aria-live="polite">
      {isAway ? (
        <div className={classes.away}>
          <IconCloudOff size={16} aria-hidden />
          {texts.away.text}
        </div>
      ) : null}
    </div>
  );
}
