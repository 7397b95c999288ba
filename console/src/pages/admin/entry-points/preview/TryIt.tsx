import { TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { Ref } from 'react';
import { Failed } from '../../../../app/states';
import { lookup } from '../../../../text/problems';
import { useWorkText } from '../../../../text/useText';
import type { EntryPointSettings } from '../../../../wire/admin';
import type { Play, Tried } from './usePlay';
import styles from './TryIt.module.css';

interface Props {
  settings: EntryPointSettings;
  tried: Tried;
  play: Play;
  change: (part: Partial<Play>) => void;
  /** Where the answer stands, for whoever has just sent the form. */
  answerRef: Ref<HTMLDivElement>;
}

/** Where the customer of the preview would be led: which queue, by which rule, and whether somebody would be there. */
export function TryIt({ settings, tried, play, change, answerRef }: Props) {
  const { rules } = useWorkText().admin.entryPoints;
  const words = rules.attempt;
  const { outcome, failure } = tried;
  return (
    <section aria-label={words.title} className={styles['try']}>
      <h3 className={styles['title']}>{words.title}</h3>
      <p className={styles['help']}>{words.help}</p>
      <div className={styles['inputs']}>
        <TextInput
          type="url"
          label={words.page}
          placeholder="https://shop.example/cart"
          value={play.page}
          onChange={(event) => change({ page: event.currentTarget.value })}
        />
        <TextInput
          type="url"
          label={words.referrer}
          placeholder="https://search.example/"
          value={play.referrer}
          onChange={(event) => change({ referrer: event.currentTarget.value })}
        />
      </div>
      {failure !== null && <Failed failure={failure} />}
      <div ref={answerRef} tabIndex={-1} role="status" className={styles['answer']}>
        {outcome && (
          <>
            <IconArrowRight size={20} aria-hidden />
            <div>
              <strong className={styles['queue']}>{outcome.queueName ?? rules.noQueue}</strong>
              <div>
                {outcome.rule === null
                  ? words.byDefault
                  : words.byRule(outcome.rule + 1, settings.rules[outcome.rule]?.name ?? '')}
              </div>
              <div data-open={outcome.open} className={styles['open']}>
                {outcome.open ? words.open : (lookup(words.closed, outcome.closedReason ?? '') ?? words.closed.closed)}
              </div>
            </div>
          </>
        )}
      </div>
    </section>
  );
}
