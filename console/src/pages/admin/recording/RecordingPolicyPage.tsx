import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { QueueSettings } from '../../../wire/admin';
import { Missing } from '../form/EditPage';
import { Editor } from '../form/Editor';
import { FormPart } from '../form/FormPart';
import { NumberSetting, SelectSetting, SwitchSetting } from '../form/settings';
import { useEdited } from '../form/useEdited';
import { useSetting } from '../form/useSetting';
import { useItems } from '../useItems';
import { policyKind } from './kind';
import { UsageOf } from './UsageOf';

const MOST_DAYS = 3_650;
const MOST_GIGABYTES = 1_000_000;

/** How this site records, and how long it keeps recordings (rules REC-1, REC-7); there is one of it. */
export function RecordingPolicyPage() {
  const { admin } = useWorkText();
  const { title, parts, fields, codes, units } = admin.recording;
  const [queues] = useItems<QueueSettings>('/api/acd/admin/queues');
  const names = useMemo(() => new Map((queues.value ?? []).map(({ id, name }) => [id, name])), [queues]);
  const kind = useMemo(() => policyKind(admin, names), [admin, names]);
  const { loaded, current, written, reload } = useEdited(kind, '');
  if (!current)
    return loaded.state === 'failed' ? <Missing failure={loaded.failure} retry={reload} /> : <Loading lines={8} />;
  const optionsOf = (...values: (keyof typeof codes)[]) => values.map((value) => ({ value, label: codes[value] }));
  return (
    <Editor key={current.version} kind={kind} saved={current} isNew={false} title={title} done={written} reload={reload}>
      {({ value }) => (
        <>
          <FormPart title={parts.when}>
            <SelectSetting path="consent" words={fields.consent} options={optionsOf('ask', 'not-needed')} />
            <SelectSetting path="always" words={fields.always} options={optionsOf('off', 'chosen', 'all')} />
            {value.always === 'chosen' && <ChosenQueues names={names} />}
            <SwitchSetting path="mustRecord" words={fields.mustRecord} />
          </FormPart>
          <FormPart title={parts.keeping}>
            <UsageOf />
            <NumberSetting path="retentionDays" words={fields.retentionDays} unit={units.days} min={0} max={MOST_DAYS} initial={0} />
            <NumberSetting
              path="quotaGigabytes"
              words={fields.quotaGigabytes}
              unit={units.gigabytes}
              min={0}
              max={MOST_GIGABYTES}
              initial={0}
            />
          </FormPart>
        </>
      )}
    </Editor>
  );
}

function ChosenQueues({ names }: { names: ReadonlyMap<string, string> }) {
  const { queues: words } = useWorkText().admin.recording.fields;
  const { value, set, error } = useSetting<string[]>('queues');
  return (
    <MultiSelect
      label={words.label}
      description={words.help}
      maw={480}
      searchable
      data={[...names].map(([id, name]) => ({ value: id, label: name }))}
      value={value}
      error={error}
      onChange={set}
    />
  );
}
