import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useWorkText } from '../../../text/useText';
import type { Person, QueueSettings } from '../../../wire/admin';
import { EditPage } from '../form/EditPage';
import { FormPart } from '../form/FormPart';
import { NumberSetting, TextSetting } from '../form/settings';
import { SkillsSetting } from '../form/SkillsSetting';
import { useSetting } from '../form/useSetting';
import { skillsInUse } from '../model/skills';
import { useItems } from '../useItems';
import { newPerson, personKind } from './kind';

export function PersonPage() {
  const { admin } = useWorkText();
  const words = admin.people;
  const [queues] = useItems<QueueSettings>('/api/acd/admin/queues');
  const [people] = useItems<Person>('/api/acd/admin/people');
  const kind = useMemo(
    () => personKind(admin, new Map(queues.value?.map((queue) => [queue.id, queue.name]))),
    [admin, queues.value],
  );
  const known = useMemo(() => skillsInUse(queues.value ?? [], people.value ?? []), [queues.value, people.value]);
  return (
    <EditPage
      kind={kind}
      initial={newPerson}
      list={words.title}
      newTitle={words.newTitle}
      deleteText={words.deleteText}
    >
      {(_, isNew) => (
        <>
          <FormPart title={words.parts.about}>
            {isNew && <TextSetting path="agentId" words={words.fields.agentId} required maxLength={64} />}
            <TextSetting path="name" words={words.fields.name} required maxLength={100} />
            <TextSetting path="email" words={words.fields.email} maxLength={254} />
          </FormPart>
          <FormPart title={words.parts.work}>
            <QueuesSetting queues={queues.value ?? []} />
            <SkillsSetting path="skills" words={words.fields.skills} known={known} />
            <NumberSetting
              path="capacity"
              words={words.fields.capacity}
              unit=""
              min={1}
              max={10}
              initial={newPerson.capacity}
            />
          </FormPart>
        </>
      )}
    </EditPage>
  );
}

function QueuesSetting({ queues }: { queues: readonly QueueSettings[] }) {
  const { fields } = useWorkText().admin.people;
  const { value, set, error } = useSetting<string[]>('queues');
  return (
    <MultiSelect
      label={fields.queues.label}
      description={fields.queues.help}
      maw={480}
      searchable
      data={queues.map((queue) => ({ value: queue.id, label: queue.name }))}
      value={value}
      error={error}
      onChange={set}
    />
  );
}
