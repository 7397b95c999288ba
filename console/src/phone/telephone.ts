import { placeIsTaken, takePlace, waitForPlace, type Place } from '../app/oneWindow';
import { microphone } from '../room/media/devices';
import { backoff } from '../wire/backoff';
import type { LiveConnection } from '../wire/live';
import { after } from '../wire/timers';
import { TELEPHONE, type PhoneDocuments, type PhoneFrame } from '../wire/telephony';
import { choose, deviceOfTab, isChosen } from './device';
import { Softphone } from './softphone';
import { otherTabs, type OtherTabs, type TabWord } from './tabs';

/**
 * The telephone of this browser: one of its tabs, whichever was there first or was told to be. The others know which device
 * it is, so that calls can be made from all of them.
 */
export class Telephone {
  readonly softphone: Softphone;
  private place: Place | null = null;
  private elsewhere: string | null = null;
  private tabs: OtherTabs | null = null;
  private refusals = 0;
  private retry: () => void = () => undefined;

  constructor(
    private readonly live: LiveConnection<PhoneDocuments>,
    private readonly personId: string,
  ) {
    this.softphone = new Softphone(deviceOfTab(), {
      connect: () => new RTCPeerConnection(),
      after,
      microphone,
      send: (frame) => live.sendFrame(TELEPHONE, frame),
    });
  }

  /** Listens to the socket and the other tabs, and telephones if this browser was chosen; gives the way to stop. */
  open(): () => void {
    this.tabs = otherTabs(this.personId, (word) => this.told(word));
    const leaving = [
      this.live.onStatus(() => this.softphone.connected(this.live.status === 'live')),
      this.live.onFrame((from, body) => {
        if (from === TELEPHONE) this.softphone.heard(body as PhoneFrame);
      }),
      this.softphone.onChange(() => this.changed()),
    ];
    this.softphone.connected(this.live.status === 'live');
    this.tabs.tell({ kind: 'who' });
    if (isChosen(this.personId)) this.wait();
    return () => {
      leaving.forEach((leave) => leave());
      this.retry();
      this.softphone.turn('off');
      this.tabs?.tell({ kind: 'telephone', deviceId: null });
      this.tabs?.close();
      this.place?.leave();
    };
  }

  /** The device that calls go to from this tab: its own, or the tab's of this browser that telephones. */
  device(): string | null {
    return this.softphone.state().registration.state === 'ready' ? this.softphone.deviceId : this.elsewhere;
  }

  /** This browser is to be a telephone, now and after a reload. */
  use(): void {
    choose(this.personId, true);
    this.wait();
  }

  /** This tab is to be the one that telephones; what another one talks ends. */
  take(): void {
    this.place?.leave();
    this.place = takePlace(this.placeName, (held) => this.held(held));
  }

  stop(): void {
    choose(this.personId, false);
    this.place?.leave();
    this.place = null;
    this.softphone.turn('off');
    this.tabs?.tell({ kind: 'telephone', deviceId: null });
  }

  /** Answers in the tab that rings, be it this one or another one of this browser. */
  async answer(callId: string): Promise<'answered' | 'no-microphone' | 'not-here'> {
    if (this.softphone.state().ringing.has(callId)) {
      return (await this.softphone.answer(callId)) ? 'answered' : 'no-microphone';
    }
    if (this.elsewhere === null) return 'not-here';
    this.tabs?.tell({ kind: 'answer', callId });
    return 'answered';
  }

  /** Has the microphone ready before a call is made from here; `false` when it can't be. */
  async prepare(): Promise<boolean> {
    return this.softphone.state().registration.state !== 'ready' || (await this.softphone.prepare());
  }

  private get placeName(): string {
    return `balie.telephone.${this.personId}`;
  }

  private wait(): void {
    this.place?.leave();
    this.place = waitForPlace(this.placeName, (held) => this.held(held));
    void placeIsTaken(this.placeName).then((taken) => {
      const { state } = this.softphone.state().registration;
      if (taken && state === 'off') this.softphone.turn('waiting');
    });
  }

  private held(held: boolean): void {
    if (held) {
      this.softphone.turn('on');
      return;
    }
    this.softphone.turn('waiting');
    if (isChosen(this.personId)) this.place = waitForPlace(this.placeName, (again) => this.held(again));
  }

  private told(word: TabWord): void {
    switch (word.kind) {
      case 'who':
        if (this.softphone.state().registration.state === 'ready') this.announce();
        return;
      case 'telephone':
        this.elsewhere = word.deviceId;
        return;
      case 'answer':
        if (this.softphone.state().ringing.has(word.callId)) void this.softphone.answer(word.callId);
    }
  }

  private announced: string | null = null;

  private changed(): void {
    const { registration } = this.softphone.state();
    const now = registration.state === 'ready' ? this.softphone.deviceId : null;
    if (now !== this.announced) {
      this.announced = now;
      this.announce();
    }
    if (now !== null) this.refusals = 0;
    if (registration.state === 'refused' && registration.code === 'elsewhere') this.reconnect();
  }

  private announce(): void {
    this.tabs?.tell({ kind: 'telephone', deviceId: this.announced });
  }

  /** Another replica has the site: the next connection may lead there. */
  private reconnect(): void {
    this.retry();
    this.retry = after(backoff(this.refusals++, Math.random()), () => {
      this.live.close();
      this.live.open();
    });
  }
}
