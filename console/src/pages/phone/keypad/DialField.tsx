import { ActionIcon, Autocomplete } from '@mantine/core';
import { IconBackspace } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useWorkText } from '../../../text/useText';
import type { Colleague } from '../../../wire/telephony';
import { cleaned, isDialable, written } from '../model/numbers';
import { usePeople } from '../people';

/** What somebody wants to call: the text of the field, and what it stands for. */
export interface Dialled {
  text: string;
  number: string;
  person: Colleague | null;
  isDialable: boolean;
}

const nobody: readonly Colleague[] = [];

/** @param own the number that is called from */
export function useDialled(text: string, own: string | null): Dialled {
  const people = usePeople().value ?? nobody;
  return useMemo(() => {
    const person = people.find((each) => labelOf(each) === text) ?? null;
    const number = person?.number ?? cleaned(text, own);
    return { text, number, person, isDialable: isDialable(number) };
  }, [people, text, own]);
}

interface Props {
  label: string;
  dialled: Dialled;
  change: (text: string) => void;
  own: string | null;
  error?: ReactNode;
  /** Whether it has the focus when a dialog opens. */
  first?: boolean;
}

/** A number, typed or pasted, or a colleague by name. */
export function DialField({ label, dialled, change, own, error, first }: Props) {
  const { phone } = useWorkText();
  const words = phone.keypad;
  const { value = nobody, state } = usePeople();
  const items = useMemo(() => [...new Set(value.filter(({ number }) => number).map(labelOf))], [value]);
  return (
    <Autocomplete
      label={label}
      description={state === 'failed' ? words.peopleFailed : words.help}
      placeholder={words.placeholder}
      data={items.length > 0 ? [{ group: words.colleagues, items }] : []}
      limit={8}
      value={dialled.text}
      onChange={change}
      error={error}
      maxLength={100}
      autoComplete="off"
      {...(first ? { 'data-autofocus': true } : {})}
      onPaste={(event) => {
        const number = cleaned(event.clipboardData.getData('text'), own);
        if (!isDialable(number)) return;
        event.preventDefault();
        change(number);
      }}
      rightSection={
        dialled.text !== '' && (
          <ActionIcon variant="subtle" color="gray" aria-label={words.erase} onClick={() => change(dialled.text.slice(0, -1))}>
            <IconBackspace size={18} aria-hidden />
          </ActionIcon>
        )
      }
    />
  );
}

function labelOf({ name, number }: Colleague): string {
  return `${name} · ${written(number)}`;
}
