import { Textarea } from '@mantine/core';
import { useWorkText } from '../../../../text/useText';
import { LONGEST_MESSAGE } from '../../model/transfer';
import styles from './Transfer.module.css';

/** A few words for the colleague, with how many there are and may be. */
export function PrivateMessage({ message, write }: { message: string; write: (message: string) => void }) {
  const { transfer } = useWorkText();
  const over = message.trim().length - LONGEST_MESSAGE;
  return (
    <div>
      <Textarea
        label={transfer.message}
        description={transfer.messageHelp}
        autosize
        minRows={2}
        maxRows={6}
        value={message}
        error={over > 0 && transfer.tooLong(over)}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <p className={styles['count']} aria-live="off">
        {transfer.count(message.trim().length, LONGEST_MESSAGE)}
      </p>
    </div>
  );
}
