import type { Notes } from '../../../../wire/session';
import { Problem } from '../../../../wire/api';
import {
  canSave,
  edited,
  noNotes,
  resolved,
  saveBegun,
  saveDone,
  saveFailed,
  startDraft,
  told,
  type NotesDraft,
  type Resolution,
} from '../../model/notesDraft';

export interface NotesWorld {
  save(text: string, version: number): Promise<void>;
  after(millis: number, act: () => void): () => void;
}

/** Typing pauses this long before it is saved. */
const PAUSE_MS = 800;
const RETRY_MS = 4_000;

/** Saves notes by itself while they are written; what goes wrong is tried again until it is right. */
export class NotesKeeper {
  private current: NotesDraft = startDraft(noNotes);
  private readonly listeners = new Set<() => void>();
  private cancel: (() => void) | null = null;

  constructor(private readonly world: NotesWorld) {}

  readonly draft = (): NotesDraft => this.current;

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  type(text: string): void {
    this.become(edited(this.current, text));
    this.saveIn(PAUSE_MS);
  }

  /** The server's notes, as they are now. */
  hear(notes: Notes): void {
    this.become(told(this.current, notes));
    if (canSave(this.current)) this.saveIn(PAUSE_MS);
  }

  resolve(how: Resolution): void {
    this.become(resolved(this.current, how));
    this.saveIn(0);
  }

  /** Saves now instead of after the pause: the field was left, the session ends, the page closes. */
  flush(): void {
    this.saveIn(0);
  }

  /** Stops saving by itself; what was not saved goes along with whatever ends the session. */
  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }

  private saveIn(millis: number): void {
    this.stop();
    if (millis === 0) void this.save();
    else this.cancel = this.world.after(millis, () => void this.save());
  }

  private async save(): Promise<void> {
    if (!canSave(this.current)) return;
    const { text } = this.current;
    this.become(saveBegun(this.current));
    try {
      await this.world.save(text, this.current.base.version);
      this.become(saveDone(this.current, text));
    } catch (failure) {
      this.become(saveFailed(this.current));
      // After a conflict the other version arrives as a document; only then is there something new to try.
      if (!(failure instanceof Problem && failure.status === 409)) this.saveIn(RETRY_MS);
      return;
    }
    if (canSave(this.current)) this.saveIn(PAUSE_MS);
  }

  private become(draft: NotesDraft): void {
    if (draft === this.current) return;
    this.current = draft;
    this.listeners.forEach((listener) => listener());
  }
}
