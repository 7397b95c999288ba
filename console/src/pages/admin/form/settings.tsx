import { Group, Select, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import { NumberField } from './NumberField';
import { useSetting } from './useSetting';

/** What every setting says of itself: its name and one sentence. */
export interface SettingWords {
  label: string;
  help: string;
}

interface Setting {
  path: string;
  words: SettingWords;
}

export function TextSetting({
  path,
  words,
  required = false,
  maxLength,
}: Setting & { required?: boolean; maxLength: number }) {
  const { value, set, error } = useSetting<string>(path);
  return (
    <TextInput
      label={words.label}
      description={words.help}
      required={required}
      maxLength={maxLength}
      maw={480}
      value={value}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

export function LongTextSetting({ path, words, maxLength }: Setting & { maxLength: number }) {
  const { value, set, error } = useSetting<string>(path);
  return (
    <Textarea
      label={words.label}
      description={words.help}
      maxLength={maxLength}
      autosize
      minRows={2}
      maxRows={8}
      value={value}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

interface NumberWords extends Setting {
  unit: string;
  min: number;
  max: number;
  /** What a new one begins with. */
  initial: number;
}

/** A number with its unit, its limits and its default. */
export function NumberSetting({ path, words, unit, min, max, initial }: NumberWords) {
  const { admin } = useWorkText();
  const { value, set, error } = useSetting<number>(path);
  const shown = unit === '' ? String(initial) : `${initial} ${unit}`;
  return (
    <NumberField
      label={words.label}
      description={`${words.help} ${admin.form.default(shown)}`}
      min={min}
      max={max}
      suffix={unit === '' ? '' : ` ${unit}`}
      w="100%"
      styles={{ wrapper: { maxWidth: 200 } }}
      value={value}
      error={error === undefined ? undefined : admin.form.between(min, max)}
      change={set}
    />
  );
}

export function SwitchSetting({ path, words }: Setting) {
  const { value, set, error } = useSetting<boolean>(path);
  return (
    <Switch
      label={words.label}
      description={words.help}
      checked={value}
      error={error}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  );
}

interface Option {
  value: string;
  label: string;
  /** Said below the name in the list. */
  help?: string;
}

export function SelectSetting({ path, words, options }: Setting & { options: readonly Option[] }) {
  const { value, set, error } = useSetting<string>(path);
  const helps = new Map(options.map((option) => [option.value, option.help]));
  return (
    <Select
      label={words.label}
      description={words.help}
      allowDeselect={false}
      maw={480}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      searchable={options.length > 8}
      value={value === '' ? null : value}
      error={error}
      onChange={(next) => {
        if (next !== null) set(next);
      }}
      renderOption={({ option }) => (
        <Group gap={0} style={{ flexDirection: 'column', alignItems: 'flex-start' }}>
          <span>{option.label}</span>
          <Text span size="xs" c="dimmed">
            {helps.get(option.value)}
          </Text>
        </Group>
      )}
    />
  );
}
