import type { Explanation, Verdict } from '../../../wire/acd';

export type Candidate = Explanation['candidates'][number];

/** How many candidates shared a verdict, for the sentence that explains a decision. */
export interface Tally {
  verdict: Exclude<Verdict, 'chosen'>;
  count: number;
}

const order: Tally['verdict'][] = [
  'ranked-lower',
  'at-capacity',
  'busy',
  'wrap-up',
  'has-offer',
  'declined-before',
  'missing-skill',
  'away',
  'disconnected',
  'offline',
];

/** The verdicts of those not chosen, nearest misses first. */
export function tally(explanation: Explanation): Tally[] {
  return order
    .map((verdict) => ({
      verdict,
      count: explanation.candidates.filter((one) => one.verdict === verdict).length,
    }))
    .filter((one) => one.count > 0);
}

/** Candidates as a table shows them: the chosen one, then by rank, then nearest misses first. */
export function ranked(explanation: Explanation): Candidate[] {
  const place = (one: Candidate) => (one.verdict === 'chosen' ? -1 : order.indexOf(one.verdict as Tally['verdict']));
  return [...explanation.candidates].sort(
    (a, b) =>
      place(a) - place(b) ||
      (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
      a.name.localeCompare(b.name),
  );
}
