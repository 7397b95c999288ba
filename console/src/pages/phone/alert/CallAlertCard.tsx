import { Button, Kbd, Text } from '@mantine/core';
import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import type { CallAlert, OwnCall } from '../../../wire/telephony';
import { CountdownRing } from '../../desk/offers/CountdownRing';
import { written } from '../model/numbers';
import { usePhoneNow, useSoftphone, useTelephone } from '../OnPhone';
import { useWho } from '../people';
import { useCallCommands } from '../useCallCommands';
import styles from './CallAlertCard.module.css';
import { headOf } from './words';

interface Props {
  alert: CallAlert;
  answering: boolean;
  /** The call that is held when this one is answered (rule TEL-12). */
  inHand: OwnCall | null;
  /** Whether its keys are those of this card. */
  keys: boolean;
}

/** A call rings: for whom, from whom, on which line, for how long yet, yes or no (rule TEL-10). */
export function CallAlertCard({ alert, answering, inHand, keys }: Props) {
  const { phone } = useWorkText();
  const words = phone.alert;
  const who = useWho();
  const now = usePhoneNow();
  const { registration } = useSoftphone();
  const telephone = useTelephone();
  const commands = useCallCommands();
  const caller = who(alert.caller);
  return (
    <article className={styles['card']} aria-label={`${headOf(words, alert)}: ${caller}`}>
      <header className={styles['head']}>
        <CountdownRing from={alert.since} until={alert.until} now={now} label={words.left} />
        <div className={styles['who']}>
          <p className={styles['for']}>{headOf(words, alert)}</p>
          <h2 className={styles['caller']}>{caller}</h2>
          <Text size="sm" c="dimmed">
            {alert.called !== null && words.line(written(alert.called))}
            {alert.cause === 'transfer' && ` · ${words.transferred}`}
            {alert.askedBy !== null && alert.forWhom !== null && ` · ${phone.call.forWhom(alert.forWhom)}`}
          </Text>
        </div>
      </header>
      {inHand !== null && <p className={styles['note']}>{inHand.askedBy === null ? words.willHold(who(inHand.number)) : words.willLeave(who(inHand.number))}</p>}
      {registration.state === 'waiting' && <p className={styles['note']}>{words.otherTab}</p>}
      {registration.state === 'refused' && <p className={styles['note']}>{words.notHere}</p>}
      {registration.state === 'off' && (
        <div className={styles['note']}>
          {words.notHere}
          <Button mt={8} size="xs" variant="default" onClick={() => telephone.use()}>
            {phone.browser.use}
          </Button>
        </div>
      )}
      <div className={styles['answer']}>
        {alert.actions.includes('answer') && (
          <Button
            color="green"
            loading={answering}
            leftSection={<IconPhone size={18} aria-hidden />}
            rightSection={keys && <Kbd size="xs">A</Kbd>}
            aria-keyshortcuts="A Enter"
            onClick={() => void commands.answer(alert)}
          >
            {alert.askedBy === null ? words.answer : words.join}
          </Button>
        )}
        {alert.actions.includes('decline') && (
          <Button
            variant="default"
            disabled={answering}
            leftSection={<IconPhoneOff size={18} aria-hidden />}
            rightSection={keys && <Kbd size="xs">D</Kbd>}
            aria-keyshortcuts="D"
            onClick={() => void commands.decline(alert.callId)}
          >
            {words.decline}
          </Button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {answering ? words.answering : ''}
      </p>
    </article>
  );
}
