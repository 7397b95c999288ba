import { describe, expect, it } from 'vitest';
import { ranked, tally } from './explain';
import { candidate, explanation } from './samples';

const decision = explanation([
  candidate('Zoe', { verdict: 'offline', rank: null }),
  candidate('Omar', { rank: 3 }),
  candidate('Lena', { rank: 2 }),
  candidate('Nadia', { verdict: 'chosen', rank: 1 }),
  candidate('Finn', { verdict: 'missing-skill', rank: null, detail: 'dutch 3' }),
]);

describe('an explanation', () => {
  it('counts why the others were passed over, nearest misses first', () => {
    expect(tally(decision)).toEqual([
      { verdict: 'ranked-lower', count: 2 },
      { verdict: 'missing-skill', count: 1 },
      { verdict: 'offline', count: 1 },
    ]);
  });

  it('lists the chosen one first, then by rank', () => {
    expect(ranked(decision).map((one) => one.name)).toEqual(['Nadia', 'Lena', 'Omar', 'Finn', 'Zoe']);
  });
});
