import { SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMe } from '../../api/me.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { Page } from '../../kit/Page.tsx';
import classes from './me.module.css';
import { NameForm } from './NameForm.tsx';
import { Passkeys } from './Passkeys.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { OwnSessions } from './OwnSessions.tsx';
import { texts } from './texts.ts';
import { SecondFactor } from './SecondFactor.tsx';
import { SingleSignOn } from './SingleSignOn.tsx';

/** Your name, password, passkeys, second factor and sessions. */
export function Me(): ReactNode {
  const me = useMe().data;
  return (
    <main className={classes.me}>
      <Page id="me" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.home, to: '/' }]}>
        {me ? (
          <Stack gap={16}>
            <NameForm user={me.user} />
            <Appearance />
            {me.user.hasPassword ? <PasswordForm email={me.user.email} /> : null}
            {me.user.hasPassword ? <SecondFactor isOn={me.user.twoFactorEnabled} /> : null}
            {me.user.hasPassword ? <SingleSignOn /> : null}
            <Passkeys />
            <OwnSessions />
          </Stack>
        ) : null}
      </Page>
    </main>
  );
}

function Appearance(): ReactNode {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Card title={texts.appearance.title} intro={texts.appearance.intro}>
      <SegmentedControl
        aria-label={texts.appearance.title}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as 'auto' | 'light' | 'dark')}
        data={[...texts.appearance.schemes]}
      />
    </Card>
  );
}
