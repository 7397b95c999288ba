import { TagsInput } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import type { SettingWords } from '../form/settings';
import { useSetting } from '../form/useSetting';

interface Props {
  path: string;
  words: SettingWords;
  hint: string;
  most: number;
}

/** Short texts, each added with Enter, and by leaving the field, so that none is lost that was typed. */
export function TagsSetting({ path, words, hint, most }: Props) {
  const { admin } = useWorkText();
  const { value, set, error } = useSetting<string[]>(path);
  return (
    <TagsInput
      label={words.label}
      description={words.help}
      placeholder={hint}
      maw={480}
      maxTags={most}
      acceptValueOnBlur
      splitChars={[',', ' ']}
      clearButtonProps={{ 'aria-label': admin.form.remove(words.label) }}
      value={value}
      error={error}
      onChange={set}
    />
  );
}
