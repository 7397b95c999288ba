import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWorker } from '../../identity/SignedIn';
import { absolute } from '../../text/format';
import { useLanguage, useWorkText } from '../../text/useText';
import type { Delegation } from '../../wire/telephony';
import { useDocuments } from '../../wire/useLive';
import { phoneProblemWords } from './model/words';
import { usePhone } from './OnPhone';
import styles from './Invitations.module.css';

/** Who asks this person to handle their calls (rule TEL-3): nothing is shared before the answer. */
export function Invitations() {
  const invitations = useDocuments(usePhone(), 'invitation/');
  if (invitations.length === 0) return null;
  return (
    <div className={styles['invitations']}>
      {invitations.map((invitation) => (
        <Invitation key={invitation.other.id} invitation={invitation} />
      ))}
    </div>
  );
}

function Invitation({ invitation: { other, until } }: { invitation: Delegation }) {
  const { common, phone } = useWorkText();
  const words = phone.invitation;
  const [language] = useLanguage();
  const { api } = useWorker();
  const [busy, setBusy] = useState(false);
  const path = `/api/telephony/delegators/${encodeURIComponent(other.id)}`;
  const answer = async (act: () => Promise<unknown>, done?: string) => {
    setBusy(true);
    try {
      await act();
      if (done !== undefined) notifications.show({ color: 'green', message: done });
    } catch (failure) {
      notifications.show({ color: 'red', title: words.failed, message: phoneProblemWords(common, phone, failure) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles['invitation']} aria-label={words.text(other.name)}>
      <IconUserPlus size={20} aria-hidden />
      <div className={styles['words']}>
        <strong>{words.text(other.name)}</strong>
        <span>
          {words.help(other.name)} {until !== null && words.until(absolute(until, language))}
        </span>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button size="xs" loading={busy} onClick={() => void answer(() => api.post(`${path}/accept`), words.accepted(other.name))}>
          {words.accept}
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={() => void answer(() => api.delete(path))}>
          {words.decline}
        </Button>
      </Group>
    </section>
  );
}
