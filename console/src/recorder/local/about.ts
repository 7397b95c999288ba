import type { Track } from '../line';

/** What is noted beside the tapes of a recording, a line of JSON each, so that a crash costs no more than the last. */
export type Note =
  | { note: 'recording'; sessionId: string; number: string; agentId: string; startedAt: string }
  | { note: 'tape'; name: string; kind: Track['kind']; own: boolean; anchor: number }
  | { note: 'end'; name: string; until: number };

export const ABOUT = 'about.jsonl';

/** One track of a recording as it lies on the disk. */
export interface TapeAbout {
  name: string;
  kind: Track['kind'];
  /** The agent's own. */
  own: boolean;
  /** On this computer's clock, in milliseconds. */
  anchor: number;
  /** Where it ends on its own clock; undefined when nobody could say so any more. */
  until?: number;
}

export interface About {
  sessionId: string;
  number: string;
  agentId: string;
  startedAt: string;
  tapes: TapeAbout[];
}

export function lineOf(note: Note): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(note)}\n`);
}

/** Undefined when not even the beginning is there. */
export function readAbout(text: string): About | undefined {
  let about: About | undefined;
  for (const line of text.split('\n')) {
    const note = parse(line);
    if (!note) continue;
    if (note.note === 'recording') {
      const { sessionId, number, agentId, startedAt } = note;
      about ??= { sessionId, number, agentId, startedAt, tapes: [] };
    } else if (note.note === 'tape') {
      const { name, kind, own, anchor } = note;
      about?.tapes.push({ name, kind, own, anchor });
    } else {
      const tape = about?.tapes.find(({ name }) => name === note.name);
      if (tape) tape.until = note.until;
    }
  }
  return about;
}

function parse(line: string): Note | undefined {
  try {
    return line === '' ? undefined : (JSON.parse(line) as Note);
  } catch {
    // The line that was being written when the page died.
    return undefined;
  }
}
