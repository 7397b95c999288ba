import { Anchor, Button, CloseButton, Progress, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useEffect, useRef, useState, useSyncExternalStore, type DragEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorker } from '../../../identity/SignedIn';
import { fileSize } from '../../../text/format';
import { lookup, problemWords } from '../../../text/problems';
import { useLanguage, useWorkText } from '../../../text/useText';
import { Problem } from '../../../wire/api';
import type { EffectivePolicy } from '../../../wire/recordingPolicy';
import styles from './Uploads.module.css';
import { UploadQueue, type Upload, type UploadState } from './uploads';

/** Uploads files, and begins again with the list when one has arrived. */
export function useUploads(arrived: () => void): UploadQueue {
  const { api } = useWorker();
  const [queue] = useState(
    () =>
      new UploadQueue(
        api,
        async () => (await api.get<EffectivePolicy>('/api/recordings/policy/effective')).uploadBytes,
      ),
  );
  useEffect(() => queue.onArrival(arrived), [queue, arrived]);
  useEffect(() => () => queue.close(), [queue]);
  return queue;
}

export function UploadButton({ queue }: { queue: UploadQueue }) {
  const { upload } = useWorkText().recordings;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="video/*,audio/*,.mkv"
        multiple
        hidden
        aria-label={upload.button}
        onChange={(event) => {
          queue.add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={() => input.current?.click()}>
        {upload.button}
      </Button>
    </>
  );
}

/** A page onto which files can be dropped. */
export function DropPlace({ queue, className, children }: { queue: UploadQueue; className: string; children: ReactNode }) {
  const { upload } = useWorkText().recordings;
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <div
      className={className}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        queue.add([...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver && <div className={styles['over']}>{upload.drop}</div>}
    </div>
  );
}

export function UploadList({ queue }: { queue: UploadQueue }) {
  const { upload: words } = useWorkText().recordings;
  const uploads = useSyncExternalStore(
    (changed) => queue.onChange(changed),
    () => queue.all,
  );
  if (uploads.length === 0) return null;
  return (
    <ul className={styles['uploads']} aria-label={words.label}>
      {uploads.map((upload) => (
        <Line key={upload.id} upload={upload} remove={() => queue.remove(upload.id)} />
      ))}
    </ul>
  );
}

function Line({ upload: { file, state }, remove }: { upload: Upload; remove: () => void }) {
  const { upload: words } = useWorkText().recordings;
  const [language] = useLanguage();
  const isOver = state.phase === 'done' || state.phase === 'failed';
  return (
    <li className={styles['upload']}>
      <div className={styles['file']}>
        <Text size="sm" truncate>
          {file.name}
        </Text>
        <Text size="xs" c="dimmed">
          {fileSize(file.size, language)}
        </Text>
      </div>
      <div className={styles['state']} role={state.phase === 'failed' ? 'alert' : 'status'}>
        <StateWords state={state} />
      </div>
      <CloseButton aria-label={isOver ? words.dismiss(file.name) : words.cancel(file.name)} onClick={remove} />
    </li>
  );
}

function StateWords({ state }: { state: UploadState }) {
  const { common, recordings } = useWorkText();
  const [language] = useLanguage();
  const words = recordings.upload;
  switch (state.phase) {
    case 'waiting':
      return <Text size="sm">{words.waiting}</Text>;
    case 'sending':
      return <Bar percent={state.percent} label={words.sending(state.percent)} />;
    case 'checking':
      return <Bar percent={100} label={words.checking} />;
    case 'done':
      return (
        <Text size="sm">
          {words.done}{' '}
          <Anchor component={Link} to={`/recordings/${state.recordingId}`} size="sm">
            {words.open}
          </Anchor>
        </Text>
      );
    case 'failed':
      return (
        <Text size="sm" c="red">
          {refusal(state.failure)}
        </Text>
      );
  }

  function refusal(failure: unknown): string {
    if (!(failure instanceof Problem)) return problemWords(common, failure);
    const most = Number(failure.detail);
    if (failure.code === 'too-large' && most > 0) return words.tooLarge(fileSize(most, language));
    return lookup(words.refused, failure.code) ?? problemWords(common, failure);
  }
}

function Bar({ percent, label }: { percent: number; label: string }) {
  return (
    <>
      <Text size="sm">{label}</Text>
      <Progress value={percent} size="sm" mt={2} aria-label={label} />
    </>
  );
}
