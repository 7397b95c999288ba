import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useRoom } from '../../../../room/Room';
import { useDocument } from '../../../../wire/useLive';
import type { NotesDraft } from '../../model/notesDraft';
import { NotesKeeper } from './NotesKeeper';

/** The session's notes, kept saved for as long as the session is open in this window. */
export function useNotes(): { draft: NotesDraft; keeper: NotesKeeper } {
  const { live, commands } = useRoom();
  const notes = useDocument(live, 'notes');
  const keeper = useMemo(
    () =>
      new NotesKeeper({
        save: (text, version) => commands.writeNotes(text, version),
        after: (millis, act) => {
          const timer = setTimeout(act, millis);
          return () => clearTimeout(timer);
        },
      }),
    [commands],
  );
  useEffect(() => {
    if (notes) keeper.hear(notes);
  }, [keeper, notes]);
  useEffect(() => {
    const leaving = () => keeper.flush();
    addEventListener('pagehide', leaving);
    return () => {
      removeEventListener('pagehide', leaving);
      keeper.flush();
    };
  }, [keeper]);
  return { draft: useSyncExternalStore(keeper.onChange, keeper.draft), keeper };
}
