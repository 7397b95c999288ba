import { Button, Kbd, Text } from '@mantine/core';
import { IconPhoneIncoming, IconUserShare } from '@tabler/icons-react';
import { duration, secondsSince } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { Offer } from '../../../wire/acd';
import { useServerNow } from '../alert/useUnanswered';
import { kindOf } from '../model/kinds';
import type { Reply } from '../model/offers';
import { KindIcon } from '../task/KindIcon';
import { CountdownRing } from './CountdownRing';
import { DeclineMenu } from './DeclineMenu';
import { OfferDetails } from './OfferDetails';
import { useAnswer } from './useAnswer';
import styles from './OfferCard.module.css';

interface Props {
  offer: Offer;
  reply: Reply | undefined;
  /** Whether there is room for two columns. */
  wide: boolean;
  declining: boolean;
  setDeclining: (open: boolean) => void;
}

/** Somebody waits for this agent's answer: who it is, why it came here, how long is left, yes or no. */
export function OfferCard({ offer, reply, wide, declining, setDeclining }: Props) {
  const { desk } = useWorkText();
  const now = useServerNow();
  const { accept, decline } = useAnswer();
  const words = desk.offer;
  const kind = kindOf(offer);
  return (
    <article className={styles['card']} data-wide={wide} data-answered={reply !== undefined}>
      <header className={styles['head']}>
        <CountdownRing from={offer.offeredAt} until={offer.expiresAt} now={now} label={words.left} />
        <div className={styles['who']}>
          <Text size="xs" c="dimmed" className={styles['kind'] ?? ''}>
            {kind === 'live' ? <IconPhoneIncoming size={14} aria-hidden /> : <KindIcon kind={kind} size={14} />}{' '}
            {words.kinds[kind]} · {offer.queueName}
          </Text>
          <h2 className={styles['name']}>{offer.customer.name || words.noName}</h2>
          <Text size="sm" c="dimmed">
            {words.waited(duration(secondsSince(offer.waitingSince, now)))}
          </Text>
        </div>
      </header>
      {offer.transfer && <Transferred {...offer.transfer} />}
      {offer.returning && <p className={styles['returning']}>{kind === 'call' ? words.missedCall : words.returning}</p>}
      <div className={styles['answer']}>
        <Button
          size={wide ? 'md' : 'sm'}
          loading={reply === 'accepted'}
          disabled={reply === 'declined'}
          onClick={() => accept(offer)}
          rightSection={<Kbd size="xs">A</Kbd>}
          aria-keyshortcuts="A Enter Alt+A"
        >
          {words.accept}
        </Button>
        <DeclineMenu
          size={wide ? 'md' : 'sm'}
          opened={declining}
          setOpened={setDeclining}
          busy={reply === 'declined'}
          disabled={reply !== undefined}
          decline={(reason) => decline(offer, reason)}
        />
      </div>
      <p className="visually-hidden" role="status">
        {reply === 'accepted' ? words.accepting : reply === 'declined' ? words.declining : ''}
      </p>
      <OfferDetails offer={offer} />
    </article>
  );
}

/** Who asks this agent to take over, and what they say about it. */
function Transferred({ byName, message }: { byName: string; message: string }) {
  const { desk, transfer } = useWorkText();
  return (
    <div className={styles['transfer']}>
      <strong className={styles['by']}>
        <IconUserShare size={16} aria-hidden /> {transfer.offer(byName)}
      </strong>
      {message !== '' && (
        <blockquote className={styles['message']} aria-label={desk.offer.privateMessage}>
          {message}
        </blockquote>
      )}
    </div>
  );
}
