import { useState } from 'react';
import { useWorkText } from '../../../text/useText';
import { Keys } from '../keypad/Keys';
import { useTelephone } from '../OnPhone';
import styles from './CallCard.module.css';

/** Keys for whoever listens at the other end, such as a menu by voice. */
export function CallKeys({ callId }: { callId: string }) {
  const { phone } = useWorkText();
  const { softphone } = useTelephone();
  const [pressed, setPressed] = useState('');
  return (
    <div role="group" aria-label={phone.call.keys}>
      <p className={styles['pressed']} aria-label={phone.call.pressed} role="status">
        {pressed.slice(-16)}
      </p>
      <Keys
        press={(key) => {
          softphone.press(callId, key);
          setPressed((before) => before + key);
        }}
      />
    </div>
  );
}
