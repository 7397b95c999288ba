import { useCallback, useEffect, useRef, useState } from 'react';
import { LONGEST_SECONDS } from '../../../wire/greetings';

interface Recording {
  recorder: MediaRecorder;
  stream: MediaStream;
  since: number;
}

export interface Recorder {
  /** Seconds so far; null while nothing is recorded. */
  seconds: number | null;
  /** Fails when the microphone is refused, or there is none. */
  start: () => Promise<void>;
  stop: () => void;
}

/** Records from the microphone until it is stopped, or a greeting can't be longer. */
export function useRecorder(recorded: (sound: Blob) => void): Recorder {
  const running = useRef<Recording>(undefined);
  const tell = useRef(recorded);
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    tell.current = recorded;
  }, [recorded]);

  const stop = useCallback(() => {
    if (running.current?.recorder.state === 'recording') running.current.recorder.stop();
  }, []);

  const start = useCallback(async () => {
    if (running.current) return;
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recorder = new MediaRecorder(stream);
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      stream.getTracks().forEach((track) => track.stop());
      const whole = running.current !== undefined;
      running.current = undefined;
      setSeconds(null);
      if (whole) tell.current(new Blob(parts, { type: recorder.mimeType }));
    };
    running.current = { recorder, stream, since: performance.now() };
    recorder.start();
    setSeconds(0);
  }, []);

  const isRecording = seconds !== null;
  useEffect(() => {
    if (!isRecording) return undefined;
    const ticking = setInterval(() => {
      const passed = Math.floor((performance.now() - (running.current?.since ?? 0)) / 1000);
      setSeconds(passed);
      if (passed >= LONGEST_SECONDS) stop();
    }, 250);
    return () => clearInterval(ticking);
  }, [isRecording, stop]);

  // Who leaves the page in the middle has recorded nothing.
  useEffect(
    () => () => {
      const left = running.current;
      running.current = undefined;
      if (left?.recorder.state === 'recording') left.recorder.stop();
    },
    [],
  );
  return { seconds, start, stop };
}
