import { TagsInput } from '@mantine/core';
import { useMemo } from 'react';
import { Failed, Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { EntryPointSettings, QueueSettings } from '../../../wire/admin';
import { EditPage } from '../form/EditPage';
import { FormPart } from '../form/FormPart';
import { SelectSetting, SwitchSetting, TextSetting } from '../form/settings';
import { useSetting } from '../form/useSetting';
import { WordsSetting } from '../form/WordsSetting';
import { useItems } from '../useItems';
import { entryPointKind, newEntryPoint } from './kind';
import { Questions } from './Questions';
import { Snippets } from './Snippets';

export function EntryPointPage() {
  const { admin } = useWorkText();
  const [queues, again] = useItems<QueueSettings>('/api/acd/admin/queues');
  if (queues.state === 'failed') return <Failed title={admin.list.failed} failure={queues.failure} retry={again} />;
  return queues.value ? <WithQueues queues={queues.value} /> : <Loading lines={8} />;
}

function WithQueues({ queues }: { queues: readonly QueueSettings[] }) {
  const { admin } = useWorkText();
  const words = admin.entryPoints;
  const kind = useMemo(
    () => entryPointKind(admin, new Map(queues.map((queue) => [queue.id, queue.name]))),
    [admin, queues],
  );
  return (
    <EditPage
      kind={kind}
      initial={newEntryPoint(queues[0]?.id ?? '')}
      list={words.title}
      newTitle={words.newTitle}
      deleteText={words.deleteText}
    >
      {(form, isNew) => (
        <>
          <FormPart title={words.parts.about}>
            <About queues={queues} />
          </FormPart>
          <FormPart title={words.parts.texts}>
            <WordsSetting path="buttonLabel" words={words.fields.buttonLabel} maxLength={60} />
            <WordsSetting path="intro" words={words.fields.intro} maxLength={2000} long />
          </FormPart>
          <FormPart title={words.parts.form}>
            <Questions />
          </FormPart>
          <FormPart title={words.parts.place}>
            {isNew ? <p>{words.snippet.afterCreate}</p> : <Snippets entryPoint={form.value} />}
          </FormPart>
        </>
      )}
    </EditPage>
  );
}

function About({ queues }: { queues: readonly QueueSettings[] }) {
  const { fields, languages, noQueues } = useWorkText().admin.entryPoints;
  const codes = Object.keys(languages) as EntryPointSettings['language'][];
  return (
    <>
      <TextSetting path="name" words={fields.name} required maxLength={100} />
      <SwitchSetting path="enabled" words={fields.enabled} />
      {queues.length === 0 && <p>{noQueues}</p>}
      <SelectSetting
        path="defaultQueueId"
        words={fields.defaultQueueId}
        options={queues.map((queue) => ({ value: queue.id, label: queue.name }))}
      />
      <SelectSetting
        path="language"
        words={fields.language}
        options={codes.map((value) => ({ value, label: languages[value] }))}
      />
      <Origins />
    </>
  );
}

function Origins() {
  const { fields } = useWorkText().admin.entryPoints;
  const { errorsAt } = useWorkText().admin;
  const { value, set, error } = useSetting<string[]>('origins');
  const faulty = value.some((origin) => !isOrigin(origin));
  return (
    <TagsInput
      label={fields.origins.label}
      description={fields.origins.help}
      maw={480}
      maxTags={50}
      acceptValueOnBlur
      value={value}
      error={faulty ? errorsAt['origins'] : error}
      onChange={set}
    />
  );
}

/** Scheme, host and port and nothing else, as a browser names where a page is from. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
