import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { deck } from '../../../../recorder/deck';
import { SessionRecorder, type RecorderState } from '../../../../recorder/recorder';
import { wantedPictures, wantedVoices } from '../../../../recorder/wanted';
import { useActivity, useLocalMedia, useParticipants, useRemoteStreams, useRoom, useSession } from '../../../../room/Room';
import { Problem } from '../../../../wire/api';
import type { Recorder } from '../../../../wire/recordings';
import { after } from '../../../../wire/timers';
import { useWay } from './useWay';

/** What may pass by itself: nobody answers now, or not yet. */
const PASSING = new Set(['offline', 'unavailable', 'store-away', 'rate-limited']);
const AGAIN_MILLIS = 3_000;

export interface Recording {
  /** Of the activity: whether the customer was asked and has allowed it. */
  leave: 'off' | 'asked' | 'on';
  /** The agent has paused it, maybe before a reload. */
  isHeld: boolean;
  state: RecorderState;
  /** Why it did not begin, or does not go on. */
  failure: unknown;
  start: () => Promise<void>;
  pause: () => Promise<void>;
  resume: () => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * The recorder of this desk for the session around it. It records while this agent leads and recording is allowed, also
 * after a reload; what the server has ended, it ends.
 *
 * @param to where the recording goes; undefined while that is not known
 */
export function useRecording(to: Recorder | undefined): Recording {
  const { commands, me, mesh } = useRoom();
  const way = useWay(to ?? 'network');
  const running = useSession()?.state === 'running';
  const leave = useActivity('recording')?.state ?? 'off';
  const recorder = useMemo(() => new SessionRecorder(deck, mesh), [mesh]);
  const state = useSyncExternalStore(
    useCallback((changed: () => void) => recorder.onChange(changed), [recorder]),
    () => recorder.state,
  );
  const [failure, setFailure] = useState<unknown>(null);
  const ending = useRef(false);
  const held = useHeld(commands.sessionId, leave === 'off');
  const isHeld = held.is;
  useShown(recorder);

  const isOn = running && leave === 'on' && me.role === 'primary';
  const isMissing = isOn && !isHeld && to !== undefined;
  useEffect(() => {
    if (!isMissing) return;
    let over = false;
    const isOver = () => over;
    let cancel: () => void = () => undefined;
    const begin = async () => {
      try {
        if (recorder.state.phase !== 'off') return;
        const line = await way.open();
        if (isOver()) {
          line.close();
          return;
        }
        setFailure(null);
        recorder.start(line);
      } catch (problem) {
        if (over) return;
        setFailure(problem);
        // No light without anything behind it: what cannot be recorded is not said to be.
        if (problem instanceof Problem && PASSING.has(problem.code)) cancel = after(AGAIN_MILLIS, () => void begin());
        else await commands.stop('recording').catch(() => undefined);
      }
    };
    void begin();
    return () => {
      over = true;
      cancel();
    };
  }, [isMissing, way, recorder, commands]);
  // What nobody keeps any more is not said to be recorded.
  const isStuck = isOn && (state.problem?.startsWith('disk-') ?? false);
  useEffect(() => {
    if (isStuck) void commands.stop('recording').catch(() => undefined);
  }, [isStuck, commands]);
  useEffect(() => {
    if (!isOn) return;
    return () => {
      if (!ending.current) recorder.close();
    };
  }, [isOn, recorder]);

  const start = useCallback(async () => {
    setFailure(null);
    await commands.start('recording');
  }, [commands]);
  const pause = useCallback(async () => {
    const stored = recorder.pause();
    await Promise.race([stored, new Promise<void>((enough) => after(AGAIN_MILLIS, enough))]);
    await way.pause();
    held.remember(true);
  }, [recorder, way, held]);
  const resume = useCallback(async () => {
    await way.resume();
    held.remember(false);
    recorder.resume();
  }, [recorder, way, held]);
  const stop = useCallback(async () => {
    ending.current = true;
    try {
      await recorder.stop();
      await way.stop();
      await commands.stop('recording');
    } finally {
      ending.current = false;
    }
  }, [recorder, way, commands]);
  return { leave, isHeld, state, failure, start, pause, resume, stop };
}

/** Whether the agent has paused this session's recording; a reload does not go on with what was paused. */
function useHeld(sessionId: string, isOver: boolean) {
  const key = `balie.recording-held.${sessionId}`;
  const [is, set] = useState(() => sessionStorage.getItem(key) !== null);
  const remember = useCallback(
    (next: boolean) => {
      if (next) sessionStorage.setItem(key, 'yes');
      else sessionStorage.removeItem(key);
      set(next);
    },
    [key],
  );
  if (isOver && is) remember(false);
  return useMemo(() => ({ is: is && !isOver, remember }), [is, isOver, remember]);
}

/** Tells the recorder what the session shows. */
function useShown(recorder: SessionRecorder): void {
  const { me } = useRoom();
  const [local, media] = useLocalMedia();
  const remote = useRemoteStreams();
  const participants = useParticipants();
  useEffect(() => {
    const pictures = wantedPictures({ self: me.participantId, local, remote, participants });
    recorder.show(pictures, wantedVoices(media.voice, remote));
  }, [recorder, me, local, media, remote, participants]);
}
