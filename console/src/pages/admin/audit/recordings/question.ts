import { beginning, dayOf } from '../question';

/** What is asked of the log of recordings; it is part of the address. */
const parameters = ['from', 'to', 'who', 'action', 'q', 'recording'] as const;

export type Parameter = (typeof parameters)[number];

export type RecordingQuestion = Record<Parameter, string>;

export function questionOf(search: URLSearchParams): RecordingQuestion {
  const word = (name: Parameter) => search.get(name) ?? '';
  return {
    from: dayOf(search, 'from'),
    to: dayOf(search, 'to'),
    who: word('who'),
    action: word('action'),
    q: word('q'),
    recording: word('recording'),
  };
}

export function searchOf(question: RecordingQuestion): URLSearchParams {
  const search = new URLSearchParams({ of: 'recording' });
  for (const name of parameters) if (question[name] !== '') search.set(name, question[name]);
  return search;
}

/** Days are those of the browser; the service has instants, the last not included. */
export function requestOf(question: RecordingQuestion): string {
  const { from, to } = question;
  const search = searchOf({ ...question, from: from && beginning(from, 0), to: to && beginning(to, 1) });
  search.delete('of');
  return `/api/recordings/audit?${search.toString()}`;
}

export function isNarrowed(question: RecordingQuestion): boolean {
  return parameters.some((name) => question[name] !== '');
}
