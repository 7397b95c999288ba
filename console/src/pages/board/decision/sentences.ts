import type { Board } from '../../../text';
import { lookup } from '../../../text/problems';
import type { Explanation } from '../../../wire/board';
import { tally } from '../model/explain';

/** What waiting, or a supervisor, had changed by then. */
function overflow(words: Board['decision'], { via, overflow: done }: Explanation): string[] {
  const said: string[] = [];
  if (via) said.push(words.via(via));
  if (done?.widened) said.push(words.widened(done.widened));
  if (done?.raised) said.push(words.raised(done.raised));
  if (done?.priority !== null && done?.priority !== undefined) said.push(words.priority(done.priority));
  return said;
}

/** An explanation as one reads it aloud: who, whom, by which rule, and what became of the others. */
export function sentences(words: Board['decision'], explanation: Explanation): string {
  const { chosen, customerName, queueName, rule } = explanation;
  const because = lookup(words.rules, rule) ?? words.ruleUnknown(rule);
  const first = [words.sentence(chosen.name, customerName, queueName, because), ...overflow(words, explanation)].join(' ');
  const others = tally(explanation);
  if (others.length === 0) return `${first} ${words.only}`;
  const count = others.reduce((sum, part) => sum + part.count, 0);
  const parts = others.map((part) => words.parts[part.verdict](part.count)).join(', ');
  return `${first} ${words.others(count, parts)}`;
}
