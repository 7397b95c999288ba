import { Button } from '@mantine/core';
import { Notice } from '../../app/states';
import { lookup } from '../../text/problems';
import { useText } from '../../text/useText';

type Ending = 'left' | 'abandoned' | 'refused' | 'ended' | 'expired';

/** How a request ended without a session, and the way to ask again. */
export function Over({ how, reason, again }: { how: Ending; reason: string | null; again: () => void }) {
  const { customer } = useText();
  const words = customer.over[how];
  return (
    <Notice title={words.title} text={lookup<string>(customer.closed.reasons, reason ?? '') ?? words.text}>
      <Button onClick={again}>{customer.over.again}</Button>
    </Notice>
  );
}
