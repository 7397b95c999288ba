import { useMatch } from 'react-router';
import { useWorkText } from '../../../text/useText';
import { MicrophoneProblem } from '../browser/BrowserPhone';
import { CallCard } from '../call/CallCard';
import { inHand } from '../model/alerts';
import { useOwnCalls, useRinging } from '../OnPhone';
import { CallAlarm } from './CallAlarm';
import { CallAlertCard } from './CallAlertCard';
import styles from './CallDock.module.css';
import { usePhoneKeys } from '../usePhoneKeys';
import { useAlertKeys } from './useAlertKeys';

/** What rings, and the call in hand while its person looks at another page: in a corner, over every page of the console. */
export function CallDock() {
  const { phone } = useWorkText();
  const { open, answering } = useRinging();
  const calls = useOwnCalls();
  const atCalls = useMatch('/phone') !== null;
  const first = open[0];
  const keys = useAlertKeys(first);
  usePhoneKeys();
  const current = inHand(calls);
  const shown = !atCalls && current !== null ? current : null;
  return (
    <>
      <CallAlarm first={first} answering={first !== undefined && answering.has(first.callId)} />
      {(open.length > 0 || shown !== null) && (
        <section className={styles['dock']} data-call-dock aria-label={open.length > 0 ? phone.alert.region : phone.call.region}>
          {open.map((alert) => (
            <CallAlertCard
              key={alert.callId}
              alert={alert}
              answering={answering.has(alert.callId)}
              inHand={current}
              keys={keys && alert === first}
            />
          ))}
          {open.length > 0 && !atCalls && <MicrophoneProblem />}
          {shown !== null && <CallCard call={shown} compact />}
        </section>
      )}
    </>
  );
}
