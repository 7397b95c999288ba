/** The notes as the server last told them. */
export interface SavedNotes {
  text: string;
  version: number;
  by: string;
}

/**
 * The agent's notes while they are being written. `base` is what the text grew from; `sent` is what a running save carries;
 * `theirs` is set when someone else saved something different meanwhile, and waits for the agent's choice.
 */
export interface NotesDraft {
  text: string;
  base: SavedNotes;
  sent: string | null;
  theirs: SavedNotes | null;
  failed: boolean;
}

export type NotesState = 'saved' | 'edited' | 'saving' | 'conflict' | 'failed';

export type Resolution = 'keep-both' | 'keep-mine' | 'take-theirs';

export const noNotes: SavedNotes = { text: '', version: 0, by: '' };

export function startDraft(saved: SavedNotes): NotesDraft {
  return { text: saved.text, base: saved, sent: null, theirs: null, failed: false };
}

export function stateOf(draft: NotesDraft): NotesState {
  if (draft.theirs !== null) return 'conflict';
  if (draft.sent !== null) return 'saving';
  if (draft.text === draft.base.text) return 'saved';
  return draft.failed ? 'failed' : 'edited';
}

export function edited(draft: NotesDraft, text: string): NotesDraft {
  return { ...draft, text, failed: false };
}

/** A save may begin: there is something new, nothing under way, and no choice pending. */
export function canSave(draft: NotesDraft): boolean {
  const state = stateOf(draft);
  return state === 'edited' || state === 'failed';
}

export function saveBegun(draft: NotesDraft): NotesDraft {
  return { ...draft, sent: draft.text, failed: false };
}

/** The server took what was sent. Its document may have come before this answer; then there is nothing left to note. */
export function saveDone(draft: NotesDraft, sent: string): NotesDraft {
  if (draft.sent !== sent) return draft;
  const base = { ...draft.base, text: sent, version: draft.base.version + 1 };
  return { ...draft, base, sent: null };
}

/** The server did not take it: no connection, or another version is there that will arrive as a document. */
export function saveFailed(draft: NotesDraft): NotesDraft {
  return { ...draft, sent: null, failed: true };
}

/** The server told its notes: at the start, after a save of one's own, or because a colleague wrote. */
export function told(draft: NotesDraft, server: SavedNotes): NotesDraft {
  if (server.version < draft.base.version) return draft;
  if (server.text === draft.text) return { text: server.text, base: server, sent: null, theirs: null, failed: false };
  if (server.text === draft.sent || server.text === draft.base.text) return { ...draft, base: server, sent: null };
  if (draft.text === draft.base.text) return startDraft(server);
  return { ...draft, sent: null, theirs: server, failed: false };
}

export function resolved(draft: NotesDraft, how: Resolution): NotesDraft {
  if (draft.theirs === null) return draft;
  const { theirs } = draft;
  const text =
    how === 'take-theirs'
      ? theirs.text
      : how === 'keep-mine'
        ? draft.text
        : [theirs.text.trimEnd(), draft.text].filter((part) => part !== '').join('\n');
  return { text, base: theirs, sent: null, theirs: null, failed: false };
}
