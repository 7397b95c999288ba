import { useRef, useState } from 'react';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { EntryPointSettings, QueueSettings } from '../../../wire/admin';
import { FormPart } from '../form/FormPart';
import { WordsSetting } from '../form/WordsSetting';
import { Preview } from './preview/Preview';
import { TryIt } from './preview/TryIt';
import { useOutcome, type Play } from './preview/usePlay';
import { Questions } from './questions/Questions';
import { Rules } from './rules/Rules';
import styles from './Workshop.module.css';

interface Props {
  settings: EntryPointSettings;
  queues: readonly QueueSettings[];
  siteName: string;
}

/** Texts, questions and rules at one side; at the other what customers see of them and where they are led, as one types. */
export function Workshop({ settings, queues, siteName }: Props) {
  const { parts, fields } = useWorkText().admin.entryPoints;
  const [language] = useLanguage();
  const [play, setPlay] = useState<Play>({ answers: {}, language, page: '', referrer: '' });
  const tried = useOutcome(settings, play);
  const answer = useRef<HTMLDivElement>(null);
  const change = (part: Partial<Play>) => setPlay((before) => ({ ...before, ...part }));
  return (
    <div className={styles['workshop']}>
      <div className={styles['settings']}>
        <FormPart title={parts.texts}>
          <WordsSetting path="buttonLabel" words={fields.buttonLabel} maxLength={60} />
          <WordsSetting path="intro" words={fields.intro} maxLength={2000} long />
        </FormPart>
        <FormPart title={parts.form}>
          <Questions />
        </FormPart>
        <FormPart title={parts.rules}>
          <Rules queues={queues} outcome={tried.outcome} />
        </FormPart>
      </div>
      <aside className={styles['play']} aria-label={parts.play}>
        <Preview
          settings={settings}
          siteName={siteName}
          play={play}
          change={change}
          sent={() => answer.current?.focus()}
        />
        <TryIt settings={settings} tried={tried} play={play} change={change} answerRef={answer} />
      </aside>
    </div>
  );
}
