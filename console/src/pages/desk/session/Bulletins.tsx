import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconHandStop, IconInfoCircle, IconUserQuestion, IconWifiOff } from '@tabler/icons-react';
import { useAttempt } from '../../../app/useAttempt';
import { useParticipants, useRoom } from '../../../room/Room';
import { duration, secondsUntil } from '../../../text/format';
import { lookup } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import type { Work } from '../../../wire/acd';
import type { Session } from '../../../wire/session';
import { useServerNow } from '../alert/useUnanswered';
import { Bulletin } from './Bulletin';
import styles from './Bulletins.module.css';
import { TransferBanner } from './transfer/TransferBanner';
import { Admission } from './who/People';

/** What the session wants the agent to know or decide now, above everything else in it. */
export function Bulletins({ session, work }: { session: Session; work: Work | null }) {
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
      {running && <TransferBanner work={work} />}
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
