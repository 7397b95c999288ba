import { useMemo } from 'react';
import { useCommands, type Command } from '../../../app/commands';
import { useRoom } from '../../../room/Room';
import { useWorkText } from '../../../text/useText';
import type { Dialog } from './SessionView';

const none: readonly Command[] = [];

interface SessionKeys {
  inFront: boolean;
  canTransfer: boolean;
  notesId: string;
  open: (dialog: Dialog) => void;
}

/** What can be done in the session in front from the keyboard and from search. */
export function useSessionKeys({ inFront, canTransfer, notesId, open }: SessionKeys): void {
  const { desk, transfer } = useWorkText();
  const { me } = useRoom();
  const leads = me.role === 'primary';
  const commands = useMemo<readonly Command[]>(() => {
    if (!inFront) return none;
    const action = (id: string, label: string, act: () => void, keys?: string): Command => ({
      id,
      kind: 'action',
      label,
      act,
      ...(keys === undefined ? {} : { keys }),
    });
    return [
      action('notes', desk.keys.notes, () => document.getElementById(notesId)?.focus(), 'alt+o'),
      action('invite', desk.invite.open, () => open('invite'), 'alt+i'),
      ...(canTransfer ? [action('transfer', transfer.keys, () => open('transfer'), 'alt+t')] : []),
      ...(leads
        ? [
            action('hand-over', desk.control.title, () => open('hand-over')),
            action('end', desk.end.button, () => open('end'), 'alt+e'),
          ]
        : [action('leave', desk.end.leaveTitle, () => open('leave'))]),
    ];
  }, [inFront, canTransfer, notesId, open, desk, transfer, leads]);
  useCommands(commands);
}
