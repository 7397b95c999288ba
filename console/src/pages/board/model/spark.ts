/** The points of a spark line in a box of `width` × `height`, as the `points` of an SVG polyline. */
export function sparkPoints(values: readonly number[], width: number, height: number): string {
  if (values.length < 2) return '';
  const top = Math.max(1, ...values);
  const step = width / (values.length - 1);
  return values.map((value, index) => `${round(index * step)},${round(height - (value / top) * height)}`).join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
