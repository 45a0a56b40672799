import { List, Stack, Text, Title } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './helpdesk.module.css';
import { Marked } from './Marked.tsx';
import { texts } from './texts.ts';
import type { Connector } from './types.ts';

/** How an API user is made in the helpdesk, click by click. */
export const Guide = ({ guide }: { guide: Connector['guide'] }): ReactNode => (
  <Stack gap={20}>
    <Text size="sm" c="dimmed">
      <IconClock size={14} aria-hidden style={{ verticalAlign: -2, marginRight: 6 }} />
      {texts.guide.minutes(guide.minutes)}
    </Text>
    <div>
      <Title order={3} mb={6}>
        {texts.guide.needs}
      </Title>
      <List size="md" spacing={4}>
        {guide.needs.map((need) => (
          <List.Item key={need}>
            <Marked text={need} />
          </List.Item>
        ))}
      </List>
    </div>
    {guide.parts.map((part) => (
      <div key={part.title}>
        <Title order={3} mb={8}>
          {part.title}
        </Title>
        <ol className={classes.steps}>
          {part.steps.map((step) => (
            <li key={step.text}>
              <Marked text={step.text} />
              {step.note ? (
                <Text size="sm" c="dimmed">
                  <Marked text={step.note} />
                </Text>
              ) : null}
            </li>
          ))}
        </ol>
      </div>
    ))}
  </Stack>
);
