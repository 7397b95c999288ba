import type { TapeAbout } from './about';
import type { Frame, Reel } from './tapeReader';

/** A tape that can be played. */
export interface Take {
  about: Pick<TapeAbout, 'kind' | 'own' | 'anchor' | 'until'>;
  reel: Reel;
}

/** A frame of the finished film. */
export interface Cut {
  /** In milliseconds from the film's beginning. */
  at: number;
  take: Take;
  frame: Frame;
}

interface Span {
  from: number;
  until: number;
}

/**
 * Lays tapes out as one film: all voices, and one picture at a time, the screen before a camera and somebody else's before
 * the agent's own. Where nothing at all was recorded, which is a pause, nothing is left.
 */
export function edit(takes: readonly Take[]): { cuts: Cut[]; length: number } {
  const spans = merged(takes.map(spanOf));
  const begun: number[] = [];
  let length = 0;
  for (const { from, until } of spans) {
    begun.push(length);
    length += until - from;
  }
  const place = (time: number) => {
    const index = spans.findLastIndex(({ from }) => from <= time);
    const span = spans[index];
    return span ? (begun[index] ?? 0) + Math.min(time, span.until) - span.from : 0;
  };
  const cuts = [...heard(takes), ...seen(takes)].map(({ take, frame }) => ({ at: place(timeOf(take, frame)), take, frame }));
  return { cuts: cuts.sort((a, b) => a.at - b.at || Number(isSound(a.take)) - Number(isSound(b.take))), length };
}

type Piece = Omit<Cut, 'at'>;

function heard(takes: readonly Take[]): Piece[] {
  return takes.filter(isSound).flatMap((take) => take.reel.frames.map((frame) => ({ take, frame })));
}

/** Another picture begins where it can stand on its own. */
function seen(takes: readonly Take[]): Piece[] {
  const pictures = takes.filter((take) => !isSound(take));
  const all = pictures.flatMap((take) => take.reel.frames.map((frame) => ({ take, frame })));
  all.sort((a, b) => timeOf(a.take, a.frame) - timeOf(b.take, b.frame));
  const shown: Piece[] = [];
  let current: Take | undefined;
  for (const piece of all) {
    const time = timeOf(piece.take, piece.frame);
    if (piece.take !== current) {
      const isBest = pictures.every((other) => rank(other) <= rank(piece.take) || other === piece.take || !covers(other, time));
      if (!isBest || !piece.frame.isKey) continue;
      if (current && rank(current) === rank(piece.take) && covers(current, time)) continue;
      current = piece.take;
    }
    shown.push(piece);
  }
  return shown;
}

export function isSound({ about }: Take): boolean {
  return about.kind === 'voices';
}

function rank({ about }: Take): number {
  return (about.kind === 'screen' ? 2 : 0) + (about.own ? 0 : 1);
}

function covers(take: Take, time: number): boolean {
  const { from, until } = spanOf(take);
  return time >= from && time < until;
}

/** On the computer's clock. */
function timeOf({ about }: Take, { at }: Frame): number {
  return about.anchor + at;
}

/** A packet of sound lasts so long; of a picture nobody knows. */
const LAST_MILLIS = 20;

function spanOf(take: Take): Span {
  const { about, reel } = take;
  const last = (reel.frames.at(-1)?.at ?? 0) + LAST_MILLIS;
  return { from: about.anchor + (reel.frames[0]?.at ?? 0), until: about.anchor + Math.max(last, about.until ?? 0) };
}

/** Shorter than this is no pause: tapes do not begin and end at the same time to the millisecond. */
const PAUSE_MILLIS = 250;

function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && span.from <= last.until + PAUSE_MILLIS) last.until = Math.max(last.until, span.until);
    else all.push({ ...span });
  }
  return all;
}
