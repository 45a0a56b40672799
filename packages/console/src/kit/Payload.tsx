import { ActionIcon, Button, CopyButton, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { texts } from './texts.ts';
import classes from './Payload.module.css';

const shownAtFirst = 40;

/** A payload as it came, in mono: JSON is indented; what is long is cut until asked for. Null: nothing was kept. */
export function Payload({ value, label }: { value: unknown; label: string }): ReactNode {
  const [isWhole, setIsWhole] = useState(false);
  if (value === null || value === undefined || value === '') {
    return (
      <Text size="sm" c="dimmed">
        {texts.payload.empty}
      </Text>
    );
  }
  const text = textOf(value);
  const lines = text.split('\n');
  const isLong = lines.length > shownAtFirst;
  return (
    <div className={classes.payload}>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? texts.payload.copied : texts.payload.copy}>
            <ActionIcon variant="default" size={28} className={classes.copy} onClick={copy} aria-label={texts.payload.copy}>
              {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
      {/* What scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.text} tabIndex={0} role="region" aria-label={label}>
        {isLong && !isWhole ? lines.slice(0, shownAtFirst).join('\n') : text}
      </pre>
      {isLong ? (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? texts.payload.collapse : texts.payload.expand}
        </Button>
      ) : null}
    </div>
  );
}

/** A value as JSON, indented. */
export const Json = ({ value, label }: { value: unknown; label: string }): ReactNode => <Payload value={value} label={label} />;

function textOf(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value, null, 2);
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
