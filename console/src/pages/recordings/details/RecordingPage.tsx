import { Alert, Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Empty, Failed, Loading } from '../../../app/states';
import { useTitle } from '../../../app/useTitle';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { RecordingDetails } from '../../../wire/recordings';
import { after } from '../../../wire/timers';
import { useLoad } from '../../../wire/useLoad';
import { beginning, lay } from '../model/layout';
import { Playback } from '../player/playback';
import { Player } from '../player/Player';
import { PlayerSpeaks } from '../player/PlayerText';
import { sourceAt } from '../player/source';
import page from '../Recordings.module.css';
import { Acts } from './Acts';
import styles from './Details.module.css';
import { Facts } from './Facts';
import { Moments, useMoments } from './Moments';

const GROWS_MILLIS = 2_000;

/** One recording: its player, what happened while it was made, and what can be done with it. */
export function RecordingPage() {
  const { recordings: words } = useWorkText();
  const { id = '' } = useParams();
  const { api } = useWorker();
  const path = `/api/recordings/${encodeURIComponent(id)}`;
  const [loaded, again] = useLoad(
    useCallback((signal: AbortSignal) => api.get<RecordingDetails>(path, signal), [api, path]),
  );
  const details = loaded.value;
  useTitle(details?.title ?? words.title);
  // What is still being recorded grows while one looks at it.
  const grows = details !== undefined && details.state !== 'ended';
  useEffect(() => (grows && loaded.state !== 'loading' ? after(GROWS_MILLIS, again) : undefined), [grows, loaded, again]);
  return (
    <div className={page['page']}>
      <Anchor component={Link} to="/recordings" size="sm" className={styles['back'] ?? ''}>
        <IconArrowLeft size={16} aria-hidden /> {words.acts.back}
      </Anchor>
      {loaded.state === 'failed' && <Failed title={words.player.failed} failure={loaded.failure} retry={again} />}
      {!details && loaded.state === 'loading' && <Loading lines={8} />}
      {details && <Whole key={details.recordingId} details={details} path={path} changed={again} />}
    </div>
  );
}

function Whole({ details, path, changed }: { details: RecordingDetails; path: string; changed: () => void }) {
  const { recordings: words } = useWorkText();
  const { api } = useWorker();
  const mayPlay = details.may.includes('play') && details.tracks.length > 0;
  const [playback] = useState(() => new Playback((track) => sourceAt(api, path, track), 0));
  const tracks = useMemo(() => lay(details.tracks), [details.tracks]);
  useEffect(() => playback.lay(tracks), [playback, tracks]);
  useEffect(() => () => playback.close(), [playback]);
  const began = details.tracks.length > 0 ? beginning(details.tracks) : Date.parse(details.startedAt);
  const moments = useMoments(path, began);
  return (
    <>
      <header className={page['head']}>
        <div>
          <h1 className={page['title']}>{details.title || words.unnamed}</h1>
          {details.description !== '' && <p className={page['intro']}>{details.description}</p>}
        </div>
        <Acts details={details} path={path} changed={changed} />
      </header>
      {details.deletedAt !== null && <Alert color="yellow">{words.acts.deletedNow}</Alert>}
      {details.disabled && <Alert color="yellow">{words.acts.disabledNow}</Alert>}
      {details.hold && <Alert color="teal">{words.acts.heldNow(details.hold.byName || details.hold.by, details.hold.reason)}</Alert>}
      <div className={styles['columns']}>
        <div className={styles['main']}>
          {mayPlay ? (
            <PlayerSpeaks value={words.player}>
              <Player playback={playback} tracks={tracks} marks={moments.marks} />
            </PlayerSpeaks>
          ) : (
            !details.disabled && details.deletedAt === null && <Empty title={words.player.nothing} />
          )}
          <Moments moments={moments} playback={playback} />
        </div>
        <Facts details={details} />
      </div>
    </>
  );
}
