import { Checkbox, Group } from '@mantine/core';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useWorkText } from '../../../text/useText';
import type { Person, Policy, QueueSettings } from '../../../wire/admin';
import { EditPage } from '../form/EditPage';
import { FormPart } from '../form/FormPart';
import { LongTextSetting, NumberSetting, SelectSetting, TextSetting } from '../form/settings';
import { SkillsSetting } from '../form/SkillsSetting';
import { useSetting } from '../form/useSetting';
import { skillsInUse } from '../model/skills';
import { useItems } from '../useItems';
import { Dispositions } from './Dispositions';
import { HoursSetting } from './HoursSetting';
import { newQueue, queueKind } from './kind';
import { Overflow } from './Overflow';

export function QueuePage() {
  const { admin } = useWorkText();
  const { id } = useParams();
  const [queues] = useItems<QueueSettings>('/api/acd/admin/queues');
  const all = useMemo(() => queues.value ?? [], [queues.value]);
  const kind = useMemo(() => queueKind(admin, new Map(all.map((queue) => [queue.id, queue.name]))), [admin, all]);
  const words = admin.queues;
  return (
    <EditPage kind={kind} initial={newQueue} list={words.title} newTitle={words.newTitle} deleteText={words.deleteText}>
      {(form) => <QueueForm policy={form.value.policy} queues={all} others={all.filter((queue) => queue.id !== id)} />}
    </EditPage>
  );
}

interface Props {
  policy: Policy;
  queues: readonly QueueSettings[];
  /** All queues but this one. */
  others: readonly QueueSettings[];
}

function QueueForm({ policy, queues, others }: Props) {
  const { parts, fields } = useWorkText().admin.queues;
  return (
    <>
      <FormPart title={parts.about}>
        <TextSetting path="name" words={fields.name} required maxLength={100} />
        <LongTextSetting path="description" words={fields.description} maxLength={500} />
        <NumberSetting path="priority" words={fields.priority} unit="" min={0} max={9} initial={newQueue.priority} />
      </FormPart>
      <FormPart title={parts.routing}>
        <Routing policy={policy} queues={queues} />
      </FormPart>
      <FormPart title={parts.overflow}>
        <Overflow others={others} />
      </FormPart>
      <FormPart title={parts.hours}>
        <HoursSetting others={others} />
      </FormPart>
      <FormPart title={parts.limits}>
        <Limits />
      </FormPart>
      <FormPart title={parts.times}>
        <Times />
      </FormPart>
      <FormPart title={parts.level}>
        <Level />
      </FormPart>
      <FormPart title={parts.features}>
        <FeaturesOff />
      </FormPart>
      <FormPart title={parts.wrapUp}>
        <Dispositions />
      </FormPart>
    </>
  );
}

function Routing({ policy, queues }: Pick<Props, 'policy' | 'queues'>) {
  const { admin } = useWorkText();
  const words = admin.queues;
  const [people] = useItems<Person>('/api/acd/admin/people');
  const known = useMemo(() => skillsInUse(queues, people.value ?? []), [queues, people.value]);
  const policies = Object.keys(words.policies) as Policy[];
  return (
    <>
      <SelectSetting
        path="policy"
        words={words.fields.policy}
        options={policies.map((value) => ({ value, label: words.policies[value], help: words.policyHelp[value] }))}
      />
      {policy === 'preferred-agent' && (
        <NumberSetting
          path="preferredSeconds"
          words={words.fields.preferredSeconds}
          unit={admin.units.seconds}
          min={0}
          max={3600}
          initial={newQueue.preferredSeconds}
        />
      )}
      <SkillsSetting path="skills" words={words.fields.skills} known={known} />
    </>
  );
}

function Limits() {
  const { queues, units } = useWorkText().admin;
  return (
    <>
      <NumberSetting
        path="maximumLength"
        words={queues.fields.maximumLength}
        unit={units.customers}
        min={1}
        max={100_000}
        initial={newQueue.maximumLength}
      />
      <NumberSetting
        path="maximumWaitSeconds"
        words={queues.fields.maximumWaitSeconds}
        unit={units.seconds}
        min={10}
        max={86_400}
        initial={newQueue.maximumWaitSeconds}
      />
    </>
  );
}

function Times() {
  const { queues, units } = useWorkText().admin;
  return (
    <>
      <NumberSetting
        path="offerTimeoutSeconds"
        words={queues.fields.offerTimeoutSeconds}
        unit={units.seconds}
        min={5}
        max={300}
        initial={newQueue.offerTimeoutSeconds}
      />
      <NumberSetting
        path="wrapUpSeconds"
        words={queues.fields.wrapUpSeconds}
        unit={units.seconds}
        min={0}
        max={3600}
        initial={newQueue.wrapUpSeconds}
      />
    </>
  );
}

function Level() {
  const { queues, units } = useWorkText().admin;
  return (
    <>
      <NumberSetting
        path="serviceLevel.targetPercent"
        words={queues.fields['serviceLevel.targetPercent']}
        unit={units.percent}
        min={1}
        max={100}
        initial={newQueue.serviceLevel.targetPercent}
      />
      <NumberSetting
        path="serviceLevel.withinSeconds"
        words={queues.fields['serviceLevel.withinSeconds']}
        unit={units.seconds}
        min={1}
        max={86_400}
        initial={newQueue.serviceLevel.withinSeconds}
      />
    </>
  );
}

function FeaturesOff() {
  const { queues } = useWorkText().admin;
  const { value, set, error } = useSetting<string[]>('featuresOff');
  return (
    <Checkbox.Group
      label={queues.fields.featuresOff.label}
      description={queues.fields.featuresOff.help}
      value={value}
      error={error}
      onChange={set}
    >
      <Group mt="xs">
        {Object.entries(queues.features).map(([code, label]) => (
          <Checkbox key={code} value={code} label={label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
