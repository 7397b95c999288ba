import { Button } from '@mantine/core';
import { IconUser, IconUserPlus, IconX } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import type { OwnCall } from '../../../wire/telephony';
import { mayRemoveGuests, nameOfGuest } from '../model/guests';
import { usePhone } from '../OnPhone';
import { useDocument } from '../../../wire/useLive';
import { useWho } from '../people';
import { useCallCommands } from '../useCallCommands';
import styles from './Guests.module.css';

/** Who else is in a call, or is asked (rule TEL-17); whoever has the call can do without them. */
export function Guests({ call }: { call: OwnCall }) {
  const { phone } = useWorkText();
  const words = phone.guests;
  const who = useWho();
  const me = useDocument(usePhone(), 'me')?.personId;
  const commands = useCallCommands();
  const others = call.guests.filter(({ personId }) => personId === null || personId !== me);
  return (
    <>
      {call.askedBy !== null && (
        <p className={styles['asked']}>
          {words.brought(call.askedBy)}
          {call.user !== null && ` ${words.with(call.user.name)}`}
        </p>
      )}
      {others.length > 0 && (
        <ul className={styles['guests']} aria-label={words.region}>
          {others.map((guest) => {
            const name = nameOfGuest(guest, who);
            return (
              <li key={guest.leg} className={styles['guest']} data-state={guest.state}>
                {guest.state === 'ringing' ? <IconUserPlus size={16} aria-hidden /> : <IconUser size={16} aria-hidden />}
                <span className={styles['name']}>{name}</span>
                <span className={styles['state']}>{words.states[guest.state]}</span>
                {mayRemoveGuests(call, me) && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="gray"
                    className={styles['remove'] ?? ''}
                    leftSection={<IconX size={14} aria-hidden />}
                    aria-label={words.removeWho(name)}
                    onClick={() => void commands.removeGuest(call.callId, guest.leg)}
                  >
                    {words.remove}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
