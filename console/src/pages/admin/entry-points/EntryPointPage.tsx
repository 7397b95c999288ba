import { useCallback, useMemo } from 'react';
import { Failed, Loading } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { EntryPointSettings, QueueSettings, SiteSettings } from '../../../wire/admin';
import { useLoad } from '../../../wire/useLoad';
import { EditPage } from '../form/EditPage';
import { FormPart } from '../form/FormPart';
import { SelectSetting, SwitchSetting, TextSetting } from '../form/settings';
import { useItems } from '../useItems';
import { entryPointKind, newEntryPoint } from './kind';
import { Origins } from './Origins';
import { Snippets } from './Snippets';
import { Workshop } from './Workshop';

export function EntryPointPage() {
  const { admin } = useWorkText();
  const { api } = useWorker();
  const [queues, again] = useItems<QueueSettings>('/api/acd/admin/queues');
  const [site] = useLoad(useCallback((signal) => api.get<SiteSettings>('/api/acd/admin/site', signal), [api]));
  if (queues.state === 'failed') return <Failed title={admin.list.failed} failure={queues.failure} retry={again} />;
  return queues.value ? <WithQueues queues={queues.value} siteName={site.value?.name ?? ''} /> : <Loading lines={8} />;
}

function WithQueues({ queues, siteName }: { queues: readonly QueueSettings[]; siteName: string }) {
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
          <Workshop settings={form.value} queues={queues} siteName={siteName} />
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
