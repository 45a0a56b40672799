import { Center, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useEffect, type ReactNode } from 'react';
import { consentChannel, type ConsentMessage } from '../setup/consentChannel.ts';
import { texts } from './texts.ts';

/** Where the browser comes back to after consent: it hands on what it was given, and closes where it may. */
export function ConsentReturn(): ReactNode {
  useDocumentTitle(`${texts.title} · Deskbridge`);
  useEffect(() => {
    const query = Object.fromEntries(new URLSearchParams(window.location.search));
    const channel = new BroadcastChannel(consentChannel);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only, and takes no target
    channel.postMessage({ query } satisfies ConsentMessage);
    channel.close();
    // A code in the address does not stay in the history.
    window.history.replaceState(null, '', window.location.pathname);
    window.close();
  }, []);
  return (
    <Center mih="60vh" p={24} component="main">
      <Stack gap={8} maw={420}>
        <Title order={1}>{texts.title}</Title>
        <Text>{texts.text}</Text>
      </Stack>
    </Center>
  );
}
