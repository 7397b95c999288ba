import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { Message } from '../app/states';
import { useText } from '../text/useText';

/**
 * A session in two tabs would have one participant speak twice. The tab opened last has it; the other says so and can
 * take it back.
 */
export function SoleTab({ name, children }: { name: string; children: ReactNode }) {
  const { room } = useText();
  const [isHere, setIsHere] = useState(true);
  useEffect(() => {
    if (!isHere || !('locks' in navigator)) return;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let isOver = false;
    navigator.locks
      .request(name, { steal: true }, () => held)
      .catch(() => {
        if (!isOver) setIsHere(false);
      });
    return () => {
      isOver = true;
      release();
    };
  }, [name, isHere]);
  if (isHere) return children;
  return (
    <Message title={room.elsewhere.title} text={room.elsewhere.text}>
      <Button onClick={() => setIsHere(true)}>{room.elsewhere.here}</Button>
    </Message>
  );
}
