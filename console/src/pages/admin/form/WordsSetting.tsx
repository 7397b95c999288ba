import { Group, Textarea, TextInput } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import type { SettingWords } from './settings';
import { useSetting } from './useSetting';

interface Props {
  path: string;
  words: SettingWords;
  maxLength: number;
  long?: boolean;
}

/** A text that customers read, in both languages side by side; one of the two is enough. */
export function WordsSetting({ path, words, maxLength, long = false }: Props) {
  const { form } = useWorkText().admin;
  const whole = useSetting<unknown>(path);
  const shared = { maxLength, long, whole: whole.error };
  return (
    <Group grow align="flex-start" preventGrowOverflow={false}>
      <One path={`${path}.en`} label={form.inLanguage(words.label, form.english)} help={words.help} {...shared} />
      <One path={`${path}.nl`} label={form.inLanguage(words.label, form.dutch)} help={words.help} {...shared} />
    </Group>
  );
}

interface OneProps {
  path: string;
  label: string;
  help: string;
  maxLength: number;
  long: boolean;
  whole: string | undefined;
}

function One({ path, label, help, maxLength, long, whole }: OneProps) {
  const { value, set, error } = useSetting<string>(path);
  const shared = {
    label,
    description: help,
    maxLength,
    value,
    error: error ?? whole,
    lang: path.endsWith('.nl') ? 'nl' : 'en',
    style: { minWidth: 220 },
  };
  return long ? (
    <Textarea {...shared} autosize minRows={2} maxRows={6} onChange={(event) => set(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => set(event.currentTarget.value)} />
  );
}
