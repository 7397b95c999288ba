import { Button } from '@mantine/core';
import { IconArrowRight, IconCheck, IconCopy, IconMinus, IconPlus, IconTrash } from '@tabler/icons-react';
import { useLanguage, useWorkText } from '../../../../text/useText';
import type { EntryPointField, Outcome, QueueSettings, RoutingRule } from '../../../../wire/admin';
import { RowAction, RowCard } from '../../form/RowCard';
import { SortableList } from '../../form/SortableList';
import { useOpenRow } from '../../form/useOpenRow';
import { useSetting } from '../../form/useSetting';
import { useTakeBack } from '../../form/useTakeBack';
import { moved, withItem, withoutItem } from '../../model/lists';
import { asText, conditionInWords, conditionOn, emptyRule, ruleInWords } from '../../model/rules';
import { Rule } from './Rule';
import styles from './Rules.module.css';
import { Sentence } from './Sentence';

interface Props {
  queues: readonly QueueSettings[];
  /** Where the customer who is being played would be led. */
  outcome: Outcome | undefined;
}

/** Which customers go to which queue (rule ACD-3): sentences in their order, and what becomes of everybody else. */
export function Rules({ queues, outcome }: Props) {
  const { admin } = useWorkText();
  const words = admin.entryPoints.rules;
  const [language] = useLanguage();
  const { value, set, change, error } = useSetting<RoutingRule[]>('rules');
  const { value: fields } = useSetting<EntryPointField[]>('fields');
  const { value: defaultQueue } = useSetting<string>('defaultQueueId');
  const row = useOpenRow('rules');
  const takeBack = useTakeBack();
  const saying = { admin, language, fields };
  const queueName = (id: string) => queues.find((queue) => queue.id === id)?.name;
  const nameOf = (rule: RoutingRule) => rule.name || asText(ruleInWords(rule, saying));

  const add = () => {
    const about = fields.find((field) => field.kind === 'choice') ?? fields[0];
    const first = conditionOn(about ? `answer:${about.id}` : 'language', fields);
    const other = queues.find((queue) => queue.id !== defaultQueue)?.id ?? defaultQueue;
    set([...value, { ...emptyRule(other), conditions: [first] }]);
    row.openNew(value.length);
  };
  const remove = (at: number, rule: RoutingRule) => {
    set(withoutItem(value, at));
    row.close();
    takeBack(admin.form.removed(words.rule(at + 1)), () => change((now) => withItem(now, at, rule)));
  };
  return (
    <div>
      <p className={styles['help']}>{words.help}</p>
      <SortableList
        label={words.title}
        names={value.map(nameOf)}
        move={(from, to) => {
          set(moved(value, from, to));
          row.follow(from, to);
        }}
      >
        {(at, handle) => {
          const rule = value[at];
          if (!rule) return null;
          const queue = queueName(rule.queueId);
          return (
            <RowCard
              handle={handle}
              opened={row.isOpen(at)}
              isNew={row.isNew(at)}
              toggle={() => row.toggle(at)}
              summary={
                <>
                  {rule.name !== '' && <span className={styles['name']}>{rule.name}</span>}
                  <span className={styles['sentence']}>
                    <Sentence pieces={ruleInWords(rule, saying)} />
                    <To queue={queue} />
                  </span>
                </>
              }
              below={<Verdict rule={rule} at={at} outcome={outcome} fields={fields} />}
              actions={
                <>
                  <RowAction
                    label={admin.form.duplicate(words.rule(at + 1))}
                    icon={<IconCopy size={16} aria-hidden />}
                    act={() => {
                      set(withItem(value, at + 1, structuredClone(rule)));
                      row.openNew(at + 1);
                    }}
                  />
                  <RowAction
                    label={admin.form.remove(words.rule(at + 1))}
                    icon={<IconTrash size={16} aria-hidden />}
                    act={() => remove(at, rule)}
                  />
                </>
              }
            >
              <Rule at={at} rule={rule} fields={fields} queues={queues} />
            </RowCard>
          );
        }}
      </SortableList>
      <div className={styles['else']} data-reached={outcome?.rule === null || undefined}>
        {value.length === 0 ? words.everybody : words.everybodyElse} <To queue={queueName(defaultQueue)} />
        {outcome?.rule === null && (
          <span className={styles['verdict']} data-verdict="decides">
            <IconCheck size={14} aria-hidden /> {words.verdict.byDefault}
          </span>
        )}
      </div>
      {error !== undefined && (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
      <Button mt="sm" variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
        {words.add}
      </Button>
    </div>
  );
}

function To({ queue }: { queue: string | undefined }) {
  const { rules } = useWorkText().admin.entryPoints;
  return (
    <span className={styles['to']}>
      <IconArrowRight size={16} role="img" aria-label={rules.leadsTo} />
      <strong className={queue === undefined ? styles['missing'] : undefined}>{queue ?? rules.noQueue}</strong>
    </span>
  );
}

interface VerdictProps {
  rule: RoutingRule;
  at: number;
  outcome: Outcome | undefined;
  fields: readonly EntryPointField[];
}

/** What the rule says of the customer who is being played, and why. */
function Verdict({ rule, at, outcome, fields }: VerdictProps) {
  const { admin } = useWorkText();
  const [language] = useLanguage();
  const { verdict } = admin.entryPoints.rules;
  const traced = outcome?.trace[at];
  if (!traced) return null;
  const failed = traced.failed === null ? undefined : rule.conditions[traced.failed];
  const state = outcome.rule === at ? 'decides' : traced.matched ? 'late' : 'fails';
  return (
    <span className={styles['verdict']} data-verdict={state}>
      {state === 'fails' ? <IconMinus size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
      <span>
        {verdict[state]}
        {failed && (
          <>
            {' '}
            <Sentence pieces={conditionInWords(failed, { admin, language, fields })} />
          </>
        )}
      </span>
    </span>
  );
}
