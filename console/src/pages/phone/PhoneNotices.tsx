import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent } from 'react';
import { Link, useMatch } from 'react-router';
import { WithUndo } from '../../app/WithUndo';
import { useWorkText } from '../../text/useText';
import type { VoiceMessage } from '../../wire/telephony';
import { useArrivals } from '../../wire/useArrivals';
import { nameOfGuest, whoDidNotCome } from './model/guests';
import { deletedByOthers } from './model/messages';
import { stoppedWords } from './model/words';
import { usePhone, useTelephone } from './OnPhone';
import { useWho } from './people';
import { useMessageCommands } from './voicemail/useMessageCommands';

const UNDO_MILLIS = 15_000;

/** What others did that this person should know: they ask for a delegate, did not come, or deleted a message for all (rule TEL-24). */
export function PhoneNotices() {
  const { phone } = useWorkText();
  const live = usePhone();
  const telephone = useTelephone();
  const who = useWho();
  const commands = useMessageCommands();
  const atPhone = useMatch('/phone/*') !== null;
  useArrivals(live, 'invitation/', ({ other }) => {
    // The pages of the telephone show it themselves.
    if (atPhone) return;
    notifications.show({
      title: phone.invitation.text(other.name),
      message: (
        <Anchor component={Link} to="/phone">
          {phone.invitation.open}
        </Anchor>
      ),
      autoClose: UNDO_MILLIS,
    });
  });
  const tell = useEffectEvent((message: VoiceMessage) => {
    const id = `deleted ${message.messageId}`;
    const words = phone.voicemail.otherDeleted(message.deletedBy?.name ?? '', who(message.from));
    notifications.show({
      id,
      color: 'gray',
      autoClose: UNDO_MILLIS,
      message: message.granted.includes('delete-voicemail') ? (
        <WithUndo notice={id} label={phone.voicemail.undo} undo={() => void commands.restore(message)}>
          {words}
        </WithUndo>
      ) : (
        words
      ),
    });
  });
  useEffect(() => {
    let before = live.store.list('message/');
    return live.store.onList('message/', () => {
      const now = live.store.list('message/');
      deletedByOthers(before, now, live.store.get('me')?.personId ?? '').forEach((message) => tell(message));
      before = now;
    });
  }, [live]);
  useEffect(() => {
    let before = live.store.list('call/');
    return live.store.onList('call/', () => {
      const now = live.store.list('call/');
      for (const guest of whoDidNotCome(before, now, live.store.get('me')?.personId ?? '')) {
        notifications.show({ color: 'gray', message: phone.guests.didNotCome(nameOfGuest(guest, who)) });
      }
      before = now;
    });
  }, [live, phone, who]);
  useEffect(() => {
    // A call's end and the going of its document come in either order.
    const numbers = new Map<string, string | null>();
    const learn = () => live.store.list('call/').forEach(({ callId, number }) => numbers.set(callId, number));
    learn();
    const leaving = [
      live.store.onList('call/', learn),
      telephone.softphone.onStopped(({ callId, cause, by }) => {
        const number = numbers.get(callId) ?? live.store.get(`alert/${callId}`)?.caller ?? null;
        const message = stoppedWords(phone, cause, by, who(number));
        numbers.delete(callId);
        if (message !== null) notifications.show({ color: cause === 'failed' ? 'red' : 'gray', message });
      }),
    ];
    return () => leaving.forEach((leave) => leave());
  }, [telephone, live, phone, who]);
  return null;
}
