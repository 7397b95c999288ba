import { Button } from '@mantine/core';
import { CustomerFrame } from '../../app/CustomerFrame';
import { Notice } from '../../app/states';
import { useText } from '../../text/useText';

/** After leaving: one press leads back, for as long as the session runs. */
export function Left({ rejoin }: { rejoin: () => void }) {
  const { customer } = useText();
  return (
    <CustomerFrame>
      <Notice title={customer.room.leftTitle} text={customer.room.leftText}>
        <Button size="lg" onClick={rejoin}>
          {customer.room.rejoin}
        </Button>
      </Notice>
    </CustomerFrame>
  );
}
