import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { waitForPlace } from '../../../app/oneWindow';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { CallAlert } from '../../../wire/telephony';
import { closeNotice, showNotice } from '../../desk/alert/notice';
import { callRingSamples } from '../../desk/alert/ring';
import { createRinger, type Ringer } from '../../desk/alert/ringer';
import { useRingSettings } from '../../desk/alert/settings';
import { useCallBook } from '../OnPhone';
import { useWho } from '../people';
import { headOf } from './words';

/** Makes a call unmistakable on every page: it rings, changes the title, notifies, and is announced. */
export function CallAlarm({ first, answering }: { first: CallAlert | undefined; answering: boolean }) {
  const { phone } = useWorkText();
  const who = useWho();
  useRingWhile(first !== undefined && !answering);
  useTitleWhile(first && phone.alert.title(headOf(phone.alert, first), who(first.caller)));
  useNotices();
  return (
    <div className="visually-hidden" role="alert">
      {first &&
        (first.askedBy === null ? phone.alert.announce : phone.alert.announceAsked)(headOf(phone.alert, first), who(first.caller))}
    </div>
  );
}

/** Rings while `wanted`. Of several windows that may make sound, only one does. */
function useRingWhile(wanted: boolean): void {
  const { id } = useWorker();
  const { volume } = useRingSettings();
  const [ringer] = useState<Ringer>(() => createRinger(callRingSamples));
  const [ready, setReady] = useState(false);
  const [mine, setMine] = useState(false);
  useEffect(() => {
    const look = () => setReady(ringer.ready());
    const unlock = () => {
      if (!ringer.ready()) void ringer.unlock().then(look);
    };
    const leave = ringer.onReady(look);
    unlock();
    addEventListener('pointerdown', unlock);
    addEventListener('keydown', unlock);
    return () => {
      leave();
      removeEventListener('pointerdown', unlock);
      removeEventListener('keydown', unlock);
    };
  }, [ringer]);
  useEffect(() => {
    if (!ready) return;
    const place = waitForPlace(`balie.call-ring.${id}`, setMine);
    return () => place.leave();
  }, [ready, id]);
  const rings = wanted && ready && mine;
  useEffect(() => {
    if (!rings) return;
    ringer.start(volume);
    return () => ringer.stop();
  }, [ringer, rings, volume]);
}

/** The page's title while there is something to say; what it was before comes back after it. */
function useTitleWhile(title: string | undefined): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (title !== undefined) {
      before.current ??= document.title;
      document.title = title;
    } else if (before.current !== null) {
      document.title = before.current;
      before.current = null;
    }
  }, [title]);
}

/** Desktop notifications for calls that ring, and words for how they ended (rule TEL-11). */
function useNotices(): void {
  const book = useCallBook();
  const { phone } = useWorkText();
  const who = useWho();
  useEffect(() => {
    const words = phone.alert;
    const leaving = [
      book.onArrived((alert) => showNotice(alert.callId, headOf(words, alert), who(alert.caller))),
      book.onEnded(({ alert, how }) => {
        closeNotice(alert.callId);
        switch (how.kind) {
          case 'answered':
            notifications.show({
              color: 'gray',
              title: how.by === null ? words.answeredElsewhere : words.answeredBy(how.by),
              message: `${headOf(words, alert)}: ${who(alert.caller)}`,
            });
            return;
          case 'missed':
            notifications.show({
              color: 'yellow',
              message: alert.askedBy === null ? words.missed(who(alert.caller)) : words.missedAsked(alert.askedBy),
              autoClose: 15_000,
            });
            return;
          case 'mine':
          case 'gone':
        }
      }),
    ];
    return () => leaving.forEach((leave) => leave());
  }, [book, phone, who]);
}
