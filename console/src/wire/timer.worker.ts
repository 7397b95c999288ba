/** Counts down for the page: browsers let the timers of a hidden page go off once a minute, those of a worker when they are due. */
interface Wish {
  id: number;
  /** Null takes the wish back. */
  millis: number | null;
}

const running = new Map<number, ReturnType<typeof setTimeout>>();

addEventListener('message', ({ data }: MessageEvent<Wish>) => {
  clearTimeout(running.get(data.id));
  running.delete(data.id);
  if (data.millis === null) return;
  const due = () => {
    running.delete(data.id);
    postMessage(data.id);
  };
  running.set(data.id, setTimeout(due, data.millis));
});
