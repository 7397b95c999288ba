import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useText } from '../../text/useText';
import { useDocuments } from '../../wire/useLive';
import { useParticipants, useRoom } from '../Room';
import { Composer } from './Composer';
import { Line, OutgoingLine } from './Line';
import { Outbox } from './outbox';
import styles from './Chat.module.css';

/** The conversation in writing: everything said and done, what is on its way, and a place to write. */
export function ChatPanel() {
  const { room } = useText();
  const { live, commands, me, typing } = useRoom();
  const lines = useDocuments(live, 'chat/');
  const participants = useParticipants();
  const outbox = useMemo(() => new Outbox((message) => commands.say(message)), [commands]);
  const outgoing = useSyncExternalStore(
    (changed) => outbox.onChange(changed),
    () => outbox.messages,
  );
  useEffect(() => {
    outbox.arrived(lines);
    const last = lines.at(-1);
    if (last?.kind === 'text') typing.stopped(last.participantId);
  }, [outbox, lines, typing]);
  const { list, isAtEnd, toEnd } = useStickToEnd(lines.length + outgoing.length);
  const isEmpty = lines.length === 0 && outgoing.length === 0;
  return (
    <section className={styles['panel']} aria-label={room.chat.title}>
      {/* What scrolls has to be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={list} className={styles['lines']} role="log" aria-label={room.chat.history} tabIndex={0}>
        {isEmpty && <p className={styles['empty']}>{room.chat.empty}</p>}
        {lines.map((line) => (
          <Line key={line.number} line={line} me={me} participants={participants} />
        ))}
        {outgoing.map((message) => (
          <OutgoingLine key={message.clientId} message={message} retry={() => outbox.retry(message.clientId)} />
        ))}
      </div>
      {!isAtEnd && (
        <Button className={styles['below']} size="compact-sm" leftSection={<IconArrowDown size={16} aria-hidden />} onClick={toEnd}>
          {room.chat.newBelow}
        </Button>
      )}
      <WhoIsTyping />
      <Composer
        post={(text, to) => {
          outbox.post(text, to);
          toEnd();
        }}
      />
    </section>
  );
}

function WhoIsTyping() {
  const { room } = useText();
  const { typing } = useRoom();
  const participants = useParticipants();
  const who = useSyncExternalStore(
    (changed) => typing.onChange(changed),
    () => typing.who,
  );
  const names = participants.filter(({ id }) => who.includes(id)).map(({ name }) => name);
  return <p className={styles['typing']}>{names.length > 0 && room.chat.typing(names)}</p>;
}

/** Follows new lines while the reader is at the end, and stays put while they read further up. */
function useStickToEnd(count: number) {
  const list = useRef<HTMLDivElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const follows = useRef(true);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const scrolled = () => {
      follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < 48;
      if (follows.current) setIsAtEnd(true);
    };
    const resized = new ResizeObserver(() => {
      if (follows.current) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', scrolled, { passive: true });
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', scrolled);
      resized.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || count === 0) return;
    if (follows.current) element.scrollTop = element.scrollHeight;
    else setIsAtEnd(false);
  }, [count]);
  const toEnd = () => {
    follows.current = true;
    setIsAtEnd(true);
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  };
  return { list, isAtEnd, toEnd };
}
