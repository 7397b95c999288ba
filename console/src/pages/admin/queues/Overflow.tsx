import { ActionIcon, Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { duration } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { OverflowAction, OverflowStep, QueueSettings } from '../../../wire/admin';
import { NumberField } from '../form/NumberField';
import { useSetting } from '../form/useSetting';
import { useTakeBack } from '../form/useTakeBack';
import { withItem, withoutItem } from '../model/lists';
import { actionInWords, byTime, MOST_LEVELS, nextStep, waitInWords, withAction } from '../model/overflow';
import styles from './Overflow.module.css';

/** What happens to who waits too long (rule ACD-4): sentences along the time of a wait. @param others queues but this one */
export function Overflow({ others }: { others: readonly Pick<QueueSettings, 'id' | 'name'>[] }) {
  const { admin } = useWorkText();
  const words = admin.queues.overflow;
  const { value, set, change, error } = useSetting<OverflowStep[]>('overflow');
  const { value: maximumWait } = useSetting<number>('maximumWaitSeconds');
  const takeBack = useTakeBack();
  const names = new Map(others.map((queue) => [queue.id, queue.name]));
  const remove = (at: number, step: OverflowStep) => {
    set(withoutItem(value, at));
    takeBack(admin.form.removed(actionInWords(step, admin, names)), () => change((now) => withItem(now, at, step)));
  };
  return (
    <div>
      <p className={styles['help']}>{admin.queues.fields.overflow.help}</p>
      <ol className={styles['line']}>
        <li className={styles['moment']}>
          <span className={styles['when']}>0:00</span>
          <span>{words.begin}</span>
        </li>
        {value.map((step, at) => (
          // Steps have nothing but their place: all of a step is being edited.
          <li key={at} className={styles['moment']} data-step data-late={step.afterSeconds >= maximumWait || undefined}>
            <Step
              at={at}
              step={step}
              others={others}
              names={names}
              isLate={step.afterSeconds >= maximumWait}
              change={(next) => set(value.map((one, index) => (index === at ? next : one)))}
              settle={() => set(byTime(value))}
              remove={() => remove(at, step)}
            />
          </li>
        ))}
        <li className={styles['moment']}>
          <span className={styles['when']}>{duration(maximumWait)}</span>
          <span>{words.end}</span>
        </li>
      </ol>
      {error !== undefined && (
        <Text c="red" size="sm" role="alert">
          {error}
        </Text>
      )}
      <Button
        variant="default"
        size="xs"
        disabled={value.length >= 10}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => set([...value, nextStep(value)])}
      >
        {words.add}
      </Button>
    </div>
  );
}

interface StepProps {
  at: number;
  step: OverflowStep;
  others: readonly Pick<QueueSettings, 'id' | 'name'>[];
  names: ReadonlyMap<string, string>;
  isLate: boolean;
  change: (step: OverflowStep) => void;
  /** The time has been written: the step takes its place on the line. */
  settle: () => void;
  remove: () => void;
}

function Step({ at, step, others, names, isLate, change, settle, remove }: StepProps) {
  const { admin } = useWorkText();
  const words = admin.queues.overflow;
  const after = useSetting<number>(`overflow.${at}.afterSeconds`);
  const levels = useSetting<number>(`overflow.${at}.levels`);
  const queue = useSetting<string>(`overflow.${at}.queueId`);
  const sentence = words.sentence(waitInWords(step.afterSeconds), actionInWords(step, admin, names));
  const actions = (Object.keys(words.actions) as OverflowAction[]).filter(
    (action) => action !== 'add-queue' || others.length > 0 || step.do === 'add-queue',
  );
  return (
    <>
      <span className={styles['when']}>{duration(step.afterSeconds)}</span>
      <div role="group" aria-label={sentence} className={styles['step']}>
        <span className={styles['sentence']}>{sentence}</span>
        <Group gap="xs" align="flex-start">
          <NumberField
            aria-label={words.after}
            w={130}
            min={5}
            max={86_400}
            suffix={` ${admin.units.seconds}`}
            value={step.afterSeconds}
            error={after.error === undefined ? undefined : admin.form.between(5, 86_400)}
            change={(afterSeconds) => change({ ...step, afterSeconds })}
            onBlur={settle}
          />
          <NativeSelect
            aria-label={words.what}
            w={230}
            data={actions.map((value) => ({ value, label: words.actions[value] }))}
            value={step.do}
            onChange={(event) => {
              const action = actions.find((one) => one === event.currentTarget.value);
              if (action) change(withAction(step, action, others[0]?.id ?? ''));
            }}
          />
          {step.do === 'add-queue' ? (
            <NativeSelect
              aria-label={words.queue}
              w={200}
              data={[
                ...(names.has(step.queueId ?? '') ? [] : [{ value: step.queueId ?? '', label: words.noQueue }]),
                ...others.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={step.queueId ?? ''}
              error={queue.error}
              onChange={(event) => change({ ...step, queueId: event.currentTarget.value })}
            />
          ) : (
            <NumberField
              aria-label={words.levels}
              w={110}
              min={1}
              max={MOST_LEVELS[step.do]}
              suffix={` ${words.levelsUnit(step.levels ?? 1)}`}
              value={step.levels ?? 1}
              error={levels.error === undefined ? undefined : admin.form.between(1, MOST_LEVELS[step.do])}
              change={(count) => change({ ...step, levels: count })}
            />
          )}
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={admin.form.remove(sentence)} onClick={remove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
        {isLate && (
          <Text size="sm" className={styles['warning'] ?? ''}>
            {words.tooLate}
          </Text>
        )}
      </div>
    </>
  );
}
