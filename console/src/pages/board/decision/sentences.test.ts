import { describe, expect, it } from 'vitest';
import { board as en } from '../../../text/en/board';
import { board as nl } from '../../../text/nl/board';
import { candidate, explanation } from '../model/samples';
import { sentences } from './sentences';

const chosen = candidate('Nadia', { verdict: 'chosen', rank: 1 });

describe('an explanation in words', () => {
  it('says who got whom, why, and what was the matter with the others', () => {
    const decision = explanation([chosen, candidate('Omar'), candidate('Zoe', { verdict: 'away', rank: null })]);
    expect(sentences(en.decision, decision)).toBe(
      'Nadia was offered Jan de Vries from Billing, because they had been free the longest. 2 others were considered: 1 agent ranked lower, 1 away.',
    );
    expect(sentences(nl.decision, decision)).toBe(
      'Nadia kreeg Jan de Vries uit Billing aangeboden, want die was het langst vrij. Er zijn 2 anderen overwogen: 1 medewerker lager gerangschikt, 1 afwezig.',
    );
  });

  it('says so when there was nobody else', () => {
    expect(sentences(en.decision, explanation([chosen]))).toContain('Nobody else belongs to this queue.');
  });

  it('says what waiting and a supervisor had changed', () => {
    const decision = {
      ...explanation([chosen]),
      via: 'Sales',
      overflow: { widened: 1, addedQueues: ['Sales'], raised: 2, priority: 7 },
    };
    const said = sentences(en.decision, decision);
    expect(said).toContain('Sales was asked too');
    expect(said).toContain('1 level lower');
    expect(said).toContain('raised the priority by 2');
    expect(said).toContain('set the priority to 7');
  });

  it('names a rule that this console does not know yet', () => {
    const decision = { ...explanation([chosen]), rule: 'coin-toss' };
    expect(sentences(en.decision, decision)).toContain('the rule “coin-toss” chose them');
  });
});
