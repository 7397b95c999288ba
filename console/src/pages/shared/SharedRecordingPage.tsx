import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Slider.layer.css';
import '../../app/customerStyles';
import { Text, Title } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { Preferences } from '../../app/Preferences';
import { Empty, Failed, Loading } from '../../app/states';
import { useTitle } from '../../app/useTitle';
import { absolute } from '../../text/format';
import { lookup } from '../../text/problems';
import { useLanguage, useText } from '../../text/useText';
import { Api, nobody, Problem } from '../../wire/api';
import type { SharedRecording } from '../../wire/recordings';
import { useLoad } from '../../wire/useLoad';
import { lay } from '../recordings/model/layout';
import { Playback } from '../recordings/player/playback';
import { Player } from '../recordings/player/Player';
import { PlayerSpeaks } from '../recordings/player/PlayerText';
import { sharedSourceAt } from '../recordings/player/source';
import styles from './Shared.module.css';
import { useSharedText } from './words';

const api = new Api(nobody);

/** A recording for whoever has a link to it: picture and sound, without signing in. */
export default function SharedRecordingPage() {
  const { common } = useText();
  const words = useSharedText();
  const token = useParams()['token'] ?? '';
  const path = `/api/recordings/shared/${encodeURIComponent(token)}`;
  const [loaded, again] = useLoad(
    useCallback((signal: AbortSignal) => api.get<SharedRecording>(path, signal), [path]),
  );
  useTitle(`${loaded.value?.title || words.title} · ${common.product}`);
  return (
    <div className={styles['frame']}>
      {/* The address is the leave to see it: nobody else should learn or keep it. */}
      <meta name="robots" content="noindex, nofollow" />
      <header className={styles['head']}>
        <img src="/favicon.svg" alt="" width={28} height={28} />
        <span>{common.product}</span>
      </header>
      <main id="content" className={styles['content']}>
        {!loaded.value && loaded.state === 'loading' && <Loading lines={6} />}
        {loaded.state === 'failed' && <NotShown failure={loaded.failure} retry={again} />}
        {loaded.state !== 'failed' && loaded.value && <Shown shared={loaded.value} path={path} />}
      </main>
      <footer className={styles['foot']}>
        <Preferences />
      </footer>
    </div>
  );
}

function NotShown({ failure, retry }: { failure: unknown; retry: () => void }) {
  const words = useSharedText();
  const over = failure instanceof Problem ? lookup(words.over, failure.code) : undefined;
  if (!over) return <Failed title={words.failed} failure={failure} retry={retry} />;
  return (
    <div role="alert">
      <Title order={1} size="h2">
        {over.title}
      </Title>
      <Text mt="xs">{over.text}</Text>
    </div>
  );
}

function Shown({ shared, path }: { shared: SharedRecording; path: string }) {
  const words = useSharedText();
  const [language] = useLanguage();
  const [playback] = useState(() => new Playback((track) => sharedSourceAt(api, path, track), 0));
  const tracks = useMemo(() => lay(shared.tracks), [shared.tracks]);
  useEffect(() => playback.lay(tracks), [playback, tracks]);
  useEffect(() => () => playback.close(), [playback]);
  return (
    <>
      <div>
        <Title order={1} size="h3">
          {shared.title || words.unnamed}
        </Title>
        <Text size="sm" c="dimmed">
          {words.recorded(absolute(shared.startedAt, language))}
        </Text>
      </div>
      <PlayerSpeaks value={words.player}>
        {tracks.length > 0 ? <Player playback={playback} tracks={tracks} marks={[]} /> : <Empty title={words.player.nothing} />}
      </PlayerSpeaks>
      <Text size="sm" c="dimmed">
        {words.until(absolute(shared.expiresAt, language))}
      </Text>
    </>
  );
}
