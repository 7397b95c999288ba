import { Skew } from '../../desk/model/skew';
import { endOf, ringing, type AlertEnd } from '../model/alerts';
import type { LiveStore, Unsubscribe } from '../../../wire/store';
import type { CallAlert, PhoneDocuments } from '../../../wire/telephony';
import type { Softphone } from '../../../phone/softphone';

const ANSWERED_ELSEWHERE = 'answered-elsewhere';

export interface EndedAlert {
  alert: CallAlert;
  how: AlertEnd;
}

/** Calls that ring, those that this person has declined or is answering, and how each of them ends. */
export interface Ringing {
  open: readonly CallAlert[];
  answering: ReadonlySet<string>;
}

/** Follows what rings at a person, and tells how each call stopped ringing. */
export class CallBook {
  private current: Ringing = { open: [], answering: new Set() };
  private alerts: readonly CallAlert[] = [];
  private known = false;
  private readonly declined = new Set<string>();
  private readonly answeredBy = new Map<string, string>();
  private readonly skew = new Skew();
  private readonly changeListeners = new Set<() => void>();
  private readonly endListeners = new Set<(ended: EndedAlert) => void>();
  private readonly arrivalListeners = new Set<(alert: CallAlert) => void>();

  constructor(
    private readonly store: LiveStore<PhoneDocuments>,
    private readonly softphone: Pick<Softphone, 'onStopped'>,
    private readonly clock: () => number = Date.now,
  ) {}

  open(): Unsubscribe {
    const leaving = [
      this.store.onList('alert/', () => this.look()),
      this.store.onKey('me', () => this.look()),
      this.softphone.onStopped(({ callId, cause, by }) => {
        if (by !== null && cause === ANSWERED_ELSEWHERE) this.answeredBy.set(callId, by);
        // Should it ring on elsewhere, it can be answered again.
        this.answering(callId, false);
      }),
    ];
    this.look();
    return () => leaving.forEach((leave) => leave());
  }

  readonly ringing = (): Ringing => this.current;

  readonly onChange = (listener: () => void): Unsubscribe => listen(this.changeListeners, listener);

  readonly onEnded = (listener: (ended: EndedAlert) => void): Unsubscribe => listen(this.endListeners, listener);

  readonly onArrived = (listener: (alert: CallAlert) => void): Unsubscribe => listen(this.arrivalListeners, listener);

  /** The server's time when it is `now` here, as far as calls that ring show it. */
  readonly serverTime = (now: number): number => this.skew.serverTime(now);

  answering(callId: string, answering: boolean): void {
    const next = new Set(this.current.answering);
    if (answering) next.add(callId);
    else next.delete(callId);
    this.become(next);
  }

  /** Declined calls fall silent at once; `false` lets them ring again, because the service did not hear it. */
  decline(callId: string, declined: boolean): void {
    if (declined) this.declined.add(callId);
    else this.declined.delete(callId);
    this.become(this.current.answering);
  }

  private look(): void {
    if (this.store.get('me') === undefined) return;
    const now = this.clock();
    const before = this.alerts;
    this.alerts = this.store.list('alert/');
    const earlier = new Set(before.map(({ callId }) => callId));
    const present = new Set(this.alerts.map(({ callId }) => callId));
    const arrived = this.alerts.filter(({ callId }) => !earlier.has(callId));
    const gone = before.filter(({ callId }) => !present.has(callId));
    if (this.known) arrived.forEach(({ since }) => this.skew.seen(since, now));
    this.known = true;
    const ended = gone.filter(({ callId }) => !this.declined.has(callId)).map((alert) => this.ended(alert, now));
    for (const { callId } of gone) {
      this.declined.delete(callId);
      this.answeredBy.delete(callId);
    }
    this.become(new Set([...this.current.answering].filter((callId) => present.has(callId))));
    arrived.forEach((alert) => this.arrivalListeners.forEach((tell) => tell(alert)));
    ended.forEach((each) => this.endListeners.forEach((tell) => tell(each)));
  }

  private ended(alert: CallAlert, now: number): EndedAlert {
    const by = this.answeredBy.get(alert.callId) ?? null;
    const time = this.skew.serverTime(now);
    return { alert, how: endOf(alert, this.store.list('call/'), this.store.list('line/'), by, time) };
  }

  private become(answering: ReadonlySet<string>): void {
    this.current = { open: ringing(this.alerts, this.declined), answering };
    this.changeListeners.forEach((listener) => listener());
  }
}

function listen<T>(all: Set<T>, listener: T): Unsubscribe {
  all.add(listener);
  return () => all.delete(listener);
}
