import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { takePlace, waitForPlace, type Place } from '../app/oneWindow';
import { Empty, Message } from '../app/states';
import { useText } from '../text/useText';

type Where = 'asking' | 'here' | 'elsewhere';

/** A tab that has the session keeps it without a word; when none lets go in this time, another one has it. */
const PATIENCE_MILLIS = 400;

/** What the tabs of a browser share out among them. */
export function sessionPlace(sessionId: string): string {
  return `balie.session.${sessionId}`;
}

interface Props {
  name: string;
  /** Whether this tab takes the session from another that has it, or waits until that one lets go. */
  claim: 'take' | 'wait';
  children: ReactNode;
}

/** A session in two tabs would have one participant speak twice; the tab that does not have it says so and can take it. */
export function SoleTab({ name, claim, children }: Props) {
  const { room } = useText();
  const { where, takeHere } = useSoleTab(name, claim);
  const button = <Button onClick={takeHere}>{room.elsewhere.here}</Button>;
  if (where === 'here') return children;
  if (where === 'asking') return null;
  if (claim === 'take')
    return (
      <Message title={room.elsewhere.title} text={room.elsewhere.text}>
        {button}
      </Message>
    );
  return (
    <Empty title={room.elsewhere.title}>
      <p>{room.elsewhere.text}</p>
      {button}
    </Empty>
  );
}

function useSoleTab(name: string, claim: Props['claim']): { where: Where; takeHere: () => void } {
  const [where, setWhere] = useState<Where>('asking');
  const place = useRef<Place | null>(null);
  useEffect(() => {
    const told = (held: boolean) => setWhere(held ? 'here' : 'elsewhere');
    place.current = claim === 'take' ? takePlace(name, told) : waitForPlace(name, told);
    const patience = setTimeout(() => setWhere((now) => (now === 'asking' ? 'elsewhere' : now)), PATIENCE_MILLIS);
    return () => {
      clearTimeout(patience);
      place.current?.leave();
    };
  }, [name, claim]);
  const takeHere = () => {
    place.current?.leave();
    place.current = takePlace(name, (held) => setWhere(held ? 'here' : 'elsewhere'));
  };
  return { where, takeHere };
}
