import { ActionIcon, Button, CopyButton, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconMail, IconPhone, IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWorkText } from '../../../text/useText';
import type { MessageKind } from '../../../wire/acd';
import { dialled, type Contact } from '../model/contact';
import styles from './Task.module.css';
import { useStartWith } from './useStartWith';

interface Props {
  contact: Contact;
  kind: MessageKind;
  name: string;
  mayInvite: boolean;
}

/** Telephone numbers to call, addresses to write to, both to copy, and a session to invite to. The way asked for stands first. */
export function Reach({ contact, kind, name, mayInvite }: Props) {
  const { tasks } = useWorkText();
  const phones = contact.phones.map((number) => (
    <Way key={number} value={number} href={dialled(number)} label={tasks.call(number)} icon={<IconPhone size={16} aria-hidden />} />
  ));
  const emails = contact.emails.map((address) => (
    <Way key={address} value={address} href={`mailto:${address}`} label={tasks.mail(address)} icon={<IconMail size={16} aria-hidden />} />
  ));
  const [email] = contact.emails;
  if (phones.length + emails.length === 0) return <p className={styles['nothing']}>{tasks.unreachable}</p>;
  return (
    <>
      <ul className={styles['ways']}>{kind === 'mail-back' ? [...emails, ...phones] : [...phones, ...emails]}</ul>
      {email !== undefined && mayInvite && <StartSession email={email} name={name} />}
    </>
  );
}

function Way({ value, href, label, icon }: { value: string; href: string; label: string; icon: ReactNode }) {
  const { common, tasks } = useWorkText();
  return (
    <li className={styles['way']}>
      <Button component="a" href={href} variant="default" leftSection={icon}>
        {label}
      </Button>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? common.copied : tasks.copy(value)}>
            <ActionIcon size="lg" variant="subtle" color="gray" aria-label={tasks.copy(value)} onClick={copy}>
              {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </li>
  );
}

function StartSession({ email, name }: { email: string; name: string }) {
  const { tasks } = useWorkText();
  const { start, isBusy } = useStartWith(email, name);
  return (
    <div className={styles['session']}>
      <Button variant="default" leftSection={<IconUserPlus size={16} aria-hidden />} loading={isBusy} onClick={start}>
        {tasks.session}
      </Button>
      <Text size="sm" c="dimmed">
        {tasks.sessionHelp}
      </Text>
    </div>
  );
}
