import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useWorkText } from '../../../../text/useText';
import { plainNumber } from '../../../phone-settings/model/ringPlan';
import { EditPage } from '../../form/EditPage';
import { FormPart } from '../../form/FormPart';
import { TextSetting } from '../../form/settings';
import { useSetting } from '../../form/useSetting';
import { newRoute, targetInWords, targets, type Directory, type Target } from '../model/routes';
import { useDirectory, useNumbers } from '../useTelephony';
import { numberKind } from './kind';

/** Where one number leads (rule TEL-27). */
export function NumberPage() {
  const { admin } = useWorkText();
  const { numbers: words, number } = admin.telephony;
  const directory = useDirectory();
  const choices = useChoices(directory);
  const kind = useMemo(
    () => numberKind(admin, new Map(Object.values(choices).flatMap((all) => all.map(({ value, label }) => [value, label])))),
    [admin, choices],
  );
  const { parts, fields } = words;
  return (
    <EditPage kind={kind} initial={newRoute} list={words.title} newTitle={words.newTitle} deleteText={words.deleteText}>
      {(form, isNew) => (
        <>
          {isNew && (
            <FormPart title={parts.number}>
              <TextSetting path="number" words={{ ...fields.number, help: `${fields.number.help} ${number}` }} required maxLength={24} />
              <LeadsElsewhere number={form.value.number} directory={directory} />
            </FormPart>
          )}
          <FormPart title={parts.target}>
            <KindSetting />
            <TargetSetting key={form.value.to} to={form.value.to} choices={choices[form.value.to]} />
          </FormPart>
        </>
      )}
    </EditPage>
  );
}

type Choices = Record<Target, { value: string; label: string }[]>;

function useChoices({ lines, phones, queues }: Directory): Choices {
  const words = useWorkText().admin.telephony.numbers;
  return useMemo(() => {
    const names = new Map(phones.map((phone) => [phone.personId, phone.name]));
    return {
      line: lines.map(({ lineId, number, ownerId }) => ({
        value: lineId,
        label: words.lineOf(number, names.get(ownerId) ?? words.gone),
      })),
      person: phones.map(({ personId, name }) => ({ value: personId, label: name })),
      queue: queues.map(({ id, name }) => ({ value: id, label: name })),
    };
  }, [lines, phones, queues, words]);
}

/** A number that is typed may lead somewhere already: a phone or line would lose it. */
function LeadsElsewhere({ number, directory }: { number: string; directory: Directory }) {
  const words = useWorkText().admin.telephony.numbers;
  const [numbers] = useNumbers();
  const route = numbers.value?.find((one) => one.number === plainNumber(number));
  return (
    <Text size="sm" c="var(--balie-warn)" role="status" fw={600}>
      {route && words.moves(route.number, targetInWords(route, directory, words))}
    </Text>
  );
}

function KindSetting() {
  const { fields, kinds } = useWorkText().admin.telephony.numbers;
  const { value, set } = useSetting<Target>('to');
  return (
    <Stack gap="xs" align="flex-start">
      <SegmentedControl
        aria-label={fields.to.label}
        data={targets.map((target) => ({ value: target, label: kinds[target] }))}
        value={value}
        onChange={set}
      />
      <span>{fields.to.help}</span>
    </Stack>
  );
}

function TargetSetting({ to, choices }: { to: Target; choices: readonly { value: string; label: string }[] }) {
  const { fields } = useWorkText().admin.telephony.numbers;
  const path = `${to}Id` as const;
  const { value, set, error } = useSetting<string>(path);
  return (
    <Select
      label={fields[path].label}
      description={fields[path].help}
      required
      searchable
      allowDeselect={false}
      maw={480}
      data={[...choices].sort((a, b) => a.label.localeCompare(b.label))}
      value={value === '' ? null : value}
      error={error}
      onChange={(next) => set(next ?? '')}
    />
  );
}
