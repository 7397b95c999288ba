import { ActionIcon, Autocomplete, Button, Group, Input, NativeSelect, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import type { Skill } from '../../../wire/admin';
import type { SettingWords } from './settings';
import { useSetting } from './useSetting';

/** Skills with their levels. @param known skills in use elsewhere, so that one spelling serves */
export function SkillsSetting({ path, words, known }: { path: string; words: SettingWords; known: readonly string[] }) {
  const { admin } = useWorkText();
  const { value, set, error } = useSetting<Skill[]>(path);
  const replace = (at: number, skill: Skill) => set(value.map((one, index) => (index === at ? skill : one)));
  return (
    <Input.Wrapper label={words.label} description={words.help} error={error} labelElement="div">
      <Stack gap="xs" mt="xs">
        {value.map((skill, at) => (
          <Row
            // Rows have nothing but their place: a skill's name is what is being edited.
            key={at}
            path={`${path}.${at}`}
            skill={skill}
            known={known}
            change={(next) => replace(at, next)}
            remove={() => set(value.filter((_, index) => index !== at))}
          />
        ))}
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => set([...value, { skill: '', level: 3 }])}
        >
          {admin.skills.add}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}

interface RowProps {
  path: string;
  skill: Skill;
  known: readonly string[];
  change: (skill: Skill) => void;
  remove: () => void;
}

function Row({ path, skill, known, change, remove }: RowProps) {
  const { skills, form } = useWorkText().admin;
  const { error } = useSetting<string>(`${path}.skill`);
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <Autocomplete
        aria-label={skills.skill}
        placeholder={skills.placeholder}
        w={240}
        maxLength={64}
        data={[...known]}
        value={skill.skill}
        error={error}
        onChange={(name) => change({ ...skill, skill: name })}
      />
      <NativeSelect
        aria-label={`${skills.level}: ${skill.skill}`}
        w={160}
        data={skills.levels.map((label, index) => ({ value: String(index + 1), label }))}
        value={String(skill.level)}
        onChange={(event) => change({ ...skill, level: Number(event.currentTarget.value) })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={form.remove(skill.skill || skills.skill)}
        onClick={remove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
