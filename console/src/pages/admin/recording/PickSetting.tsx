import { Anchor, MultiSelect } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import type { Names } from '../model/inWords';
import type { SettingWords } from '../form/settings';
import { useSetting } from '../form/useSetting';

const SHOWN = 100;

/** Who or what there is to pick from. */
export interface Choices {
  names: Names;
  failed: boolean;
  again: () => void;
}

interface Props {
  path: string;
  words: SettingWords & { none: string };
  choices: Choices;
  /** Told what is picked now. */
  picked?: (ids: readonly string[]) => void;
}

/** Any number of queues or people; what is gone meanwhile can be taken out. */
export function PickSetting({ path, words, choices: { names, failed, again }, picked }: Props) {
  const { recording, form } = useWorkText().admin;
  const { value, set, error } = useSetting<string[]>(path);
  const options = [...names].map(([id, name]) => ({ value: id, label: name }));
  const gone = value.filter((id) => !names.has(id)).map((id) => ({ value: id, label: recording.gone(id) }));
  return (
    <MultiSelect
      label={words.label}
      description={words.help}
      maw={480}
      searchable
      hidePickedOptions
      limit={SHOWN}
      placeholder={value.length === 0 ? words.none : ''}
      nothingFoundMessage={recording.nothingFound}
      clearable
      clearButtonProps={{ 'aria-label': form.remove(words.label) }}
      data={[...options, ...gone]}
      value={value}
      error={
        failed ? (
          <>
            {recording.notLoaded}{' '}
            <Anchor component="button" type="button" size="xs" onClick={again}>
              {recording.tryAgain}
            </Anchor>
          </>
        ) : (
          error
        )
      }
      onChange={(ids) => {
        set(ids);
        picked?.(ids);
      }}
    />
  );
}
