import { ActionIcon, Button, Checkbox, Group, Input, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useWorkText } from '../../../../text/useText';
import type { FieldKind } from '../../../../wire/acd';
import type { EntryPointField, RoutingRule } from '../../../../wire/admin';
import { NumberField } from '../../form/NumberField';
import { useSetting } from '../../form/useSetting';
import { WordsSetting } from '../../form/WordsSetting';
import { kinds } from './kinds';
import { emptyChoice, valueFrom, withChoiceRenamed, withQuestionRenamed } from '../../model/questions';

/** One question: what is asked, how it is answered, and what its answer is called in reports. */
export function Question({ at, field }: { at: number; field: EntryPointField }) {
  const { entryPoints, form, units } = useWorkText().admin;
  const words = entryPoints.field;
  const path = `fields.${at}`;
  const kind = useSetting<FieldKind>(`${path}.kind`);
  const required = useSetting<boolean>(`${path}.required`);
  const maxLength = useSetting<number>(`${path}.maxLength`);
  const id = useSetting<string>(`${path}.id`);
  const rules = useSetting<RoutingRule[]>('rules');
  const choices = useSetting<EntryPointField['choices']>(`${path}.choices`);
  const written = field.kind === 'text' || field.kind === 'long-text';
  return (
    <Stack gap="md">
      <WordsSetting path={`${path}.label`} words={{ label: words.label, help: '' }} maxLength={300} />
      <WordsSetting path={`${path}.help`} words={{ label: words.help, help: '' }} maxLength={500} />
      <Group align="flex-start">
        <Select
          label={words.kind}
          allowDeselect={false}
          w={220}
          data={kinds.map((value) => ({ value, label: entryPoints.kinds[value] }))}
          value={kind.value}
          error={kind.error}
          onChange={(next) => {
            if (next === null) return;
            kind.set(next);
            const written = field.choices.filter((choice) => choice.value !== '');
            choices.set(next === 'choice' && written.length === 0 ? [emptyChoice, emptyChoice] : written);
          }}
        />
        {written && (
          <NumberField
            label={words.maxLength}
            w={180}
            min={1}
            max={4000}
            suffix={` ${units.characters}`}
            value={maxLength.value}
            error={maxLength.error === undefined ? undefined : form.between(1, 4000)}
            change={maxLength.set}
          />
        )}
        <TextInput
          label={words.id}
          description={words.idHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          w={280}
          maxLength={64}
          value={id.value}
          error={id.error}
          onChange={(event) => {
            const next = event.currentTarget.value;
            id.set(next);
            rules.change((before) => withQuestionRenamed(before, field.id, next));
          }}
        />
      </Group>
      <Checkbox
        label={words.required}
        checked={required.value}
        onChange={(event) => required.set(event.currentTarget.checked)}
      />
      {field.kind === 'choice' && <Choices path={`${path}.choices`} fieldId={field.id} />}
    </Stack>
  );
}

type Choice = EntryPointField['choices'][number];

function Choices({ path, fieldId }: { path: string; fieldId: string }) {
  const { entryPoints, form } = useWorkText().admin;
  const words = entryPoints.field;
  const { value, set, error } = useSetting<Choice[]>(path);
  return (
    <Input.Wrapper label={words.choices} error={error} labelElement="div">
      <Stack gap="xs" mt="xs">
        {value.map((choice, at) => (
          // Answers have nothing but their place: their value is what is being edited.
          <Group key={at} gap="xs" align="flex-start" wrap="nowrap">
            <ChoiceFields path={`${path}.${at}`} fieldId={fieldId} name={words.choiceName(at + 1)} />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={form.remove(choice.value || words.choiceName(at + 1))}
              onClick={() => set(value.filter((_, index) => index !== at))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => set([...value, emptyChoice])}
        >
          {words.addChoice}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}

function ChoiceFields({ path, fieldId, name }: { path: string; fieldId: string; name: string }) {
  const { entryPoints, form } = useWorkText().admin;
  const value = useSetting<string>(`${path}.value`);
  const label = useSetting<unknown>(`${path}.label`);
  const en = useSetting<string>(`${path}.label.en`);
  const nl = useSetting<string>(`${path}.label.nl`);
  const rules = useSetting<RoutingRule[]>('rules');
  const suggest = () => {
    if (value.value === '') value.set(valueFrom(en.value || nl.value));
  };
  return (
    <>
      <TextInput
        aria-label={form.inLanguage(name, form.english)}
        placeholder={form.english}
        lang="en"
        maxLength={300}
        value={en.value}
        error={en.error ?? label.error}
        onBlur={suggest}
        onChange={(event) => en.set(event.currentTarget.value)}
      />
      <TextInput
        aria-label={form.inLanguage(name, form.dutch)}
        placeholder={form.dutch}
        lang="nl"
        maxLength={300}
        value={nl.value}
        error={nl.error ?? label.error}
        onBlur={suggest}
        onChange={(event) => nl.set(event.currentTarget.value)}
      />
      <TextInput
        aria-label={`${entryPoints.field.choiceValue}, ${name}`}
        placeholder={entryPoints.field.choiceValue}
        w={180}
        maxLength={100}
        value={value.value}
        error={value.error}
        onChange={(event) => {
          const next = event.currentTarget.value;
          rules.change((before) => withChoiceRenamed(before, fieldId, value.value, next));
          value.set(next);
        }}
      />
    </>
  );
}
