import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Empty, Failed, Loading } from '../../../app/states';
import { useAttempt } from '../../../app/useAttempt';
import { useTitle } from '../../../app/useTitle';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { RecordingPageOf, RecordingRow } from '../../../wire/recordings';
import { useLoad } from '../../../wire/useLoad';
import styles from '../Recordings.module.css';
import { Narrow } from './Narrow';
import { asked, isNarrowed } from './question';
import { Rows } from './Rows';
import { DropPlace, UploadButton, UploadList, useUploads } from './Uploads';

/** My recordings: every part of the question is in the address. */
export function RecordingsPage() {
  const { recordings: words } = useWorkText();
  const { api } = useWorker();
  const [address, setAddress] = useSearchParams();
  useTitle(words.title);
  const path = `/api/recordings?${asked(address).toString()}`;
  const [loaded, again] = useLoad(
    useCallback(
      async (signal: AbortSignal) => ({ path, page: await api.get<RecordingPageOf>(path, signal) }),
      [api, path],
    ),
  );
  const uploads = useUploads(again);
  const first = loaded.value?.page;
  const inBin = address.get('deleted') === 'true';
  return (
    <DropPlace queue={uploads} className={styles['page'] ?? ''}>
      <header className={styles['head']}>
        <div>
          <h1 className={styles['title']}>{words.title}</h1>
          <p className={styles['intro']}>{words.intro}</p>
        </div>
        <UploadButton queue={uploads} />
      </header>
      <UploadList queue={uploads} />
      <Narrow address={address} change={setAddress} />
      {loaded.state === 'failed' && <Failed title={words.failed} failure={loaded.failure} retry={again} />}
      {loaded.state === 'loading' && !first && <Loading lines={8} />}
      {first?.recordings.length === 0 && loaded.state !== 'failed' && (
        <Nothing narrowed={isNarrowed(address)} inBin={inBin} reset={() => setAddress({})} />
      )}
      {first && first.recordings.length > 0 && (
        <Found key={path} first={first} stale={loaded.value?.path !== path} path={path} changed={again} />
      )}
    </DropPlace>
  );
}

interface FoundProps {
  first: RecordingPageOf;
  stale: boolean;
  path: string;
  changed: () => void;
}

/** The first page, and those that were asked for after it. */
function Found({ first, stale, path, changed }: FoundProps) {
  const { recordings: words } = useWorkText();
  const { api } = useWorker();
  const attempt = useAttempt();
  const [rest, setRest] = useState<RecordingPageOf[]>([]);
  const rows: RecordingRow[] = [first, ...rest].flatMap(({ recordings }) => recordings);
  const next = (rest.at(-1) ?? first).next;
  const more = () =>
    attempt(words.failed, async () => {
      if (next === null) return;
      const page = await api.get<RecordingPageOf>(`${path}&cursor=${encodeURIComponent(next)}`);
      setRest((before) => [...before, page]);
    });
  return (
    <>
      <Rows rows={rows} stale={stale} changed={changed} />
      {next !== null && (
        <Button variant="default" style={{ alignSelf: 'center' }} onClick={() => void more()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

function Nothing({ narrowed, inBin, reset }: { narrowed: boolean; inBin: boolean; reset: () => void }) {
  const { recordings: words } = useWorkText();
  if (inBin && !narrowed) return <Empty title={words.emptyDeleted} />;
  if (!narrowed) return <Empty title={words.emptyTitle}>{words.empty}</Empty>;
  return (
    <Empty title={words.nothingTitle}>
      {words.nothing}
      <br />
      <Button mt="md" size="xs" variant="default" onClick={reset}>
        {words.filter.reset}
      </Button>
    </Empty>
  );
}
