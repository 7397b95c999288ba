import { IconRecordMail } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { useWorkText } from '../../text/useText';
import type { Phone } from '../../text';
import { useDocument, useDocuments } from '../../wire/useLive';
import { LampIcon } from './LampIcon';
import { summaryOf, type LampSummary } from './model/lines';
import { useOwnCalls, usePhone } from './OnPhone';
import styles from './PhoneStatus.module.css';

/** Always in view: how the lines are lit, and how many messages wait. Nothing for who has no telephone. */
export function PhoneStatus() {
  const { phone } = useWorkText();
  const live = usePhone();
  const me = useDocument(live, 'me');
  const unplayed = useDocument(live, 'voicemail')?.unplayed ?? 0;
  const summary = summaryOf(useDocuments(live, 'line/'), useOwnCalls());
  if (!me?.licensed) return null;
  const words = wordsOf(phone, summary);
  const inWords = `${phone.status.label}: ${words}`;
  return (
    <div className={styles['status']}>
      <NavLink to="/phone/lines" className={styles['lines'] ?? ''} data-lamp={summary.lamp} title={inWords}>
        <LampIcon lamp={summary.lamp} />
        <span className={styles['label']}>{phone.menu.lines}</span>
        <span className={styles['words']} data-idle={summary.lamp === 'idle'}>
          {words}
        </span>
      </NavLink>
      {unplayed > 0 && (
        <NavLink to="/phone/voicemail" className={styles['voicemail'] ?? ''} title={phone.status.unplayed(unplayed)}>
          <IconRecordMail size={18} aria-hidden />
          <span aria-hidden>{unplayed}</span>
          <span className="visually-hidden">{phone.status.unplayed(unplayed)}</span>
        </NavLink>
      )}
    </div>
  );
}

function wordsOf({ status }: Phone, { lamp, count }: LampSummary): string {
  return lamp === 'idle' ? status.idle : status[lamp](count);
}
