import { Kbd, Modal, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState, type ReactNode } from 'react';
import classes from './shell.module.css';
import { texts } from './texts.ts';

const asked = new EventTarget();

/** Opens the help on keyboard shortcuts. */
export const showShortcuts = (): void => void asked.dispatchEvent(new Event('show'));

/** The help on keyboard shortcuts: `?`. */
export function Shortcuts(): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  useHotkeys([
    ['shift + ?', () => setIsOpen(true)],
    ['?', () => setIsOpen(true)],
  ]);
  useEffect(() => {
    const show = (): void => setIsOpen(true);
    asked.addEventListener('show', show);
    return () => asked.removeEventListener('show', show);
  }, []);
  return (
    <Modal
      opened={isOpen}
      onClose={() => setIsOpen(false)}
      title={texts.shortcuts.title}
      size={640}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={classes.shortcuts}>
        {texts.shortcuts.groups.map((group) => (
          <section key={group.title}>
            <Title order={3} mb={8}>
              {group.title}
            </Title>
            <dl className={classes.keys}>
              {group.keys.map(([keys, meaning]) => (
                <div key={meaning} className={classes.keyRow}>
                  <dt>
                    {keys.map((key) => (
                      <Kbd key={key} size="xs" mr={4}>
                        {key}
                      </Kbd>
                    ))}
                  </dt>
                  <Text component="dd" size="sm" m={0}>
                    {meaning}
                  </Text>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
