import type { Explanation, Verdict } from '../../../wire/board';

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
  'asked-too',
  'declined-before',
  'transfers-it',
  'missing-skill',
  'no-telephone',
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
  const place = (one: Candidate) => (one.verdict === 'chosen' ? -1 : order.indexOf(one.verdict));
  return [...explanation.candidates].sort(
    (a, b) =>
      place(a) - place(b) ||
      (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
      a.name.localeCompare(b.name),
  );
}

/** How many customers were passed over for each reason, the most frequent first. */
export function reasonsOf(passedOver: Explanation['passedOver']): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { reason } of passedOver) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
}
