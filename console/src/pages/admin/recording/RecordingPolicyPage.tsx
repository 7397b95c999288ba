import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import { Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import { Missing } from '../form/EditPage';
import { Editor } from '../form/Editor';
import { FormPart } from '../form/FormPart';
import type { Kind } from '../form/kind';
import { NumberSetting, SelectSetting, SwitchSetting } from '../form/settings';
import { useEdited } from '../form/useEdited';
import { useSetting } from '../form/useSetting';
import { Cautions } from './Cautions';
import { usePeopleChoices, useQueueChoices } from './choices';
import type { PolicyForm } from './form';
import { policyKind } from './kind';
import { PickSetting, type Choices } from './PickSetting';
import { UsageOf } from './UsageOf';

const MOST_DAYS = 3_650;
const MOST_GIGABYTES = 1_000_000;
const MOST_UPLOADED = 16_000;
const USUALLY_UPLOADED = 2_000;

/** How this site records, and how long it keeps recordings (rules REC-1 to REC-3, REC-7); there is one of it. */
export function RecordingPolicyPage() {
  const { title } = useWorkText().admin.recording;
  const queues = useQueueChoices();
  const people = usePeopleChoices();
  const kind = useKind(queues, people);
  const { loaded, current, written, reload } = useEdited(kind, '');
  if (!current)
    return loaded.state === 'failed' ? <Missing failure={loaded.failure} retry={reload} /> : <Loading lines={8} />;
  return (
    <Editor key={current.version} kind={kind} saved={current} isNew={false} title={title} done={written} reload={reload}>
      {({ value }) => (
        <>
          <When value={value} queues={queues} people={people} />
          <Where value={value} people={people} />
          <HowLong />
        </>
      )}
    </Editor>
  );
}

function useKind(queues: Choices, people: Choices): Kind<PolicyForm> {
  const { admin } = useWorkText();
  return useMemo(
    () => ({
      ...policyKind(admin, new Map([...queues.names, ...people.names])),
      caution: (form, changes) => <Cautions form={form} changes={changes} />,
    }),
    [admin, queues, people],
  );
}

interface PartProps {
  value: PolicyForm;
  people: Choices;
}

function When({ value, queues, people }: PartProps & { queues: Choices }) {
  const { parts, fields, nothingChosen } = useWorkText().admin.recording;
  const options = useOptions();
  return (
    <FormPart title={parts.when}>
      <SelectSetting path="consent" words={fields.consent} options={options('ask', 'not-needed')} />
      <SelectSetting path="always" words={fields.always} options={options('off', 'chosen', 'all')} />
      {value.always === 'chosen' && (
        <>
          <PickSetting path="queues" words={fields.queues} choices={queues} />
          <PickSetting path="agents" words={fields.agents} choices={people} />
          {value.queues.length + value.agents.length === 0 && (
            <Alert color="yellow" variant="light" maw={480}>
              {nothingChosen}
            </Alert>
          )}
        </>
      )}
      <SwitchSetting path="mustRecord" words={fields.mustRecord} />
    </FormPart>
  );
}

/** Where recordings go: as the site has it, but for those who are named (rule REC-3). */
function Where({ value, people }: PartProps) {
  const { parts, fields, allOnServer } = useWorkText().admin.recording;
  const options = useOptions();
  const { change: changeServer } = useSetting<string[]>('onServer');
  const { change: changeDisk } = useSetting<string[]>('onOwnDisk');
  const without = (ids: readonly string[]) => (before: string[]) => before.filter((id) => !ids.includes(id));
  return (
    <FormPart title={parts.where}>
      {value.mustRecord && (
        <Alert color="teal" variant="light" maw={480}>
          {allOnServer}
        </Alert>
      )}
      <SelectSetting path="recorder" words={fields.recorder} options={options('network', 'local')} />
      <SelectSetting path="choice" words={fields.choice} options={options('free', 'fixed')} />
      <PickSetting path="onServer" words={fields.onServer} choices={people} picked={(ids) => changeDisk(without(ids))} />
      <PickSetting path="onOwnDisk" words={fields.onOwnDisk} choices={people} picked={(ids) => changeServer(without(ids))} />
    </FormPart>
  );
}

function HowLong() {
  const { parts, fields, units } = useWorkText().admin.recording;
  return (
    <>
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
      <FormPart title={parts.uploads}>
        <NumberSetting
          path="uploadMegabytes"
          words={fields.uploadMegabytes}
          unit={units.megabytes}
          min={0}
          max={MOST_UPLOADED}
          initial={USUALLY_UPLOADED}
        />
      </FormPart>
    </>
  );
}

type Code = keyof ReturnType<typeof useWorkText>['admin']['recording']['codes'];

function useOptions() {
  const { codes } = useWorkText().admin.recording;
  return (...values: Code[]) => values.map((value) => ({ value, label: codes[value] }));
}
