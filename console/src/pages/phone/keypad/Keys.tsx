import { UnstyledButton } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import styles from './Keypad.module.css';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;
const letters: Readonly<Record<string, string>> = {
  2: 'ABC', 3: 'DEF', 4: 'GHI', 5: 'JKL', 6: 'MNO', 7: 'PQRS', 8: 'TUV', 9: 'WXYZ',
};

/** The twelve keys of a telephone. */
export function Keys({ press }: { press: (key: string) => void }) {
  const { keypad } = useWorkText().phone;
  return (
    <div className={styles['keys']} role="group" aria-label={keypad.keys}>
      {keys.map((key) => (
        <UnstyledButton key={key} className={styles['key'] ?? ''} onClick={() => press(key)}>
          <span className="visually-hidden">{keypad.key(key)}</span>
          <span className={styles['digit']} aria-hidden>
            {key}
          </span>
          <span className={styles['letters']} aria-hidden>
            {letters[key] ?? ''}
          </span>
        </UnstyledButton>
      ))}
    </div>
  );
}
