import { Chip, Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useCommands, type Command } from '../../../../app/commands';
import { useLanguage, useWorkText } from '../../../../text/useText';
import type { Disposition } from '../../../../wire/acd';
import { NUMBER_KEYS, outcomes, type Numbered } from '../../model/dispositions';
import styles from './WrapUp.module.css';

interface Props {
  dispositions: readonly Disposition[];
  isRequired: boolean;
  chosen: string | null;
  choose: (code: string) => void;
  inFront: boolean;
}

/** What came of it, one press or one number key; a search when there are more than number keys. */
export function Dispositions({ dispositions, isRequired, chosen, choose, inFront }: Props) {
  const { disposition: words } = useWorkText().tasks;
  const [language] = useLanguage();
  const [search, setSearch] = useState('');
  const label = useId();
  const shown = useMemo(() => outcomes(dispositions, search, language), [dispositions, search, language]);
  useNumberKeys(inFront, shown, choose);
  const hint = isRequired ? (chosen === null ? words.required : '') : words.optional;
  return (
    <div className={styles['outcomes']}>
      <span id={label} className={styles['question']}>
        {words.question} <span className={styles['hint']}>{hint}</span>
      </span>
      {dispositions.length > NUMBER_KEYS && (
        <TextInput
          size="xs"
          w={220}
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <Chip.Group multiple={false} value={chosen} onChange={choose}>
        <div role="radiogroup" aria-labelledby={label} className={styles['chips']}>
          {shown.map((one) => (
            <Chip key={one.code} value={one.code} size="sm" variant="outline">
              {one.label[language]} {one.number !== null && <Kbd size="xs">{one.number}</Kbd>}
            </Chip>
          ))}
          {shown.length === 0 && <span className={styles['hint']}>{words.nothing(search.trim())}</span>}
        </div>
      </Chip.Group>
    </div>
  );
}

const none: readonly Command[] = [];

function useNumberKeys(inFront: boolean, shown: readonly Numbered[], choose: (code: string) => void): void {
  const { disposition: words } = useWorkText().tasks;
  const [language] = useLanguage();
  const commands = useMemo<readonly Command[]>(
    () =>
      inFront
        ? shown.flatMap(({ code, label, number }) =>
            number === null
              ? []
              : [
                  {
                    id: `outcome ${code}`,
                    kind: 'action' as const,
                    label: words.choose(label[language]),
                    keys: number,
                    act: () => choose(code),
                  },
                ],
          )
        : none,
    [inFront, shown, words, language, choose],
  );
  useCommands(commands);
}
