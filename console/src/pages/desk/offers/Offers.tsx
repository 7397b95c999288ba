import { useEffect, useMemo, useState } from 'react';
import { useCommands, useRegistry, type Command } from '../../../app/commands';
import { useWorkText } from '../../../text/useText';
import type { Offer } from '../../../wire/acd';
import { useOfferBook, useUnanswered } from '../alert/useUnanswered';
import { OfferCard } from './OfferCard';
import { useAnswer } from './useAnswer';
import styles from './Offers.module.css';

/** All offers that are open now, the one that ends first on top; its keys work from everywhere in the console. */
export function Offers({ wide }: { wide: boolean }) {
  const { desk } = useWorkText();
  const book = useOfferBook();
  const [first] = useUnanswered();
  const [declining, setDeclining] = useState<string | null>(null);
  useOfferKeys(first, setDeclining);
  if (book.open.length === 0) return null;
  return (
    <section aria-label={desk.offer.region} className={styles['offers']}>
      {book.open.map((offer) => (
        <OfferCard
          key={offer.offerId}
          offer={offer}
          reply={book.replies.get(offer.offerId)}
          wide={wide}
          declining={declining === offer.offerId}
          setDeclining={(open) => setDeclining(open ? offer.offerId : null)}
        />
      ))}
    </section>
  );
}

function useOfferKeys(offer: Offer | undefined, decline: (offerId: string) => void): void {
  const { keys } = useWorkText().desk;
  const { singleKeys } = useRegistry();
  const { accept } = useAnswer();
  const commands = useMemo<Command[]>(() => {
    if (!offer) return [];
    const take = () => accept(offer);
    return [
      { id: 'offer-accept', kind: 'action', label: keys.accept, keys: 'a', act: take },
      { id: 'offer-accept-anywhere', kind: 'hidden', label: keys.acceptAnywhere, keys: 'alt+a', act: take },
      { id: 'offer-decline', kind: 'action', label: keys.decline, keys: 'd', act: () => decline(offer.offerId) },
    ];
  }, [offer, keys, accept, decline]);
  useCommands(commands);
  useEffect(() => {
    if (!offer || !singleKeys) return;
    // Enter belongs to whatever has the focus; it accepts only when nothing has.
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.repeat && document.activeElement === document.body) accept(offer);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [offer, singleKeys, accept]);
}
