import { describe, expect, it } from 'vitest';
import type { EntryPointField, RoutingRule } from '../../../wire/admin';
import { copyOf, freshId, questionOf, valueFrom, withChoiceRenamed, withQuestionRenamed } from './questions';

const topic: EntryPointField = {
  ...questionOf('choice', []),
  id: 'topic',
  choices: [{ value: 'bill', label: { en: 'A bill', nl: 'Een rekening' } }],
};

const rule = (fieldId: string, value: string): RoutingRule => ({
  name: '',
  conditions: [{ source: 'answer', fieldId, operator: 'is', value }],
  queueId: 'billing',
});

describe('questions', () => {
  it('get an id of their own', () => {
    expect(freshId([{ id: 'name' }, { id: 'question-3' }])).toBe('question-2');
    expect(freshId([{ id: 'name' }, { id: 'question-2' }, { id: 'x' }])).toBe('question-4');
    expect(freshId([{ id: 'email' }], 'email')).toBe('email-2');
    expect(freshId([{ id: 'email' }, { id: 'email-2' }], 'email-2')).toBe('email-3');
  });

  it('begin with what fits their kind', () => {
    expect(questionOf('email', [])).toMatchObject({ id: 'email', maxLength: 254, required: false });
    expect(questionOf('choice', []).choices).toHaveLength(2);
    expect(questionOf('consent', []).required).toBe(true);
  });

  it('are copied with all they have, but under another id', () => {
    const copy = copyOf(topic, [topic]);
    expect(copy).toEqual({ ...topic, id: 'topic-2' });
    expect(copy.choices).not.toBe(topic.choices);
  });

  it('keep their rules when their id or a value changes', () => {
    const rules = [rule('topic', 'bill'), rule('name', 'bill')];
    expect(withQuestionRenamed(rules, 'topic', 'subject')[0]?.conditions[0]?.fieldId).toBe('subject');
    const renamed = withChoiceRenamed(rules, 'topic', 'bill', 'invoice');
    expect(renamed.map((one) => one.conditions[0]?.value)).toEqual(['invoice', 'bill']);
  });

  it('name the values of their answers after the words', () => {
    expect(valueFrom('  Één rekening? ')).toBe('een-rekening');
  });
});
