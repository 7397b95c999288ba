import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWorkText } from '../../../text/useText';
import type { Words } from '../../../wire/acd';
import { withoutItem } from '../model/lists';
import { valueFrom } from '../model/questions';
import styles from './CodedList.module.css';
import type { SettingWords } from './settings';
import { useSetting } from './useSetting';
import { useTakeBack } from './useTakeBack';

/** What has a code for reports and words for people. */
export interface Coded {
  code: string;
  label: Words;
}

interface Props<T extends Coded> {
  path: string;
  words: SettingWords & { add: string; name: (number: number) => string; none: string };
  /** What a new one begins with. */
  fresh: T;
  most?: number;
  /** A further column. */
  extra?: { title: string; cell: (path: string, name: string) => ReactNode };
}

/** A list to choose from, each with its words in both languages and a code that reports count by. */
export function CodedList<T extends Coded>({ path, words, fresh, most = 50, extra }: Props<T>) {
  const { form } = useWorkText().admin;
  const { value, set, change, error } = useSetting<T[]>(path);
  const takeBack = useTakeBack();
  const remove = (at: number, item: T) => {
    set(withoutItem(value, at));
    const name = item.label.en || item.label.nl || item.code || words.name(at + 1);
    takeBack(form.removed(name), () => change((now) => [...now.slice(0, at), item, ...now.slice(at)]));
  };
  return (
    <Input.Wrapper label={words.label} description={words.help} error={error} labelElement="div">
      <div className={styles['list']} data-extra={extra !== undefined || undefined}>
        {value.length === 0 && <span className={styles['none']}>{words.none}</span>}
        {value.length > 0 && (
          <div className={styles['titles']} aria-hidden>
            <span>{form.english}</span>
            <span>{form.dutch}</span>
            <span>{form.code}</span>
            {extra && <span>{extra.title}</span>}
          </div>
        )}
        {value.map((item, at) => (
          <Row
            // Rows have nothing but their place: a code is what is being edited.
            key={at}
            path={`${path}.${at}`}
            item={item}
            name={words.name(at + 1)}
            extra={extra?.cell(`${path}.${at}`, item.label.en || item.label.nl || words.name(at + 1))}
            remove={() => remove(at, item)}
          />
        ))}
        <Button
          variant="default"
          size="xs"
          disabled={value.length >= most}
          leftSection={<IconPlus size={14} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => set([...value, fresh])}
        >
          {words.add}
        </Button>
      </div>
    </Input.Wrapper>
  );
}

interface RowProps {
  path: string;
  item: Coded;
  name: string;
  extra: ReactNode;
  remove: () => void;
}

function Row({ path, item, name, extra, remove }: RowProps) {
  const { form } = useWorkText().admin;
  const code = useSetting<string>(`${path}.code`);
  const label = useSetting<unknown>(`${path}.label`);
  const en = useSetting<string>(`${path}.label.en`);
  const nl = useSetting<string>(`${path}.label.nl`);
  const suggest = () => {
    if (code.value === '') code.set(valueFrom(en.value || nl.value).slice(0, 64));
  };
  return (
    <div className={styles['row']} role="group" aria-label={item.label.en || item.label.nl || name}>
      <TextInput
        aria-label={form.inLanguage(name, form.english)}
        placeholder={form.english}
        maxLength={60}
        lang="en"
        value={en.value}
        error={en.error ?? label.error}
        onBlur={suggest}
        onChange={(event) => en.set(event.currentTarget.value)}
      />
      <TextInput
        aria-label={form.inLanguage(name, form.dutch)}
        placeholder={form.dutch}
        maxLength={60}
        lang="nl"
        value={nl.value}
        error={nl.error ?? label.error}
        onBlur={suggest}
        onChange={(event) => nl.set(event.currentTarget.value)}
      />
      <TextInput
        aria-label={`${form.code}, ${name}`}
        placeholder={form.code}
        maxLength={64}
        value={code.value}
        error={code.error}
        onChange={(event) => code.set(event.currentTarget.value)}
      />
      {extra}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={form.remove(item.label.en || item.code || name)}
        onClick={remove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
