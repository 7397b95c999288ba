import { UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconClock, IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import type { Text } from '../../text';
import { absolute, time } from '../../text/format';
import { happeningWords } from '../../text/happenings';
import { useLanguage, useText } from '../../text/useText';
import type { ChatLine, Participant, SessionMe } from '../../wire/session';
import { pieces } from './links';
import type { Outgoing } from './outbox';
import styles from './Chat.module.css';

interface LineProps {
  line: ChatLine;
  me: SessionMe;
  participants: readonly Participant[];
}

export const Line = memo(function Line({ line, me, participants }: LineProps) {
  const text = useText();
  const { room } = text;
  const [language] = useLanguage();
  const at = (
    <time dateTime={line.at} title={absolute(line.at, language)}>
      {time(line.at, language)}
    </time>
  );
  if (line.kind === 'system') {
    return (
      <p className={styles['system']}>
        {systemWords(text, me, line)} {at}
      </p>
    );
  }
  const isOwn = line.participantId === me.participantId;
  const reader = participants.find(({ id }) => id === line.to)?.name ?? '';
  return (
    <article className={styles['line']} data-own={isOwn || undefined}>
      <header>
        {isOwn ? <span className="visually-hidden">{room.chat.own}</span> : <strong>{line.name}</strong>}
        {line.to !== null && (
          <span className={styles['private']}>
            <IconLock size={12} aria-hidden /> {isOwn ? room.chat.privateTo(reader) : room.chat.privateFrom(line.name)}
          </span>
        )}
      </header>
      <Words text={line.text} />
      <footer>
        {at}
        {isOwn && <IconCheck size={14} role="img" aria-label={room.chat.delivered} />}
      </footer>
    </article>
  );
});

export function OutgoingLine({ message, retry }: { message: Outgoing; retry: () => void }) {
  const { room } = useText();
  return (
    <article className={styles['line']} data-own data-state={message.state}>
      <Words text={message.text} />
      <footer>
        {message.state === 'sending' ? (
          <IconClock size={14} role="img" aria-label={room.chat.sending} />
        ) : (
          <>
            <IconAlertCircle size={14} aria-hidden /> {room.chat.notSent}
            <UnstyledButton className={styles['retry'] ?? ''} onClick={retry}>
              {room.chat.retry}
            </UnstyledButton>
          </>
        )}
      </footer>
    </article>
  );
}

function Words({ text }: { text: string }) {
  return (
    <p className={styles['words']}>
      {pieces(text).map((piece, at) =>
        'href' in piece ? (
          <a key={at} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}

function systemWords({ room }: Text, me: SessionMe, { code, name, text }: ChatLine): string {
  const screen = me.role === 'customer' ? room.screens.own : room.screens.customer;
  return happeningWords(room, { code: code ?? '', name, text }, screen) ?? room.happened.other(name, text);
}
