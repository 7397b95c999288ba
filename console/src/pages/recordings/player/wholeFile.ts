import { Problem } from '../../../wire/api';
import type { Converted, TrackSource } from './feed';

/** How far a file is that is being made playable: null when nothing is being made. */
export type Preparing = number | null;

/**
 * Gives a media element an address of a whole file, of which it fetches what it needs. What the browser can't play is
 * converted at the service first; an address that has run out is asked for again.
 */
export class WholeFile {
  private phase: 'asking' | 'playing' | 'converting' | 'converted' | 'hopeless' = 'asking';
  private hasPlayed = false;
  private percent: Preparing = null;
  private readonly failed = () => this.onError();
  private readonly loaded = () => (this.hasPlayed = true);

  constructor(
    private readonly source: TrackSource,
    private readonly element: HTMLMediaElement,
  ) {
    element.addEventListener('error', this.failed);
    element.addEventListener('loadeddata', this.loaded);
    if (source.mime !== '' && element.canPlayType(source.mime) === '') this.phase = 'converting';
  }

  get preparing(): Preparing {
    return this.percent;
  }

  /** To be called now and then; does what is to be done next, if anything. */
  async step(): Promise<void> {
    if (this.phase === 'asking') {
      this.load(await this.source.whole(), 'playing');
    } else if (this.phase === 'converting') {
      await this.convert();
    } else if (this.phase === 'hopeless') {
      throw new Problem('not-playable', 0, null);
    }
  }

  close(): void {
    this.element.removeEventListener('error', this.failed);
    this.element.removeEventListener('loadeddata', this.loaded);
  }

  private async convert(): Promise<void> {
    let made: Converted;
    try {
      made = await this.source.converted();
    } catch (failure) {
      // Being away for a moment is no reason to give up.
      if (failure instanceof Problem && failure.code !== 'offline' && failure.status < 500) this.phase = 'hopeless';
      this.percent = null;
      throw failure;
    }
    this.percent = made.address === null ? made.percent : null;
    if (made.address !== null) this.load(made.address, 'converted');
  }

  private load(address: string, phase: 'playing' | 'converted'): void {
    const { currentTime } = this.element;
    this.phase = phase;
    this.hasPlayed = false;
    this.element.src = address;
    if (currentTime > 0) this.element.currentTime = currentTime;
  }

  private onError(): void {
    if (this.hasPlayed) this.phase = this.phase === 'converted' ? 'converting' : 'asking';
    else this.phase = this.phase === 'playing' ? 'converting' : 'hopeless';
  }
}
