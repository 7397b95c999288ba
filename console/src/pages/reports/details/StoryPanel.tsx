import { Switch, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useWorkText } from '../../../text/useText';
import type { ChatLine, SessionDetails, TimelineEntry } from '../../../wire/reports';
import frame from '../Reports.module.css';
import { Clock } from '../When';
import { isMilestone, storyWords } from './story';
import styles from './Details.module.css';

/** What happened, in order; and what was said. */
export function StoryPanel({ details }: { details: SessionDetails }) {
  const { reports } = useWorkText();
  const words = reports.details;
  const [withChat, setWithChat] = useState(false);
  const shown = details.timeline.filter(({ code }) => withChat || code !== 'chat');
  return (
    <section className={frame['panel']} aria-label={words.timeline}>
      <Tabs defaultValue="timeline">
        <Tabs.List px="xs">
          <Tabs.Tab value="timeline">{words.timeline}</Tabs.Tab>
          <Tabs.Tab value="chat">
            {words.chat} <span className={frame['dim']}>{details.chat.length}</span>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="timeline" p="md">
          {details.chat.length > 0 && (
            <Switch
              size="xs"
              mb="sm"
              label={words.withChat}
              checked={withChat}
              onChange={(event) => setWithChat(event.currentTarget.checked)}
            />
          )}
          <ol className={styles['line']}>
            {shown.map((entry, index) => (
              <Entry key={index} entry={entry} customerName={details.row.customerName} />
            ))}
          </ol>
        </Tabs.Panel>
        <Tabs.Panel value="chat" p="md">
          {details.chat.length === 0 ? (
            <p className={styles['nothing']}>{words.noChat}</p>
          ) : (
            <ol className={styles['chat']}>
              {details.chat.map((line) => (
                <Said key={line.number} line={line} />
              ))}
            </ol>
          )}
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

function Entry({ entry, customerName }: { entry: TimelineEntry; customerName: string | null }) {
  const text = useWorkText();
  return (
    <li className={styles['entry']} data-milestone={isMilestone(entry) || undefined}>
      <span className={styles['at']}>
        <Clock at={entry.at} />
      </span>
      {entry.code === 'chat' ? (
        <span className={styles['text']}>
          <strong>{entry.name}</strong> {entry.text}
        </span>
      ) : (
        <span className={styles['text']}>{storyWords(text, customerName, entry)}</span>
      )}
    </li>
  );
}

function Said({ line }: { line: ChatLine }) {
  const { details } = useWorkText().reports;
  return (
    <li className={styles['said']} data-private={line.to !== null || undefined}>
      <span className={styles['by']}>
        <strong>{line.name}</strong>
        {line.to !== null && <span className={frame['dim']}>{details.privateTo(line.to)}</span>}
        <span className={styles['at']}>
          <Clock at={line.at} />
        </span>
      </span>
      <span className={styles['text']}>{line.text}</span>
    </li>
  );
}
