import { ActionIcon, Group, Title, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { isBusy } from './isBusy.ts';
import classes from './SidePanel.module.css';
import { texts } from './texts.ts';
import { useLatest } from './useStable.ts';

/** The detail of a row beside its list. */
export interface SidePanelProps {
  title: ReactNode;
  /** Names the panel for screen readers where the title is no text. */
  label?: string;
  /** Goes back to the list's own address. */
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
  /** What can be done with it, beside the title. */
  actions?: ReactNode;
  width?: number;
  children: ReactNode;
}

/** A panel at the right with an address of its own; Escape closes it, the arrows go to the next row. */
export function SidePanel({ title, label, onClose, onPrevious, onNext, actions, width = 520, children }: SidePanelProps): ReactNode {
  const panel = useRef<HTMLElement>(null);
  useEscape(onClose);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  return (
    <aside
      ref={panel}
      className={classes.panel}
      style={{ width }}
      aria-label={label ?? (typeof title === 'string' ? title : undefined)}
      tabIndex={-1}
    >
      <header className={classes.head}>
        <Title order={2} className={classes.title}>
          {title}
        </Title>
        <Group gap={4} wrap="nowrap">
          {actions}
          <Step label={texts.panel.previous} onClick={onPrevious} icon={<IconChevronUp size={18} aria-hidden />} />
          <Step label={texts.panel.next} onClick={onNext} icon={<IconChevronDown size={18} aria-hidden />} />
          <Step label={texts.panel.close} onClick={onClose} icon={<IconX size={18} aria-hidden />} />
        </Group>
      </header>
      <div className={classes.body}>{children}</div>
    </aside>
  );
}

/** Calls back at Escape, unless it is meant for a menu or a question over the panel. Those have closed by the time others hear of it. */
function useEscape(onEscape: () => void): void {
  const latest = useLatest(onEscape);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !isBusy(event.target)) latest.current();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [latest]);
}

function Step({ label, onClick, icon }: { label: string; onClick?: () => void; icon: ReactNode }): ReactNode {
  if (!onClick) return null;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={30} onClick={onClick} aria-label={label}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
