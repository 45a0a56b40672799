import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { texts } from './texts.ts';

/** A question before something that takes something away. */
export interface ConfirmActionProps {
  /** Draws what opens the question: `(open) => <Button onClick={open}>Disconnect</Button>`. */
  trigger: (open: () => void) => ReactNode;
  title: string;
  /** What will happen and to how many. */
  children: ReactNode;
  /** The verb: *Disconnect*, not *OK*. */
  confirm: string;
  /** May return a promise: the question stays until it ends, and stays open where it fails. */
  onConfirm: () => unknown;
  /** True for what takes something away; false for what is only large. */
  isDestructive?: boolean;
  /** A word that must be typed; only where data cannot come back. */
  typed?: string;
}

/** Asks before acting: says what will happen and to how many; asks to type a word only where data cannot come back. */
export function ConfirmAction({
  trigger,
  title,
  children,
  confirm,
  onConfirm,
  isDestructive = true,
  typed,
}: ConfirmActionProps): ReactNode {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [word, setWord] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const begin = (): void => {
    setWord('');
    open();
  };
  const act = async (): Promise<void> => {
    setIsBusy(true);
    try {
      await onConfirm();
      close();
    } catch {
      // The one who acts has said what went wrong; the question stays, so that it can be tried again.
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      {trigger(begin)}
      <Modal opened={isOpen} onClose={close} title={title} closeButtonProps={{ 'aria-label': texts.panel.close }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void act();
          }}
        >
          <Stack gap={16}>
            <Text component="div">{children}</Text>
            {typed ? (
              <TextInput
                label={texts.confirm.type(typed)}
                value={word}
                onChange={(event) => setWord(event.currentTarget.value)}
                autoComplete="off"
                data-autofocus
              />
            ) : null}
            <Group justify="flex-end" gap={8}>
              <Button variant="default" onClick={close}>
                {texts.confirm.cancel}
              </Button>
              <Button
                type="submit"
                color={isDestructive ? 'red' : undefined}
                loading={isBusy}
                disabled={typed !== undefined && word !== typed}
              >
                {confirm}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
