import { Paper, Text } from '@mantine/core';
import { answerWords } from '../../../text/answers';
import { useText } from '../../../text/useText';
import type { HelpForm } from '../../../wire/acd';
import type { Answers } from '../answers';
import styles from './Message.module.css';

/** What the customer answered before: it goes along, and is not asked again. */
export function Known({ form, answers }: { form: HelpForm; answers: Answers }) {
  const { common, message: words } = useText();
  const given = form.fields.filter(({ id, kind }) => kind !== 'long-text' && (answers[id] ?? '').trim() !== '');
  if (given.length === 0) return null;
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed" mb={4}>
        {words.known}
      </Text>
      <dl className={styles['known']}>
        {given.map(({ id, label, choices }) => {
          const value = answers[id] ?? '';
          return (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{choices.find((choice) => choice.value === value)?.label ?? answerWords(common, value)}</dd>
            </div>
          );
        })}
      </dl>
    </Paper>
  );
}
