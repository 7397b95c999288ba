import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTitleWhile } from '../../../app/useTitle';
import { useWorkText } from '../../../text/useText';
import type { CallAlert } from '../../../wire/telephony';
import { closeNotice, showNotice } from '../../desk/alert/notice';
import { callRingSamples } from '../../desk/alert/ring';
import { createRinger } from '../../desk/alert/ringer';
import { useRing } from '../../desk/alert/useRing';
import { useCallBook } from '../OnPhone';
import { useWho } from '../people';
import { headOf } from './words';

/** Makes a call unmistakable on every page: it rings, changes the title, notifies, and is announced. */
export function CallAlarm({ first, answering }: { first: CallAlert | undefined; answering: boolean }) {
  const { phone } = useWorkText();
  const who = useWho();
  const [ringer] = useState(() => createRinger(callRingSamples));
  useRing(ringer, 'call-ring', first !== undefined && !answering);
  useTitleWhile(first && phone.alert.title(headOf(phone.alert, first), who(first.caller)));
  useNotices();
  return (
    <div className="visually-hidden" role="alert">
      {first &&
        (first.askedBy === null ? phone.alert.announce : phone.alert.announceAsked)(headOf(phone.alert, first), who(first.caller))}
    </div>
  );
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
