import { IconCircleCheck, IconCircleX, IconClock, IconHelpCircle } from '@tabler/icons-react';
import { useRoom, useSession } from '../../../../room/Room';
import { absolute, time } from '../../../../text/format';
import { lookup } from '../../../../text/problems';
import { useLanguage, useWorkText } from '../../../../text/useText';
import type { Consent } from '../../../../wire/session';
import { useDocuments } from '../../../../wire/useLive';
import styles from './Consents.module.css';

/** The ledger of what the customer was asked and answered, the latest first. */
export function Consents() {
  const { consents: words } = useWorkText().desk;
  const session = useSession();
  const ledger = [...useDocuments(useRoom().live, 'consent/')].sort(
    (a, b) => Date.parse(b.askedAt) - Date.parse(a.askedAt),
  );
  return (
    <>
      {session?.allowsEverything === true && <p className={styles['everything']}>{words.everything}</p>}
      {ledger.length === 0 && <p className={styles['empty']}>{words.empty}</p>}
      <ol className={styles['ledger']}>
        {ledger.map((consent) => (
          <Line key={consent.id} consent={consent} />
        ))}
      </ol>
    </>
  );
}

const icons = {
  asked: IconHelpCircle,
  allowed: IconCircleCheck,
  refused: IconCircleX,
  revoked: IconCircleX,
  expired: IconClock,
} as const;

function Line({ consent }: { consent: Consent }) {
  const { consents: words } = useWorkText().desk;
  const [language] = useLanguage();
  const Icon = icons[consent.state];
  const at = consent.answeredAt ?? consent.askedAt;
  return (
    <li className={styles['line']}>
      <Icon size={18} aria-hidden className={styles['icon'] ?? ''} data-state={consent.state} />
      <div>
        <strong>{lookup(words.activities, consent.activity) ?? consent.activity}</strong>
        {': '}
        {lookup(words.states, consent.state) ?? consent.state}
        <span className={styles['more']}>
          <time dateTime={at} title={absolute(at, language)}>
            {time(at, language)}
          </time>
          {' · '}
          {words.by(consent.askedBy)}
        </span>
      </div>
    </li>
  );
}
