import { Button, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import { privileges } from '../../../wire/phoneSettings';
import type { Delegation } from '../../../wire/telephony';
import styles from '../Cards.module.css';
import { Confirm } from '../Confirm';
import { useSaving } from '../useSaving';

interface Props {
  delegation: Delegation;
  again: () => void;
  locked: boolean;
}

/** Somebody whose calls one handles: what one may do, whether they ring here, and how to stop. */
export function DelegatorCard({ delegation: { other, privileges: granted, receiving }, again, locked }: Props) {
  const { delegators: words, delegates, privileges: names } = useWorkText().phoneSettings;
  const { api } = useWorker();
  const [asking, setAsking] = useState(false);
  const address = `/api/telephony/delegators/${encodeURIComponent(other.id)}`;
  const mayChoose = granted.includes('opt-out');
  const rings = useSaving(receiving, async (next) => {
    await api.put(`${address}/receiving`, { receiving: next });
    again();
  });
  const may = privileges.filter((one) => granted.includes(one)).map((one) => names[one].label);
  const leave = async () => {
    await api.delete(address);
    notifications.show({ message: words.left(other.name) });
    again();
  };
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <span className={styles['name']}>{other.name}</span>
          <div className={styles['aside']}>
            {delegates.may}: {may.length === 0 ? delegates.mayNothing : may.join(', ')}
          </div>
        </div>
        <Switch
          label={words.rings(other.name)}
          description={mayChoose ? undefined : words.notYours(other.name)}
          checked={rings.value}
          disabled={!mayChoose}
          onChange={(event) => rings.choose(event.currentTarget.checked)}
        />
        {!locked && (
          <Button
            variant="subtle"
            color="red"
            size="xs"
            aria-label={words.leaveConfirm(other.name)}
            onClick={() => setAsking(true)}
          >
            {words.leave}
          </Button>
        )}
      </div>
      <div role="status" className={rings.state === 'saved' ? styles['saved'] : undefined}>
        {rings.state === 'saved' && (rings.value ? words.ringsOn(other.name) : words.ringsOff(other.name))}
      </div>
      <Confirm
        opened={asking}
        close={() => setAsking(false)}
        title={words.leaveTitle(other.name)}
        text={words.leaveText(other.name)}
        keep={words.keep}
        confirm={words.leaveConfirm(other.name)}
        failed={words.failed}
        act={leave}
      />
    </li>
  );
}
