import { CloseButton, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { Failed, Loading } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { duration } from '../../../text/format';
import { happeningWords } from '../../../text/happenings';
import { lookup } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import type { RecordedMoment, RecordedTimeline } from '../../../wire/recordings';
import { useLoad, type Loaded } from '../../../wire/useLoad';
import { happeningOf } from '../model/happening';
import type { Playback } from '../player/playback';
import styles from './Details.module.css';

const TYPING_MILLIS = 350;

interface Asked {
  loaded: Loaded<{ moment: RecordedMoment; at: number }[]>;
  marks: number[];
  text: string;
  look: (text: string) => void;
  again: () => void;
}

/** What happened, by the recording's own clock. */
export function useMoments(path: string, began: number): Asked {
  const { api } = useWorker();
  const [text, setText] = useState('');
  const [loaded, again] = useLoad(
    useCallback(
      async (signal: AbortSignal) => {
        const question = text === '' ? '' : `?q=${encodeURIComponent(text)}`;
        const { moments } = await api.get<RecordedTimeline>(`${path}/timeline${question}`, signal);
        return moments.map((moment) => ({ moment, at: Math.max(0, Date.parse(moment.at) - began) }));
      },
      [api, path, text, began],
    ),
  );
  const marks = useMemo(() => (loaded.value ?? []).map(({ at }) => at), [loaded.value]);
  return { loaded, marks, text, look: setText, again };
}

/** Chat, notes, consents, joins and hand-overs under the picture; a press goes there (rule REC-8). */
export function Moments({ moments, playback }: { moments: Asked; playback: Playback }) {
  const { recordings } = useWorkText();
  const words = recordings.timeline;
  const { loaded, text, again } = moments;
  const found = loaded.value;
  return (
    <section className={styles['moments']} aria-label={words.title}>
      <header className={styles['momentsHead']}>
        <h2 className={styles['part']}>{words.title}</h2>
        <Search key={text === '' ? 'empty' : 'filled'} text={text} look={moments.look} />
      </header>
      {loaded.state === 'failed' && <Failed title={words.failed} failure={loaded.failure} retry={again} />}
      {!found && loaded.state === 'loading' && <Loading lines={3} />}
      {found?.length === 0 && <p className={styles['none']}>{text === '' ? words.empty : words.nothing}</p>}
      <ol className={styles['list']}>
        {found?.map(({ moment, at }, place) => (
          <li key={`${moment.at} ${place}`}>
            <UnstyledButton className={styles['moment'] ?? ''} onClick={() => playback.seek(at)}>
              <span className={styles['time']}>
                <span className="visually-hidden">{words.goTo(duration(at / 1000))}: </span>
                <span aria-hidden>{duration(at / 1000)}</span>
              </span>
              <span className={styles['kind']}>{lookup(words.kinds, moment.kind) ?? moment.kind}</span>
              <Sentence moment={moment} />
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sentence({ moment }: { moment: RecordedMoment }) {
  const { recordings, room } = useWorkText();
  const { kind, who, text } = moment;
  const words = recordings.timeline;
  if (kind === 'joined') return <span>{words.joined(who)}</span>;
  if (kind === 'left') return <span>{words.left(who)}</span>;
  if (kind === 'chat' || kind === 'note') {
    return (
      <span>
        {who !== '' && <strong>{who}: </strong>}
        {text}
      </span>
    );
  }
  const sentence = happeningWords(room, happeningOf(moment), room.screens.customer);
  return <span>{sentence ?? [who, text].filter(Boolean).join(': ')}</span>;
}

/** Looks when the typing pauses. */
function Search({ text, look }: { text: string; look: (text: string) => void }) {
  const { recordings } = useWorkText();
  const words = recordings.timeline;
  const [typed, setTyped] = useState(text);
  const soon = useDebouncedCallback(look, TYPING_MILLIS);
  return (
    <TextInput
      aria-label={words.search}
      size="xs"
      w={220}
      maxLength={200}
      placeholder={words.searchHint}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={typed !== '' && <CloseButton size="xs" aria-label={recordings.filter.clear} onClick={() => look('')} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        soon(event.currentTarget.value.trim());
      }}
    />
  );
}
