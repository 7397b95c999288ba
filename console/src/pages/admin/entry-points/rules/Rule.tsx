import { ActionIcon, Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useLanguage, useWorkText } from '../../../../text/useText';
import type { Condition, EntryPointField, QueueSettings, RoutingRule } from '../../../../wire/admin';
import { SelectSetting, TextSetting } from '../../form/settings';
import { useSetting } from '../../form/useSetting';
import { withoutItem } from '../../model/lists';
import {
  conditionOn,
  fieldOf,
  operatorsFor,
  questionName,
  subjectOf,
  valuesFor,
  withOperator,
} from '../../model/rules';
import styles from './Rules.module.css';

interface Props {
  at: number;
  rule: RoutingRule;
  fields: readonly EntryPointField[];
  queues: readonly QueueSettings[];
}

/** One rule while it is changed: its conditions, the queue, and a name for colleagues. */
export function Rule({ at, rule, fields, queues }: Props) {
  const { rules } = useWorkText().admin.entryPoints;
  const path = `rules.${at}`;
  const { set, error } = useSetting<Condition[]>(`${path}.conditions`);
  return (
    <Stack gap="md">
      <fieldset className={styles['conditions']}>
        <legend>{rules.allHold}</legend>
        {rule.conditions.map((condition, index) => (
          <ConditionRow
            // Conditions have nothing but their place.
            key={index}
            path={`${path}.conditions.${index}`}
            number={index + 1}
            condition={condition}
            fields={fields}
            remove={() => set(withoutItem(rule.conditions, index))}
          />
        ))}
        {error !== undefined && (
          <span role="alert" className={styles['error']}>
            {error}
          </span>
        )}
        <Button
          variant="default"
          size="xs"
          disabled={rule.conditions.length >= 10}
          leftSection={<IconPlus size={14} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => set([...rule.conditions, conditionOn('language', fields)])}
        >
          {rules.addCondition}
        </Button>
      </fieldset>
      <SelectSetting
        path={`${path}.queueId`}
        words={rules.queue}
        options={queues.map((queue) => ({ value: queue.id, label: queue.name }))}
      />
      <TextSetting path={`${path}.name`} words={rules.name} maxLength={100} />
    </Stack>
  );
}

interface RowProps {
  path: string;
  number: number;
  condition: Condition;
  fields: readonly EntryPointField[];
  remove: () => void;
}

function ConditionRow({ path, number, condition, fields, remove }: RowProps) {
  const { rules } = useWorkText().admin.entryPoints;
  const { form } = useWorkText().admin;
  const whole = useSetting<Condition>(path);
  const subject = useSetting<string>(`${path}.fieldId`);
  const operator = useSetting<string>(`${path}.operator`);
  const name = rules.condition(number);
  return (
    <div className={styles['condition']} role="group" aria-label={name}>
      <span className={styles['and']}>{number === 1 ? '' : rules.and}</span>
      <NativeSelect
        aria-label={`${name}: ${rules.what}`}
        data={useSubjects(condition, fields)}
        value={subjectOf(condition)}
        error={subject.error}
        onChange={(event) => whole.set(conditionOn(event.currentTarget.value, fields))}
      />
      <NativeSelect
        aria-label={`${name}: ${rules.how}`}
        data={operatorsFor(condition, fields).map((value) => ({ value, label: rules.operators[value] }))}
        value={condition.operator}
        error={operator.error}
        onChange={(event) => {
          const chosen = operatorsFor(condition, fields).find((one) => one === event.currentTarget.value);
          if (chosen) whole.set(withOperator(condition, chosen, fields));
        }}
      />
      {condition.operator === 'answered' ? (
        <span />
      ) : (
        <Value path={`${path}.value`} name={`${name}: ${rules.value}`} condition={condition} fields={fields} />
      )}
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={form.remove(name)} onClick={remove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** What a condition can be about: every question, and where the customer is. One that is gone stays to be seen. */
function useSubjects(condition: Condition, fields: readonly EntryPointField[]) {
  const { rules } = useWorkText().admin.entryPoints;
  const [language] = useLanguage();
  const isGone = condition.source === 'answer' && !fieldOf(condition, fields);
  const questions = fields.map((field) => ({ value: `answer:${field.id}`, label: questionName(field, language) }));
  return [
    ...(isGone ? [{ value: subjectOf(condition), label: rules.gone(condition.fieldId ?? '') }] : []),
    ...(questions.length > 0 ? [{ group: rules.answers, items: questions }] : []),
    {
      group: rules.visit,
      items: (['language', 'page', 'referrer'] as const).map((value) => ({ value, label: rules.subjects[value] })),
    },
  ];
}

interface ValueProps {
  path: string;
  name: string;
  condition: Condition;
  fields: readonly EntryPointField[];
}

function Value({ path, name, condition, fields }: ValueProps) {
  const { entryPoints } = useWorkText().admin;
  const [language] = useLanguage();
  const { value, set, error } = useSetting<string | null>(path);
  const known = valuesFor(condition, fields);
  const field = fieldOf(condition, fields);
  const labelOf = (one: string) => {
    if (condition.source === 'language') return one === 'nl' ? entryPoints.languages.nl : entryPoints.languages.en;
    if (field?.kind === 'consent') return one === 'true' ? entryPoints.rules.ticked : entryPoints.rules.unticked;
    const label = field?.choices.find((choice) => choice.value === one)?.label;
    return label?.[language] || label?.en || label?.nl || one;
  };
  if (!known) {
    return (
      <TextInput
        aria-label={name}
        maxLength={300}
        placeholder={entryPoints.rules.placeholders[condition.source]}
        value={value ?? ''}
        error={error}
        onChange={(event) => set(event.currentTarget.value)}
      />
    );
  }
  const gone = value !== null && !known.includes(value) ? [value] : [];
  return (
    <NativeSelect
      aria-label={name}
      data={[...gone, ...known].map((one) => ({ value: one, label: labelOf(one) || entryPoints.rules.unchosen }))}
      value={value ?? ''}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
