import { useSearchParams } from 'react-router';
import { Empty } from '../../../app/states';
import { useTitle } from '../../../app/useTitle';
import { useWorkText } from '../../../text/useText';
import type { PhoneMe } from '../../../wire/telephony';
import { BrowserPhone } from '../browser/BrowserPhone';
import { Keypad } from '../keypad/Keypad';
import { inHand } from '../model/alerts';
import { ordered } from '../model/calls';
import { useOwnCalls, useSoftphone } from '../OnPhone';
import { useWho } from '../people';
import { CallCard } from './CallCard';
import styles from './CallsPage.module.css';

/** Where one calls from: the keypad, the calls that one has, and the telephone that this browser may be. */
export function CallsPage({ me }: { me: PhoneMe }) {
  const { phone } = useWorkText();
  const who = useWho();
  const number = useSearchParams()[0].get('number');
  const calls = useOwnCalls();
  const current = inHand(calls);
  const { registration } = useSoftphone();
  // Until this browser is a telephone, that is the first thing to see.
  const isNew = registration.state === 'off';
  useTitle(phone.menu.calls);
  return (
    <div className={styles['page']}>
      <h1 className="visually-hidden">{phone.menu.calls}</h1>
      <div className={styles['side']}>
        <Keypad key={number ?? ''} me={me} />
        {!isNew && <BrowserPhone me={me} />}
      </div>
      <section className={styles['calls']} aria-label={phone.call.region}>
        {isNew && <BrowserPhone me={me} />}
        {calls.length === 0 && <Empty title={phone.call.empty}>{phone.call.emptyText}</Empty>}
        {ordered(calls).map((call) => (
          <CallCard key={call.callId} call={call} />
        ))}
        <p className="visually-hidden" role="status">
          {current !== null && current.state === 'in-use' ? phone.call.announceTalking(who(current.number)) : ''}
        </p>
      </section>
    </div>
  );
}
