import { Button } from '@mantine/core';
import { Notice } from '../../app/states';
import { useText } from '../../text/useText';
import { SessionFrame } from './SessionFrame';

/** After leaving: one press leads back, for as long as the session runs. */
export function Left({ sessionId, rejoin }: { sessionId: string; rejoin: () => void }) {
  const { customer } = useText();
  return (
    <SessionFrame sessionId={sessionId}>
      <Notice title={customer.room.leftTitle} text={customer.room.leftText}>
        <Button size="lg" onClick={rejoin}>
          {customer.room.rejoin}
        </Button>
      </Notice>
    </SessionFrame>
  );
}
