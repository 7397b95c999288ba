import { ActionIcon, Button, CopyButton, Tooltip } from '@mantine/core';
import {
  IconArrowsExchange,
  IconCheck,
  IconCopy,
  IconLogout,
  IconPhoneOff,
  IconUserPlus,
  IconUserShare,
} from '@tabler/icons-react';
import { useRoom } from '../../../room/Room';
import { duration, secondsSince, secondsUntil } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { Session } from '../../../wire/session';
import { useServerNow } from '../alert/useUnanswered';
import { grouped } from '../model/number';
import type { Dialog } from './SessionView';
import styles from './SessionHeader.module.css';

interface Props {
  session: Session;
  /** The customer came from a queue, and nobody else is being looked for. */
  canTransfer: boolean;
  open: (dialog: Dialog) => void;
}

/** Whom the session is with, for how long, in which part; and the ways to bring someone in, hand over, and end. */
export function SessionHeader({ session, canTransfer, open }: Props) {
  const { desk } = useWorkText();
  const { me } = useRoom();
  const now = useServerNow();
  const running = session.state === 'running';
  const lasted =
    session.endedAt === null
      ? secondsSince(session.startedAt, now)
      : secondsUntil(session.endedAt, Date.parse(session.startedAt));
  return (
    <header className={styles['head']}>
      <div className={styles['who']}>
        <h2 className={styles['name']}>{session.customerName || session.topic || desk.session.unnamed}</h2>
        <p className={styles['more']}>
          {session.queueName !== null && <span>{session.queueName}</span>}
          <span>{running ? duration(lasted) : `${desk.end.ended}, ${duration(lasted)}`}</span>
          <Number number={session.number} />
          {running && <span>{me.role === 'primary' ? desk.session.primary : desk.session.assistant}</span>}
        </p>
      </div>
      {running && <Moves leads={me.role === 'primary'} canTransfer={canTransfer} open={open} />}
    </header>
  );
}

function Number({ number }: { number: string }) {
  const { session } = useWorkText().desk;
  return (
    <span className={styles['number']}>
      <span title={session.number}>{grouped(number)}</span>
      <CopyButton value={number}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? session.copied : session.copyNumber}>
            <ActionIcon size="sm" variant="subtle" color="gray" aria-label={session.copyNumber} onClick={copy}>
              {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}

function Moves({ leads, canTransfer, open }: Omit<Props, 'session'> & { leads: boolean }) {
  const { desk, transfer } = useWorkText();
  return (
    <div className={styles['moves']}>
      <Button variant="default" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => open('invite')}>
        {desk.invite.title}
      </Button>
      {canTransfer && (
        <Button
          variant="default"
          leftSection={<IconUserShare size={16} aria-hidden />}
          aria-keyshortcuts="Alt+T"
          onClick={() => open('transfer')}
        >
          {transfer.button}
        </Button>
      )}
      {leads ? (
        <>
          <Button
            variant="default"
            leftSection={<IconArrowsExchange size={16} aria-hidden />}
            onClick={() => open('hand-over')}
          >
            {desk.control.confirm}
          </Button>
          <Button
            variant="light"
            color="red"
            leftSection={<IconPhoneOff size={16} aria-hidden />}
            onClick={() => open('end')}
          >
            {desk.end.button}
          </Button>
        </>
      ) : (
        <Button variant="default" leftSection={<IconLogout size={16} aria-hidden />} onClick={() => open('leave')}>
          {desk.end.leave}
        </Button>
      )}
    </div>
  );
}
