import type { RecordedTrack } from '../../../wire/recordings';

/** A track on the recording's own clock, which begins with its first track; milliseconds. */
export interface Laid {
  number: number;
  kind: RecordedTrack['kind'];
  mime: string;
  name: string;
  from: number;
  until: number;
  /** More may still come. */
  grows: boolean;
}

export interface Span {
  from: number;
  until: number;
}

/** When the recording's clock began, by the server's. */
export function beginning(tracks: readonly RecordedTrack[]): number {
  return Math.min(...tracks.map(({ anchor }) => Date.parse(anchor)));
}

export function lay(tracks: readonly RecordedTrack[]): Laid[] {
  const began = beginning(tracks);
  return tracks.map(({ number, kind, mime, participantName, anchor, lengthMs, complete }) => {
    const from = Date.parse(anchor) - began;
    return { number, kind, mime, name: participantName ?? '', from, until: from + lengthMs, grows: !complete };
  });
}

export function lengthOf(tracks: readonly Laid[]): number {
  return Math.max(0, ...tracks.map(({ until }) => until));
}

/** What plays at a moment. A track that still grows is there for whoever waits at its end. */
export function playingAt(tracks: readonly Laid[], at: number): Laid[] {
  return tracks.filter(({ from, until, grows }) => from <= at && (at < until || (grows && at <= until)));
}

/** The one picture that is large: the newest screen, else a camera, else whatever is seen. */
export function largest(playing: readonly Laid[], chosen: number | null): Laid | undefined {
  const seen = playing.filter(isPicture);
  return (
    seen.find(({ number }) => number === chosen) ??
    seen.findLast(({ kind }) => kind === 'screen') ??
    seen.findLast(({ kind }) => kind === 'upload') ??
    seen[0]
  );
}

/** An upload may be sound alone. */
export function isPicture({ kind, mime }: Pick<Laid, 'kind' | 'mime'>): boolean {
  return kind === 'screen' || kind === 'camera' || (kind === 'upload' && !mime.startsWith('audio/'));
}

/** Where nothing was recorded, between the first track and the last: pauses. Shorter ones than a second are not worth a word. */
export function pauses(tracks: readonly Laid[]): Span[] {
  const found: Span[] = [];
  let covered = 0;
  for (const { from, until } of [...tracks].sort((a, b) => a.from - b.from)) {
    if (from - covered >= 1_000) found.push({ from: covered, until: from });
    covered = Math.max(covered, until);
  }
  return found;
}

/** Where playing goes on from: pauses are passed over. */
export function pastPause(found: readonly Span[], at: number): number {
  return found.find(({ from, until }) => from <= at && at < until)?.until ?? at;
}
