import { lengthOf, pastPause, pauses, playingAt, type Laid, type Span } from '../model/layout';
import { TrackFeed, type TrackSource } from './feed';

export interface PlaybackState {
  /** Milliseconds from the recording's beginning. */
  at: number;
  length: number;
  isPlaying: boolean;
  /** It would go on, and what comes next is not there yet. */
  isWaiting: boolean;
  rate: number;
  volume: number;
  /** What is shown now is being made playable: so many percent. */
  preparing: number | null;
  failure: unknown;
}

const TICK_MILLIS = 100;
/** A picture that is further from the clock than this is put right at once; before that it is hurried or slowed. */
const JUMP_SECONDS = 0.25;
const EXACT_SECONDS = 0.03;
const HURRY = 0.05;

interface Part {
  track: Laid;
  element: HTMLMediaElement;
  feed: TrackFeed;
}

/**
 * Plays all tracks by one clock. The clock is the sound's where there is sound, since an ear hears what an eye does not
 * see; every other track follows it.
 */
export class Playback {
  private current: PlaybackState;
  private tracks: readonly Laid[] = [];
  private pauses: readonly Span[] = [];
  private readonly parts = new Map<number, Part>();
  private readonly listeners = new Set<() => void>();
  private before = performance.now();
  private readonly timer = setInterval(() => this.tick(), TICK_MILLIS);

  constructor(
    private readonly source: (track: Laid) => TrackSource,
    at: number,
  ) {
    this.current = { at, length: 0, isPlaying: false, isWaiting: false, rate: 1, volume: 1, preparing: null, failure: null };
  }

  get state(): PlaybackState {
    return this.current;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What there is, which grows while it is being recorded. */
  lay(tracks: readonly Laid[]): void {
    this.tracks = tracks;
    this.pauses = pauses(tracks);
    for (const part of this.parts.values()) {
      part.track = tracks.find(({ number }) => number === part.track.number) ?? part.track;
    }
    this.set({ length: lengthOf(tracks) });
  }

  /** Gives a track the element that shows it, for as long as that is there. */
  attach(track: Laid, element: HTMLMediaElement): () => void {
    const part = { track, element, feed: new TrackFeed(this.source(track), element) };
    this.parts.set(track.number, part);
    element.volume = this.current.volume;
    return () => {
      this.parts.delete(track.number);
      part.feed.close();
    };
  }

  play(): void {
    const atEnd = this.current.at >= this.current.length - 200 && !this.tracks.some(({ grows }) => grows);
    this.before = performance.now();
    this.set({ isPlaying: true, ...(atEnd ? { at: 0 } : {}) });
    this.tick();
  }

  pause(): void {
    this.set({ isPlaying: false, isWaiting: false });
    for (const { element } of this.parts.values()) element.pause();
  }

  seek(to: number): void {
    this.set({ at: Math.min(this.current.length, Math.max(0, to)) });
    for (const { track, element } of this.parts.values()) this.put(element, (this.current.at - track.from) / 1000);
    this.tick();
  }

  speed(rate: number): void {
    this.set({ rate });
  }

  loudness(volume: number): void {
    this.set({ volume });
    for (const { element } of this.parts.values()) element.volume = volume;
  }

  close(): void {
    clearInterval(this.timer);
    this.listeners.clear();
  }

  private tick(): void {
    const now = performance.now();
    const passed = now - this.before;
    this.before = now;
    const parts = playingAt(this.tracks, this.current.at)
      .map(({ number }) => this.parts.get(number))
      .filter((part) => part !== undefined);
    for (const { track, feed } of parts) feed.need(Math.max(0, (this.current.at - track.from) / 1000), now);
    const failure = parts.find(({ feed }) => feed.failure !== null)?.feed.failure ?? null;
    this.set({ preparing: parts.find(({ feed }) => feed.preparing !== null)?.feed.preparing ?? null });
    if (!this.current.isPlaying) {
      this.show(parts);
      this.set({ failure });
      return;
    }
    const isReady = parts.every(({ track, element, feed }) => {
      const at = (this.current.at - track.from) / 1000;
      return feed.has(at) && element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    });
    if (!isReady) {
      for (const { element } of parts) element.pause();
      this.show(parts);
      this.set({ isWaiting: true, failure });
      return;
    }
    this.advance(parts, passed, failure);
  }

  private advance(parts: readonly Part[], passed: number, failure: unknown): void {
    const { rate, length } = this.current;
    const lead = parts.find(({ track, element }) => !isSeen(track) && !element.paused);
    const moved = lead ? lead.track.from + lead.element.currentTime * 1000 : this.current.at + passed * rate;
    const at = Math.min(length, pastPause(this.pauses, Math.max(this.current.at, moved)));
    const isOver = at >= length && !this.tracks.some(({ grows }) => grows);
    this.set({ at, isWaiting: false, failure, ...(isOver ? { isPlaying: false } : {}) });
    for (const part of parts) this.follow(part, part === lead);
    for (const [number, { element }] of this.parts) {
      if (isOver || !parts.some(({ track }) => track.number === number)) element.pause();
    }
  }

  private follow({ track, element }: Part, leads: boolean): void {
    const target = (this.current.at - track.from) / 1000;
    const drift = element.currentTime - target;
    const { rate } = this.current;
    if (leads) {
      element.playbackRate = rate;
      return;
    }
    if (Math.abs(drift) > JUMP_SECONDS) this.put(element, target);
    element.playbackRate = Math.abs(drift) < EXACT_SECONDS ? rate : drift > 0 ? rate * (1 - HURRY) : rate * (1 + HURRY);
    if (element.paused) void element.play().catch(() => undefined);
  }

  /** While nothing moves, everything shows the same moment. */
  private show(parts: readonly Part[]): void {
    for (const { track, element } of parts) {
      const target = Math.max(0, (this.current.at - track.from) / 1000);
      if (Math.abs(element.currentTime - target) > 0.05 && !element.seeking) this.put(element, target);
    }
  }

  private put(element: HTMLMediaElement, seconds: number): void {
    if (seconds >= 0) element.currentTime = seconds;
  }

  private set(change: Partial<PlaybackState>): void {
    const next = { ...this.current, ...change };
    if ((Object.keys(change) as (keyof PlaybackState)[]).every((key) => this.current[key] === next[key])) return;
    this.current = next;
    this.listeners.forEach((listener) => listener());
  }
}

function isSeen({ kind }: Laid): boolean {
  return kind === 'screen' || kind === 'camera';
}
