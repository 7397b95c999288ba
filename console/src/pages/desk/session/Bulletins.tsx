import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconHandStop, IconInfoCircle, IconUserQuestion, IconWifiOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAttempt } from '../../../app/useAttempt';
import { useParticipants, useRoom } from '../../../room/Room';
import { duration, secondsUntil } from '../../../text/format';
import { lookup } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import type { Session } from '../../../wire/session';
import { useServerNow } from '../alert/useUnanswered';
import styles from './Bulletins.module.css';
import { Admission } from './who/People';

/** What the session wants the agent to know or decide now, above everything else in it. */
export function Bulletins({ session }: { session: Session }) {
  const { desk } = useWorkText();
  const { me } = useRoom();
  const now = useServerNow();
  const running = session.state === 'running';
  return (
    <div className={styles['bulletins']} role="status">
      {!running && (
        <Bulletin icon={<IconInfoCircle size={20} aria-hidden />} title={desk.end.ended}>
          <span>{session.endCause !== null && lookup(desk.end.causes, session.endCause)}</span>
        </Bulletin>
      )}
      {running && me.role === 'primary' && <Lobby />}
      {running && session.controlOfferedTo.includes(me.participantId) && <TakeControl />}
      {running && me.role !== 'primary' && session.primaryAwayUntil !== null && (
        <Bulletin
          icon={<IconWifiOff size={20} aria-hidden />}
          title={desk.session.primaryAway(duration(secondsUntil(session.primaryAwayUntil, now)))}
        />
      )}
    </div>
  );
}

function Lobby() {
  const { who } = useWorkText().desk;
  const waiting = useParticipants().filter((one) => one.state === 'lobby');
  return waiting.map((person) => (
    <Bulletin key={person.id} icon={<IconUserQuestion size={20} aria-hidden />} title={who.lobbyAnnounce(person.name)}>
      <Admission person={person} />
    </Bulletin>
  ));
}

function TakeControl() {
  const { desk } = useWorkText();
  const { commands } = useRoom();
  const attempt = useAttempt();
  const take = async () => {
    if (await attempt(desk.control.tooLate, () => commands.takeControl()))
      notifications.show({ color: 'green', message: desk.control.taken });
  };
  return (
    <Bulletin icon={<IconHandStop size={20} aria-hidden />} title={desk.control.offered}>
      <span>{desk.control.offeredText}</span>
      <Button size="xs" onClick={() => void take()}>
        {desk.control.take}
      </Button>
    </Bulletin>
  );
}

function Bulletin({ icon, title, children }: { icon: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className={styles['bulletin']}>
      {icon}
      <strong>{title}</strong>
      {children}
    </div>
  );
}
