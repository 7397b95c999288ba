import { ActionIcon, NativeSelect, Textarea } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useText } from '../../text/useText';
import { useParticipants, useRoom, useSession } from '../Room';
import styles from './Chat.module.css';

const LONGEST = 4000;

/** Where a message is written: to everyone, or to one who is there. */
export function Composer({ post }: { post: (text: string, to: string | null) => void }) {
  const { room } = useText();
  const { me, typing } = useRoom();
  const isOver = useSession()?.state === 'ended';
  const others = useParticipants().filter(({ id, state }) => id !== me.participantId && (state === 'in' || state === 'away'));
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const to = others.some(({ id }) => id === chosen) ? chosen : '';
  const over = text.length - LONGEST;
  const canSend = text.trim() !== '' && over <= 0 && !isOver;
  const send = () => {
    if (!canSend) return;
    post(text.trim(), to || null);
    typing.sent();
    setText('');
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className={styles['composer']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {others.length > 1 && (
        <NativeSelect
          className={styles['to'] ?? ''}
          size="xs"
          aria-label={room.chat.to}
          value={to}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: `${room.chat.to}: ${room.chat.everyone}` },
            ...others.map(({ id, name }) => ({ value: id, label: room.chat.privateTo(name) })),
          ]}
        />
      )}
      <div className={styles['row']}>
        <Textarea
          className={styles['input'] ?? ''}
          autosize
          minRows={1}
          maxRows={6}
          aria-label={room.chat.write}
          placeholder={room.chat.write}
          value={text}
          disabled={isOver}
          error={over > 0 ? room.chat.tooLong(over) : undefined}
          onChange={(event) => {
            setText(event.currentTarget.value);
            typing.pressed(to ? [to] : others.map(({ id }) => id));
          }}
          onKeyDown={pressed}
        />
        <ActionIcon type="submit" size={40} aria-label={room.chat.send} disabled={!canSend}>
          <IconSend2 size={20} aria-hidden />
        </ActionIcon>
      </div>
    </form>
  );
}
