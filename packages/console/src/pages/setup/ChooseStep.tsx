import { Alert, Anchor, Badge, Button, Text, Title } from '@mantine/core';
import { IconDatabase, IconFlask, IconPlugConnected } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { texts as shared } from '../../helpdesk/texts.ts';
import type { Connector } from '../../helpdesk/types.ts';
import { Failure } from '../../kit/Failure.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { useDraft } from './draft.ts';
import type { StepContent } from './Setup.tsx';
import classes from './setup.module.css';
import { Step } from './Step.tsx';
import { texts } from './texts.ts';

const words = texts.choose;

/** Which helpdesk: one of ours, or the simulated one to look around. */
export function ChooseStep({ onboarding }: StepContent): ReactNode {
  const account = useAccount();
  const { connection } = onboarding;
  if (connection && onboarding.condition.name !== 'disconnected') {
    return (
      <Step id="choose" title={words.connected(connection.connectorName)}>
        {connection.isSandbox ? <Badge variant="light">{shared.sandbox.badge}</Badge> : null}
        <Text>{words.connectedText}</Text>
        <Anchor component={Link} to={addressOf(account, '/helpdesk/configuration')}>
          {words.configuration}
        </Anchor>
      </Step>
    );
  }
  return <Choices hasSandbox={onboarding.sandbox} kept={connection?.connectorName ?? null} />;
}

function Choices({ hasSandbox, kept }: { hasSandbox: boolean; kept: string | null }): ReactNode {
  const account = useAccount();
  const navigate = useNavigate();
  const connectors = useGet('/api/v1/connectors', {}, 'static');
  const [, change] = useDraft(account);
  const sandbox = useSend('post', '/api/v1/connections/sandbox', { refresh: ['connection'], toast: false });
  const connectSandbox = async (): Promise<void> => {
    await sandbox.mutateAsync({}).then(
      () => navigate({ to: addressOf(account, '/setup/window') }),
      // The failure is shown below.
      () => undefined,
    );
  };
  const choose = (connector: Connector): void => {
    change({ connector: connector.id });
    void navigate({ to: addressOf(account, '/setup/instructions') });
  };
  return (
    <Step id="choose" title={words.title} intro={words.intro} hasNext={false}>
      {connectors.error ? <Failure error={connectors.error} onRetry={() => void connectors.refetch()} /> : null}
      {kept ? (
        <Alert color="yellow" variant="light" icon={<IconDatabase aria-hidden />} title={words.kept(kept)}>
          <Text size="sm">
            {words.keptText}{' '}
            <Anchor component={Link} to={addressOf(account, '/helpdesk/configuration')} size="sm" underline="always">
              {words.configuration}
            </Anchor>
          </Text>
        </Alert>
      ) : null}
      <div className={classes.choices}>
        {connectors.data?.items.map((connector) => (
          <section key={connector.id} className={classes.choice} aria-label={connector.name}>
            <IconPlugConnected size={24} stroke={1.5} aria-hidden />
            <Title order={3}>{connector.name}</Title>
            <Text size="sm" c="dimmed">
              {`${words.can}: ${connector.capabilities
                .filter((each) => each.support === 'yes')
                .map((each) => each.label)
                .join(' · ')}`}
            </Text>
            <Button onClick={() => choose(connector)}>{words.choose(connector.name)}</Button>
          </section>
        ))}
        {hasSandbox && kept === null ? (
          <section className={classes.choice} aria-label={words.sandbox}>
            <IconFlask size={24} stroke={1.5} aria-hidden />
            <Title order={3}>{words.sandbox}</Title>
            <Text size="sm" c="dimmed">
              {words.sandboxText}
            </Text>
            <Button variant="default" loading={sandbox.isPending} onClick={() => void connectSandbox()}>
              {words.sandboxAction}
            </Button>
          </section>
        ) : null}
      </div>
      {sandbox.error ? <Failure error={sandbox.error} /> : null}
    </Step>
  );
}
