import type { Common } from './index';

/**
 * What a customer answered, as people read it. Answers travel without their field's kind; a box to tick is the only field
 * whose answers are these two words.
 */
export function answerWords(common: Common, value: string): string {
  if (value === 'true') return common.yes;
  return value === 'false' ? common.no : value;
}
