import { Alert, Anchor, Button, Group, List, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { CredentialFields } from '../../helpdesk/CredentialFields.tsx';
import { ProfilePicker } from '../../helpdesk/ProfilePicker.tsx';
import { RightsList, rightsSummary } from '../../helpdesk/RightsList.tsx';
import { texts as shared } from '../../helpdesk/texts.ts';
import type { Choice, Connector, Report } from '../../helpdesk/types.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formErrors, unplacedError } from '../../kit/formErrors.ts';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { Consent } from './Consent.tsx';
import { forgetDraft, subjectOf, useDraft } from './draft.ts';
import type { StepContent } from './Setup.tsx';
import { Step } from './Step.tsx';
import { texts } from './texts.ts';

const words = texts.credentials;

/** Credentials and their test. Next saves them: tested again, whole or not at all, and nothing is imported yet. */
export function CredentialsStep({ onboarding }: StepContent): ReactNode {
  const account = useAccount();
  const [draft] = useDraft(account);
  const connectors = useGet('/api/v1/connectors', {}, 'static');
  const connector = connectors.data?.items.find((each) => each.id === draft.connector);
  if (onboarding.connection && onboarding.condition.name !== 'disconnected') return <Saved id={onboarding.connection.id} />;
  if (!connector) return <Skeleton height={400} />;
  return <Form connector={connector} />;
}

function Saved({ id }: { id: number }): ReactNode {
  const account = useAccount();
  const connection = useGet('/api/v1/connections/{id}', { path: { id } }, 'connection');
  const retest = useSend('post', '/api/v1/connections/{id}/test', { refresh: ['connection'], toast: false });
  return (
    <Step id="credentials" title={words.saved} intro={words.savedText}>
      <Group gap={12}>
        <Button variant="default" loading={retest.isPending} onClick={() => retest.mutate({ path: { id } })}>
          {words.retest}
        </Button>
        <Anchor component={Link} to={addressOf(account, '/helpdesk/configuration')}>
          {texts.choose.configuration}
        </Anchor>
      </Group>
      {retest.error ? <Failure error={retest.error} /> : null}
      {connection.data ? (
        <Card title={shared.rights.caption} intro={rightsSummary(connection.data.rights)}>
          <RightsList rights={connection.data.rights} />
        </Card>
      ) : null}
    </Step>
  );
}

const noChoices: readonly Choice[] = [];

function Form({ connector }: { connector: Connector }): ReactNode {
  const account = useAccount();
  const secrets = useMemo(() => connector.credentialFields.filter((field) => field.secret).map((field) => field.name), [connector]);
  const [draft, change] = useDraft(account, secrets);
  const test = useSend('post', '/api/v1/connections/test', { toast: false });
  const ask = useSend('post', '/api/v1/connections/choices', { toast: false });
  const create = useSend('post', '/api/v1/connections', { toast: false, refresh: ['connection'] });
  const choices = ask.data?.items ?? noChoices;
  const { connector: id, profile, credentials } = draft;
  const subject = subjectOf(draft);
  const report = draft.tested?.of === subject ? draft.tested.report : null;
  const lacking = report?.rights.some((right) => right.state === 'missing' && !right.optional) ?? false;
  const error = create.error ?? test.error ?? ask.error;
  const fieldNames = connector.credentialFields.map((field) => `credentials.${field.name}`);
  const unplaced = unplacedError(error, fieldNames);
  const body = { connector: id, profile, credentials };
  const testNow = (): void => test.mutate({ body }, { onSuccess: (found) => change({ tested: { report: found, of: subject } }) });
  const runTest = (): void => {
    if (!connector.hasChoices) return testNow();
    ask.mutate({ body }, { onSuccess: ({ items }) => items.every((choice) => credentials[choice.field]) && testNow() });
  };
  const isToChoose = choices.some((choice) => !credentials[choice.field]);
  const save = async (): Promise<boolean> => {
    try {
      await create.mutateAsync({ body: { ...body, credentialsExpireOn: draft.expiresOn || null, import: 'later' } });
    } catch {
      return false;
    }
    forgetDraft(account);
    return true;
  };
  const blocked = report === null ? (draft.tested ? words.stale : words.first) : lacking ? words.lacking : undefined;
  return (
    <Step
      id="credentials"
      title={words.title}
      intro={words.intro}
      blocked={blocked}
      onNext={save}
      next={words.connect}
      isBusy={create.isPending}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          runTest();
        }}
      >
        <Stack gap={16} maw={560}>
          <CredentialFields
            fields={connector.credentialFields}
            values={credentials}
            errors={formErrors(error)}
            choices={choices}
            onChange={(name, value) => {
              test.reset();
              create.reset();
              if (!choices.some((choice) => choice.field === name)) ask.reset();
              change({ credentials: { ...credentials, [name]: value } });
            }}
          />
          {isToChoose ? (
            <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />} role="status">
              {words.choose}
            </Alert>
          ) : null}
          {connector.consent ? (
            <Consent
              connector={connector}
              credentials={credentials}
              onGiven={(given) => change({ credentials: { ...credentials, ...given } })}
            />
          ) : null}
          <TextInput
            type="date"
            label={shared.credentials.expiry}
            description={shared.credentials.expiryHelp}
            value={draft.expiresOn}
            error={formErrors(error)['credentialsExpireOn']}
            onChange={(event) => change({ expiresOn: event.currentTarget.value })}
          />
          <ProfilePicker profiles={connector.profiles} value={profile} onChange={(next) => change({ profile: next })} />
          <Group gap={12}>
            <Button type="submit" variant={report && !lacking ? 'default' : 'filled'} loading={ask.isPending || test.isPending}>
              {words.test}
            </Button>
            {test.isPending ? (
              <Text size="sm" c="dimmed">
                {words.testing}
              </Text>
            ) : null}
          </Group>
        </Stack>
      </form>
      {unplaced ? <Failure error={unplaced} /> : null}
      {report ? <Tested report={report} isLacking={lacking} /> : null}
    </Step>
  );
}

/** What a test found, first of all what is missing. */
function Tested({ report, isLacking }: { report: Report; isLacking: boolean }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  // The form is long: what was found must not appear below the edge of the window.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' });
  }, [report]);
  const hasMissing = report.rights.some((right) => right.state === 'missing');
  const title = isLacking ? words.lacking : hasMissing ? words.passedLacking : words.passed;
  return (
    <Stack gap={16} ref={place} style={{ scrollMarginTop: 16 }}>
      <Alert
        color={isLacking ? 'red' : hasMissing ? 'yellow' : 'green'}
        variant="light"
        icon={<IconCircleCheck aria-hidden />}
        title={title}
        role="status"
      >
        <Text size="sm">{shared.identity(report.identity.name, report.identity.version)}</Text>
        <Text size="sm">{rightsSummary(report.rights)}.</Text>
        {isLacking ? <Text size="sm">{words.mend}</Text> : null}
      </Alert>
      {report.warnings.length > 0 ? (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />} title={words.warnings}>
          <List size="sm">
            {report.warnings.map((warning) => (
              <List.Item key={warning}>{warning}</List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
      <Card title={shared.rights.caption}>
        <RightsList rights={report.rights} />
      </Card>
    </Stack>
  );
}
