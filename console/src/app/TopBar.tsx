import { ActionIcon, Avatar, Button, Group, Kbd, Menu, Stack, Text, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconLogout, IconSearch } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { useWorker } from '../identity/SignedIn';
import { MyDay } from '../pages/desk/day/MyDay';
import { PresenceControl } from '../pages/desk/PresenceControl';
import { CallStrip } from '../pages/phone/CallStrip';
import { PhoneStatus } from '../pages/phone/PhoneStatus';
import { useWorkText } from '../text/useText';
import { keyNames } from './Palette';
import { placesOf } from './places';
import { Preferences } from './Preferences';
import styles from './TopBar.module.css';

export function TopBar() {
  const { common } = useWorkText();
  const worker = useWorker();
  return (
    <header className={styles['bar']}>
      {worker.roles.has('agent') && <PresenceControl />}
      <nav aria-label={common.shell.main} className={styles['places']}>
        {placesOf(worker.roles, common.shell).map(({ to, label }) => (
          <NavLink key={to} to={to} className={styles['place'] ?? ''}>
            {label}
          </NavLink>
        ))}
      </nav>
      <Group gap="xs" ml="auto" wrap="nowrap">
        <CallStrip />
        <PhoneStatus />
        {worker.roles.has('agent') && <MyDay />}
        <Button
          visibleFrom="md"
          variant="default"
          size="xs"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<Kbd size="xs">{keyNames('mod+k')}</Kbd>}
          onClick={spotlight.open}
        >
          {common.shell.search}
        </Button>
        <ActionIcon hiddenFrom="md" variant="default" size="lg" aria-label={common.shell.search} onClick={spotlight.open}>
          <IconSearch size={18} aria-hidden />
        </ActionIcon>
        <Profile />
      </Group>
    </header>
  );
}

function Profile() {
  const { common } = useWorkText();
  const worker = useWorker();
  const roles = [...worker.roles].map((role) => common.identity.roles[role]).join(', ');
  return (
    <Menu position="bottom-end" width={260} trapFocus={false}>
      <Menu.Target>
        <UnstyledButton>
          <Avatar size={32} radius="xl" name={worker.name} color="teal" />
          <span className="visually-hidden"> {common.shell.profile(worker.name)}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Stack gap={0} p="xs">
          <Text size="sm" fw={600}>
            {worker.name}
          </Text>
          <Text size="xs" c="dimmed">
            {roles}
          </Text>
        </Stack>
        <Menu.Divider />
        <Preferences />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={worker.signOut}>
          {common.identity.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
