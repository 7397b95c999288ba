/** The round number at the top of a scale: 1, 2, 4, 6, 8 or 10 times a power of ten, so that its half is round as well. */
export function roundTop(most: number): number {
  if (most <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((candidate) => candidate * power >= most) ?? 10;
  return Math.max(2, step * power);
}

/** Which bars get a label, so that at most `room` of them do, evenly spaced from the first. */
export function labelled(count: number, room: number): (index: number) => boolean {
  const every = Math.max(1, Math.ceil(count / room));
  return (index) => index % every === 0;
}
