/** Each of the services has a log of its own. */
export const sources = ['acd', 'telephony', 'recording'] as const;

export type Source = (typeof sources)[number];

/** Another log, asked for the same days and the same person. */
export function withSource(search: URLSearchParams, source: Source): URLSearchParams {
  const next = new URLSearchParams();
  if (source !== 'acd') next.set('of', source);
  for (const name of ['from', 'to', 'who']) {
    const value = search.get(name);
    if (value) next.set(name, value);
  }
  return next;
}
