import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { Empty } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { OwnLine } from '../../../wire/phoneSettings';
import listStyles from '../../admin/list/ListPage.module.css';
import styles from '../Cards.module.css';
import { Confirm } from '../Confirm';
import { useSettings } from '../OwnSettings';

/** What callers of one's own lines hear before they leave a message (rule TEL-25). */
export function GreetingPage() {
  const { greeting: words } = useWorkText().phoneSettings;
  const { lines, locked } = useSettings();
  return (
    <>
      <header className={listStyles['head']}>
        <div>
          <h1 className={listStyles['title']}>{words.title}</h1>
          <p className={listStyles['intro']}>{words.intro}</p>
        </div>
      </header>
      {lines.length === 0 && <Empty title={words.emptyTitle}>{words.empty}</Empty>}
      {lines.length > 0 && (
        <ul className={styles['list']} aria-label={words.title}>
          {lines.map((line) => (
            <LineGreeting key={line.lineId} line={line} locked={locked} />
          ))}
        </ul>
      )}
    </>
  );
}

function LineGreeting({ line: { lineId, number }, locked }: { line: OwnLine; locked: boolean }) {
  const { phoneSettings, common } = useWorkText();
  const words = phoneSettings.greeting;
  const { api } = useWorker();
  const [asking, setAsking] = useState(false);
  const reset = async () => {
    await api.put(`/api/telephony/lines/${encodeURIComponent(lineId)}/greeting`, { greetingId: null });
    notifications.show({ color: 'green', message: words.isReset(number) });
  };
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <span className={styles['name']}>{words.line(number)}</span>
          <div className={styles['aside']}>{words.help}</div>
        </div>
        {!locked && (
          <Button variant="default" size="xs" onClick={() => setAsking(true)}>
            {words.reset}
          </Button>
        )}
      </div>
      <Confirm
        opened={asking}
        close={() => setAsking(false)}
        title={words.resetTitle(number)}
        text={words.resetText}
        keep={common.cancel}
        confirm={words.reset}
        failed={words.failed}
        act={reset}
      />
    </li>
  );
}
