import { SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useWorkText } from '../../../../text/useText';
import type { Person } from '../../../../wire/admin';
import type { PhoneKind } from '../../../../wire/phoneSettings';
import { useSetting } from '../../form/useSetting';
import { useItems } from '../../useItems';
import { withoutPhone } from '../model/phones';
import { usePhones } from '../useTelephony';

/** Whose phone a new one is: somebody who signs in here, or a place. */
export function WhoSetting({ kind }: { kind: PhoneKind }) {
  const { telephony } = useWorkText().admin;
  const { fields } = telephony.phones;
  const setting = useSetting<PhoneKind>('kind');
  const id = useSetting<string>('personId');
  return (
    <>
      <Stack gap="xs" align="flex-start">
        <SegmentedControl
          aria-label={fields.kind.label}
          data={(['person', 'common-area'] as const).map((value) => ({ value, label: telephony.kinds[value] }))}
          value={kind}
          onChange={(next) => {
            setting.set(next);
            id.set('');
          }}
        />
        <span>{fields.kind.help}</span>
      </Stack>
      {kind === 'person' ? <PersonSetting /> : <IdSetting />}
    </>
  );
}

function PersonSetting() {
  const words = useWorkText().admin.telephony.phones;
  const id = useSetting<string>('personId');
  const name = useSetting<string>('name');
  const [people] = useItems<Person>('/api/acd/admin/people');
  const [phones] = usePhones();
  const left = withoutPhone(people.value ?? [], phones.value ?? []);
  return (
    <Select
      label={words.fields.personId.label}
      description={words.fields.personId.help}
      placeholder={words.pick}
      required
      searchable
      maw={480}
      nothingFoundMessage={words.nobodyLeft}
      data={left.map((person) => ({ value: person.agentId, label: person.name || person.email || person.agentId }))}
      value={id.value === '' ? null : id.value}
      error={id.error}
      onChange={(next, option) => {
        id.set(next ?? '');
        if (next !== null) name.set(option.label);
      }}
    />
  );
}

function IdSetting() {
  const words = useWorkText().admin.telephony.phones;
  const { value, set, error } = useSetting<string>('personId');
  const [phones] = usePhones();
  const exists = (phones.value ?? []).some((phone) => phone.personId === value.trim());
  return (
    <TextInput
      label={words.phoneId.label}
      description={words.phoneId.help}
      required
      maxLength={64}
      maw={320}
      value={value}
      error={exists ? words.exists : error}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
