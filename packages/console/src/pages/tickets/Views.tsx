import { ActionIcon, Button, Checkbox, Group, Menu, Modal, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconDots, IconPlus, IconStar, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useSend } from '../../api/useSend.ts';
import { ConfirmAction } from '../../kit/ConfirmAction.tsx';
import { formErrors } from '../../kit/formErrors.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { addressOfView } from './listAddress.ts';
import type { View } from './queries.ts';
import classes from './tickets.module.css';
import { texts } from './texts.ts';

const { views: words } = texts;

/** The saved views as tabs. The one that is open can be saved again when its filters, order or columns were changed. */
export function Views({
  views,
  current,
  isChanged,
  definition,
  onSaved,
}: {
  views: readonly View[];
  current: View | null;
  isChanged: boolean;
  /** What the list shows now, as a view would keep it. */
  definition: () => View['definition'];
  onSaved: (view: View) => void;
}): ReactNode {
  const account = useAccount();
  const mayShare = useCan('views.share');
  const save = useSend('patch', '/api/v1/views/{id}', { refresh: ['static'], done: (view) => words.saved(view.name), onDone: onSaved });
  const mayChange = (view: View): boolean => (view.isShared ? mayShare : view.isOwn);
  return (
    <nav className={classes.views} aria-label={words.label} data-no-print>
      <Link
        to="/a/$account/tickets"
        params={{ account }}
        search={{ view: 'all' } as never}
        className={classes.view}
        activeProps={{}}
        aria-current={current === null ? 'page' : undefined}
      >
        {words.all}
      </Link>
      {views.map((view) => (
        <Link
          key={view.id}
          to="/a/$account/tickets"
          params={{ account }}
          search={addressOfView(view) as never}
          activeProps={{}}
          className={classes.view}
          aria-current={current?.id === view.id ? 'page' : undefined}
        >
          {view.isShared ? <IconUsers size={14} aria-label={words.shared} /> : null}
          {view.name}
          {view.isDefault ? <IconStar size={12} aria-hidden /> : null}
        </Link>
      ))}
      {current ? <ViewMenu key={current.id} view={current} mayChange={mayChange(current)} mayShare={mayShare} /> : null}
      {current && isChanged && mayChange(current) ? (
        <Tooltip label={words.changedHint}>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => save.mutate({ path: { id: current.id }, body: { definition: definition() } })}
          >
            {words.save}
          </Button>
        </Tooltip>
      ) : null}
      <NewView mayShare={mayShare} definition={definition} onSaved={onSaved} />
    </nav>
  );
}

function NewView({
  mayShare,
  definition,
  onSaved,
}: {
  mayShare: boolean;
  definition: () => View['definition'];
  onSaved: (view: View) => void;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const [isShared, setIsShared] = useState(false);
  const create = useSend('post', '/api/v1/views', {
    refresh: ['static'],
    toast: false,
    done: (view) => words.saved(view.name),
    onDone: (view) => {
      setIsOpen(false);
      setName('');
      onSaved(view);
    },
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {words.add}
      </Button>
      <Modal opened={isOpen} onClose={() => setIsOpen(false)} title={words.add} closeButtonProps={{ 'aria-label': texts.bulk.close }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate({ body: { name, isShared, definition: definition() } });
          }}
        >
          <Stack gap={16}>
            <TextInput
              label={words.name}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={formErrors(create.error)['name']}
              maxLength={60}
              data-autofocus
            />
            {mayShare ? (
              <Checkbox
                label={words.share}
                description={words.shareHint}
                checked={isShared}
                onChange={(event) => setIsShared(event.currentTarget.checked)}
              />
            ) : null}
            <Group justify="flex-end">
              <Button type="submit" loading={create.isPending}>
                {words.create}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

function ViewMenu({ view, mayChange, mayShare }: { view: View; mayChange: boolean; mayShare: boolean }): ReactNode {
  const [isRenaming, setIsRenaming] = useState(false);
  const change = useSend('patch', '/api/v1/views/{id}', { refresh: ['static'], onDone: () => setIsRenaming(false), toast: !isRenaming });
  const choose = useSend('put', '/api/v1/views/default', { refresh: ['static'] });
  const remove = useSend('delete', '/api/v1/views/{id}', { refresh: ['static'] });
  const path = { id: view.id };
  return (
    <ConfirmAction
      title={words.removeTitle(view.name)}
      confirm={words.remove}
      onConfirm={() => remove.mutateAsync({ path })}
      // oxlint-disable-next-line react/no-unstable-nested-components -- it is a function that draws, as ConfirmAction wants it
      trigger={(ask) => (
        <>
          <Menu position="bottom-start">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={28} aria-label={words.menu(view.name)}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => choose.mutate({ body: { viewId: view.isDefault ? null : view.id } })}>
                {view.isDefault ? words.noDefault : words.makeDefault}
              </Menu.Item>
              {mayChange ? <Menu.Item onClick={() => setIsRenaming(true)}>{words.rename}</Menu.Item> : null}
              {mayShare ? (
                <Menu.Item onClick={() => change.mutate({ path, body: { isShared: !view.isShared } })}>
                  {view.isShared ? words.unshare : words.share}
                </Menu.Item>
              ) : null}
              {mayChange ? (
                <Menu.Item color="red" onClick={ask}>
                  {words.remove}
                </Menu.Item>
              ) : null}
            </Menu.Dropdown>
          </Menu>
          <Modal
            opened={isRenaming}
            onClose={() => setIsRenaming(false)}
            title={words.renameTitle}
            closeButtonProps={{ 'aria-label': texts.bulk.close }}
          >
            <Rename
              name={view.name}
              error={formErrors(change.error)['name']}
              onSubmit={(name) => change.mutate({ path, body: { name } })}
            />
          </Modal>
        </>
      )}
    >
      {view.isShared ? words.removeShared : words.removeText}
    </ConfirmAction>
  );
}

function Rename({ name, error, onSubmit }: { name: string; error?: string; onSubmit: (name: string) => void }): ReactNode {
  const [typed, setTyped] = useState(name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(typed);
      }}
    >
      <Stack gap={16}>
        <TextInput
          label={words.name}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={error}
          maxLength={60}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button type="submit">{words.rename}</Button>
        </Group>
      </Stack>
    </form>
  );
}
