import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useWorker } from '../../../../identity/SignedIn';
import { RecorderCommands } from '../../../../recorder/commands';
import { deck, writeWorld } from '../../../../recorder/deck';
import { WriteLine } from '../../../../recorder/line';
import { SessionRecorder, type RecorderState } from '../../../../recorder/recorder';
import { voicesOf, wantedPictures } from '../../../../recorder/wanted';
import { useActivity, useLocalMedia, useParticipants, useRemoteStreams, useRoom, useSession } from '../../../../room/Room';
import { Problem } from '../../../../wire/api';
import { after } from '../../../../wire/timers';

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
 */
export function useRecording(): Recording {
  const { commands, me } = useRoom();
  const { api } = useWorker();
  const running = useSession()?.state === 'running';
  const leave = useActivity('recording')?.state ?? 'off';
  const server = useMemo(() => new RecorderCommands(commands.sessionId, api), [commands, api]);
  const recorder = useMemo(() => new SessionRecorder(deck), []);
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
  const isMissing = isOn && !isHeld;
  useEffect(() => {
    if (!isMissing) return;
    let over = false;
    let cancel: () => void = () => undefined;
    const begin = async () => {
      try {
        const { ticket, socket } = await server.begin();
        if (over) return;
        setFailure(null);
        let first: string | null = ticket;
        const next = async () => {
          const known = first;
          first = null;
          return known ?? (await server.ticket()).ticket;
        };
        if (recorder.state.phase !== 'off') return;
        recorder.start(new WriteLine(socket, next, writeWorld));
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
  }, [isMissing, server, recorder, commands]);
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
    await server.pause();
    held.remember(true);
  }, [recorder, server, held]);
  const resume = useCallback(async () => {
    await server.resume();
    held.remember(false);
    recorder.resume();
  }, [recorder, server, held]);
  const stop = useCallback(async () => {
    ending.current = true;
    try {
      await recorder.stop();
      await server.stop().catch((problem: unknown) => {
        // It never began; the activity ends all the same.
        if (!(problem instanceof Problem)) throw problem;
      });
      await commands.stop('recording');
    } finally {
      ending.current = false;
    }
  }, [recorder, server, commands]);
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
    recorder.show(pictures, { own: media.voice, others: voicesOf(remote) });
  }, [recorder, me, local, media, remote, participants]);
}
