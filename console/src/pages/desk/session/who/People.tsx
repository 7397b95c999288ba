import { Badge, Button, Group } from '@mantine/core';
import { IconDots, IconHeadset, IconUser, IconUsers, IconWifiOff } from '@tabler/icons-react';
import { useAttempt } from '../../../../app/useAttempt';
import { useParticipants, useRoom } from '../../../../room/Room';
import { lookup } from '../../../../text/problems';
import { useWorkText } from '../../../../text/useText';
import type { Participant } from '../../../../wire/session';
import styles from './People.module.css';

/** Who is in the session, who waits to be let in, and who could take control. */
export function People({ handOver }: { handOver: (participantId: string) => void }) {
  const order: Record<Participant['state'], number> = { lobby: 0, in: 1, away: 2, left: 3 };
  const people = [...useParticipants()].sort((a, b) => order[a.state] - order[b.state] || a.name.localeCompare(b.name));
  return (
    <ul className={styles['people']}>
      {people.map((person) => (
        <Person key={person.id} person={person} handOver={handOver} />
      ))}
    </ul>
  );
}

const icons = { primary: IconHeadset, assistant: IconUsers, customer: IconUser } as const;

function Person({ person, handOver }: { person: Participant; handOver: (participantId: string) => void }) {
  const { who } = useWorkText().desk;
  const { me } = useRoom();
  const Icon = icons[person.role];
  const leads = me.role === 'primary';
  return (
    <li className={styles['person']} data-state={person.state}>
      <Icon size={18} aria-hidden className={styles['icon'] ?? ''} />
      <div className={styles['what']}>
        <span className={styles['name']}>
          {person.name} {person.id === me.participantId && <Badge variant="light">{who.you}</Badge>}
        </span>
        <span className={styles['role']}>
          {person.state === 'away' && <IconWifiOff size={14} aria-hidden />}
          {person.state === 'lobby' && <IconDots size={14} aria-hidden />}
          {lookup(who.roles, person.role)}, {lookup(who.states, person.state)}
        </span>
        {leads && person.state === 'lobby' && <Admission person={person} />}
        {leads && person.state === 'in' && person.role === 'assistant' && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={who.handOverName(person.name)}
            onClick={() => handOver(person.id)}
          >
            {who.handOver}
          </Button>
        )}
      </div>
    </li>
  );
}

export function Admission({ person }: { person: Participant }) {
  const { desk } = useWorkText();
  const { commands } = useRoom();
  const attempt = useAttempt();
  const failed = desk.tools.failed;
  return (
    <Group gap={6} mt={4}>
      <Button
        size="compact-sm"
        aria-label={desk.who.admitName(person.name)}
        onClick={() => void attempt(failed, () => commands.admit(person.id))}
      >
        {desk.who.admit}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={desk.who.refuseName(person.name)}
        onClick={() => void attempt(failed, () => commands.refuse(person.id))}
      >
        {desk.who.refuse}
      </Button>
    </Group>
  );
}
