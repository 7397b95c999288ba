import { Button } from '@mantine/core';
import { IconBell, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useWorkText } from '../../../text/useText';
import { askPermission, permission } from '../alert/notice';
import styles from './Page.module.css';

/** Asks in words before the browser asks in its own. */
export function NotificationCheck() {
  const { start } = useWorkText().desk;
  const [state, setState] = useState(permission);
  return (
    <section className={styles['card']}>
      <h3 className={styles['cardTitle']}>
        <IconBell size={20} aria-hidden /> {start.notification}
      </h3>
      <p className={styles['help']}>{start.notificationHelp}</p>
      {state === 'default' && (
        <Button variant="default" onClick={() => void askPermission().then(setState)}>
          {start.allow}
        </Button>
      )}
      <div role="status">
        {state === 'granted' && (
          <p className={styles['done']}>
            <IconCheck size={18} aria-hidden /> {start.allowed}
          </p>
        )}
        {state === 'denied' && <p className={styles['trouble']}>{start.denied}</p>}
        {state === 'unsupported' && <p className={styles['trouble']}>{start.unsupported}</p>}
      </div>
    </section>
  );
}
