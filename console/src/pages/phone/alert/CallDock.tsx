import { useMatch } from 'react-router';
import { useWorkText } from '../../../text/useText';
import { MicrophoneProblem } from '../browser/BrowserPhone';
import { inHand } from '../model/alerts';
import { useOwnCalls, useRinging } from '../OnPhone';
import { CallAlarm } from './CallAlarm';
import { CallAlertCard } from './CallAlertCard';
import styles from './CallDock.module.css';
import { usePhoneKeys } from '../usePhoneKeys';
import { useAlertKeys } from './useAlertKeys';

/** What rings, in a corner over every page of the console. */
export function CallDock() {
  const { phone } = useWorkText();
  const { open, answering } = useRinging();
  const calls = useOwnCalls();
  const atCalls = useMatch('/phone') !== null;
  const first = open[0];
  const keys = useAlertKeys(first);
  usePhoneKeys();
  const current = inHand(calls);
  return (
    <>
      <CallAlarm first={first} answering={first !== undefined && answering.has(first.callId)} />
      {open.length > 0 && (
        <section className={styles['dock']} data-call-dock aria-label={phone.alert.region}>
          {open.map((alert) => (
            <CallAlertCard
              key={alert.callId}
              alert={alert}
              answering={answering.has(alert.callId)}
              inHand={current}
              keys={keys && alert === first}
            />
          ))}
          {!atCalls && <MicrophoneProblem />}
        </section>
      )}
    </>
  );
}
