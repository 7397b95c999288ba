import { ActionIcon, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconPhone, IconPlayerPlay, IconPointFilled, IconRestore, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { WithUndo } from '../../../app/WithUndo';
import { absolute, duration } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { VoiceMessage } from '../../../wire/telephony';
import { useDocument } from '../../../wire/useLive';
import { When } from '../history/PastCallRow';
import { callBackPlace } from '../model/history';
import { usePhone } from '../OnPhone';
import page from '../Page.module.css';
import { useWho } from '../people';
import { Player } from './Player';
import { useMessageCommands } from './useMessageCommands';

const UNDO_MILLIS = 15_000;

/** One message: of whom, for whom, how long, who played or deleted it, and what this person was granted. */
export function MessageRow({ message }: { message: VoiceMessage }) {
  const { phone } = useWorkText();
  const words = phone.voicemail;
  const who = useWho();
  const from = who(message.from);
  const isNew = message.playedBy === null && message.deletedBy === null;
  const [open, setOpen] = useState(false);
  const mayListen = message.granted.includes('listen-voicemail');
  return (
    <li className={page['row']}>
      <span>{isNew && <IconPointFilled size={18} aria-hidden color="var(--balie-warn)" />}</span>
      <div className={page['main']}>
        <span className={page['who']}>{from}</span>
        <span className={page['more']}>
          <span>{duration(message.lengthSeconds)}</span>
          {message.forWhom !== null && <span className={page['tag']}>{words.forWhom(message.forWhom.name)}</span>}
          <Standing message={message} />
          {!mayListen && <span>{words.mayNotListen}</span>}
        </span>
      </div>
      <When at={message.leftAt} />
      <div className={page['acts']} data-many>
        {mayListen && message.deletedBy === null && !open && (
          <Button
            size="xs"
            variant={isNew ? 'filled' : 'default'}
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            aria-label={`${words.play}: ${words.from(from)}, ${duration(message.lengthSeconds)}`}
            onClick={() => setOpen(true)}
          >
            {words.play}
          </Button>
        )}
        <Acts message={message} from={from} />
      </div>
      {open && message.deletedBy === null && (
        <div className={page['wide']}>
          <Player message={message} label={words.from(from)} close={() => setOpen(false)} />
        </div>
      )}
    </li>
  );
}

/** Played by one is played for all; deleted by one is deleted for all (rule TEL-24). */
function Standing({ message: { playedBy, deletedBy, goesAt } }: { message: VoiceMessage }) {
  const { phone } = useWorkText();
  const words = phone.voicemail;
  const [language] = useLanguage();
  const me = useDocument(usePhone(), 'me')?.personId;
  if (deletedBy !== null) {
    const by = deletedBy.id === me ? words.deletedByYou : words.deletedBy(deletedBy.name);
    return <span title={absolute(goesAt, language)}>{`${by} · ${words.goes(absolute(goesAt, language))}`}</span>;
  }
  if (playedBy === null) return <strong>{words.unplayed}</strong>;
  return <span>{playedBy.id === me ? words.playedByYou : words.playedBy(playedBy.name)}</span>;
}

function Acts({ message, from }: { message: VoiceMessage; from: string }) {
  const { phone } = useWorkText();
  const words = phone.voicemail;
  const [language] = useLanguage();
  const commands = useMessageCommands();
  const may = (privilege: VoiceMessage['granted'][number]) => message.granted.includes(privilege);
  if (message.deletedBy !== null) {
    if (!may('delete-voicemail')) return null;
    return (
      <Button size="xs" variant="default" leftSection={<IconRestore size={16} aria-hidden />} onClick={() => void commands.restore(message)}>
        {words.restore}
      </Button>
    );
  }
  const remove = async () => {
    if (!(await commands.delete(message))) return;
    const id = `deleted ${message.messageId}`;
    notifications.show({
      id,
      autoClose: UNDO_MILLIS,
      message: (
        <WithUndo notice={id} label={words.undo} undo={() => void commands.restore(message)}>
          {words.deleted(from)}
        </WithUndo>
      ),
    });
  };
  const download = async () => {
    try {
      const place = URL.createObjectURL(await commands.sound(message));
      const link = document.createElement('a');
      link.href = place;
      link.download = words.fileName(from, absolute(message.leftAt, language)).replaceAll(/[/\\:]/g, '-');
      link.click();
      setTimeout(() => URL.revokeObjectURL(place), 10_000);
    } catch (failure) {
      commands.failed(words.downloadFailed, failure);
    }
  };
  return (
    <>
      {message.from !== null && (
        <ActionIcon
          component={Link}
          to={callBackPlace({ number: message.from, lineId: message.lineId })}
          variant="subtle"
          aria-label={`${words.callBack}: ${from}`}
          title={words.callBack}
        >
          <IconPhone size={18} aria-hidden />
        </ActionIcon>
      )}
      {may('download-voicemail') && (
        <ActionIcon variant="subtle" color="gray" aria-label={`${words.download}: ${words.from(from)}`} title={words.download} onClick={() => void download()}>
          <IconDownload size={18} aria-hidden />
        </ActionIcon>
      )}
      {may('delete-voicemail') && (
        <ActionIcon variant="subtle" color="gray" aria-label={`${words.delete}: ${words.from(from)}`} title={words.delete} onClick={() => void remove()}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}
