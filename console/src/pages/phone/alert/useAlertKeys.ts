import { useEffect, useMemo } from 'react';
import { useCommands, useRegistry, type Command } from '../../../app/commands';
import { useWorkText } from '../../../text/useText';
import type { CallAlert } from '../../../wire/telephony';
import { useCallCommands } from '../useCallCommands';

/**
 * A or Enter answers, D declines, wherever the person is. While an offer of the desk is open those keys are the offer's, and
 * the call has its buttons; the answer tells whether the keys are the call's.
 */
export function useAlertKeys(first: CallAlert | undefined): boolean {
  const { keys } = useWorkText().phone.alert;
  const { all, singleKeys } = useRegistry();
  const { answer, decline } = useCallCommands();
  const taken = all.some((command) => command.keys === 'a' && command.id !== 'call-answer');
  const commands = useMemo<Command[]>(
    () =>
      first === undefined || taken
        ? []
        : [
            { id: 'call-answer', kind: 'action', label: keys.answer, keys: 'a', act: () => void answer(first) },
            { id: 'call-decline', kind: 'action', label: keys.decline, keys: 'd', act: () => void decline(first.callId) },
          ],
    [first, taken, keys, answer, decline],
  );
  useCommands(commands);
  useEffect(() => {
    if (first === undefined || taken || !singleKeys) return;
    // Enter belongs to whatever has the focus; it answers only when nothing has.
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.repeat && document.activeElement === document.body) void answer(first);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [first, taken, singleKeys, answer]);
  return first !== undefined && !taken && singleKeys;
}
