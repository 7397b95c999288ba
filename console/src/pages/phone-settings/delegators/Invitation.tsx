import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { absolute } from '../../../text/format';
import { refusalWords } from '../../../text/refusals';
import { useLanguage, useWorkText } from '../../../text/useText';
import { privileges } from '../../../wire/phoneSettings';
import type { Delegation } from '../../../wire/telephony';
import styles from '../Cards.module.css';
import { Confirm } from '../Confirm';

interface Props {
  invitation: Delegation;
  again: () => void;
  /** Accepting is one's own, whatever is locked; declining ends something that others set up. */
  locked: boolean;
  off: boolean;
}

/** A question: who asks, what it would allow, and two answers. */
export function Invitation({ invitation: { other, until, privileges: granted }, again, locked, off }: Props) {
  const text = useWorkText();
  const { delegators: words, delegates, privileges: names } = text.phoneSettings;
  const { api } = useWorker();
  const [language] = useLanguage();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const address = `/api/telephony/delegators/${encodeURIComponent(other.id)}`;
  const may = privileges.filter((one) => granted.includes(one)).map((one) => names[one].label);
  const accept = async () => {
    setBusy(true);
    try {
      await api.post(`${address}/accept`);
      notifications.show({ color: 'green', message: words.accepted(other.name) });
      again();
    } catch (failure) {
      notifications.show({ color: 'red', title: words.failed, message: refusalWords(text, failure) });
    }
    setBusy(false);
  };
  const decline = async () => {
    await api.delete(address);
    notifications.show({ message: words.declined(other.name) });
    again();
  };
  return (
    <li className={`${styles['card']} ${styles['ask']}`}>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <span className={styles['name']}>{words.asks(other.name)}</span>
          <div className={styles['aside']}>
            <div>
              {delegates.may}: {may.length === 0 ? delegates.mayNothing : may.join(', ')}
            </div>
            {until !== null && words.asksUntil(absolute(until, language))}
          </div>
        </div>
        <Group gap="xs">
          <Button variant="default" disabled={locked} onClick={() => setAsking(true)}>
            {words.decline}
          </Button>
          <Button loading={busy} disabled={off} onClick={() => void accept()}>
            {words.accept}
          </Button>
        </Group>
      </div>
      <Confirm
        opened={asking}
        close={() => setAsking(false)}
        title={words.declineTitle(other.name)}
        text={words.declineText(other.name)}
        keep={text.common.cancel}
        confirm={words.decline}
        failed={words.failed}
        act={decline}
      />
    </li>
  );
}
