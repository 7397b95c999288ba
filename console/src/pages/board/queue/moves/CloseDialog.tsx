import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { BoardRequest } from '../../../../wire/board';
import { MoveForm } from './MoveForm';
import { useMoves } from './useMoves';

const LONGEST_REASON = 200;

/** Ends requests that still wait; asks once, and wants the words that the customer will read. */
export function CloseDialog({ requests, close }: { requests: readonly BoardRequest[]; close: () => void }) {
  const { moves: words } = useWorkText();
  const moves = useMoves();
  const [reason, setReason] = useState('');
  return (
    <MoveForm
      cancel={words.keep}
      confirm={requests.length === 1 ? words.closeConfirm : words.closeConfirmMany(requests.length)}
      isFinal
      isReady={reason.trim() !== ''}
      act={() => moves.close(requests, reason.trim())}
      close={close}
    >
      <Text size="sm">{words.closeText(requests.length)}</Text>
      <Textarea
        data-autofocus
        required
        label={words.closeReason}
        placeholder={words.closeHint}
        autosize
        minRows={2}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </MoveForm>
  );
}
