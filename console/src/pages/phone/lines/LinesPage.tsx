import { useMemo } from 'react';
import { Empty } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { PhoneMe } from '../../../wire/telephony';
import { useDocuments } from '../../../wire/useLive';
import { groupsOf, offLine } from '../model/lines';
import { PageHead } from '../PageHead';
import { useOwnCalls, usePhone } from '../OnPhone';
import page from '../Page.module.css';
import { CallRow } from './CallRow';
import { LineRow } from './LineRow';
import styles from './Lines.module.css';
import { useHold } from './useHold';

/** Who calls on which line now, by the person whose lines they are (rule TEL-7). */
export function LinesPage({ me }: { me: PhoneMe }) {
  const { phone } = useWorkText();
  const words = phone.lines;
  const lines = useDocuments(usePhone(), 'line/');
  const personal = offLine(useOwnCalls());
  const groups = useMemo(() => groupsOf(lines), [lines]);
  const [held, hold] = useHold();
  const placeable = useMemo(() => new Set(me.callerIds.map(({ lineId }) => lineId)), [me]);
  return (
    <div className={page['page']}>
      <PageHead title={words.title} intro={words.intro} />
      {groups.length === 0 && personal.length === 0 && (
        <Empty title={me.delegation ? words.empty : words.off}>{me.delegation ? words.emptyText : words.offText}</Empty>
      )}
      <div className={styles['groups']} {...hold}>
        {personal.length > 0 && (
          <section aria-label={words.personal}>
            <h2 className={styles['owner']}>{words.personal}</h2>
            <ul className={styles['lines']}>
              <li className={styles['line']}>
                <ul className={styles['calls']}>
                  {personal.map((call) => (
                    <CallRow key={call.callId} call={call} over={false} me={me.personId} />
                  ))}
                </ul>
              </li>
            </ul>
          </section>
        )}
        {groups.map((group) => (
          <section key={group.owner.id} aria-labelledby={`lines-of-${group.owner.id}`}>
            <h2 className={styles['owner']} id={`lines-of-${group.owner.id}`}>
              {group.mine ? words.mine : words.of(group.owner.name)}
            </h2>
            <ul className={styles['lines']}>
              {group.lines.map((line) => (
                <LineRow key={line.lineId} line={line} held={held} me={me.personId} mayCall={placeable.has(line.lineId)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
