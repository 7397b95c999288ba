import { Anchor, Button, Group, Input, Select } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useWorkText } from '../../../../text/useText';
import type { Phone } from '../../../../wire/telephonyAdmin';
import { EditPage } from '../../form/EditPage';
import { FormPart } from '../../form/FormPart';
import { TextSetting } from '../../form/settings';
import { useSetting } from '../../form/useSetting';
import { owners } from '../model/phones';
import { usePhones } from '../useTelephony';
import { lineKind, newLine } from './kind';

export function LinePage() {
  const { admin } = useWorkText();
  const { lines: words, number } = admin.telephony;
  const [loaded] = usePhones();
  const phones = useMemo(() => loaded.value ?? [], [loaded.value]);
  const kind = useMemo(() => lineKind(admin, new Map(phones.map((phone) => [phone.personId, phone.name]))), [admin, phones]);
  const { fields, parts } = words;
  return (
    <EditPage kind={kind} initial={newLine} list={words.title} newTitle={words.newTitle} deleteText={words.deleteText}>
      {(form, isNew) => (
        <>
          <FormPart title={parts.about}>
            <OwnerSetting phones={phones} />
            <TextSetting
              path="number"
              words={{ ...fields.number, help: `${fields.number.help} ${number}` }}
              required
              maxLength={24}
            />
            {!isNew && (
              <Anchor component={Link} to={`/admin/telephony/phones/${encodeURIComponent(form.value.ownerId)}/delegates`}>
                {words.ownersDelegates}
              </Anchor>
            )}
          </FormPart>
          {!isNew && (
            <FormPart title={parts.greeting}>
              <GreetingSetting />
            </FormPart>
          )}
        </>
      )}
    </EditPage>
  );
}

function OwnerSetting({ phones }: { phones: readonly Phone[] }) {
  const { fields, ownerFirst } = useWorkText().admin.telephony.lines;
  const { value, set, error } = useSetting<string>('ownerId');
  const now = phones.find((phone) => phone.personId === value);
  const possible = owners(phones);
  // Whoever has it stays in the list, also without a licence.
  const all = now && !possible.includes(now) ? [now, ...possible] : possible;
  return (
    <Select
      label={fields.ownerId.label}
      description={fields.ownerId.help}
      placeholder={ownerFirst}
      required
      searchable
      allowDeselect={false}
      maw={480}
      data={all.map((phone) => ({ value: phone.personId, label: phone.name }))}
      value={value === '' ? null : value}
      error={error}
      onChange={(next) => set(next ?? '')}
    />
  );
}

function GreetingSetting() {
  const words = useWorkText().admin.telephony.lines;
  const { value, set, error } = useSetting<string | null>('greetingId');
  return (
    <Input.Wrapper
      label={words.fields.greetingId.label}
      description={words.fields.greetingId.help}
      error={error}
      labelElement="div"
    >
      <Group mt={4} mih={36}>
        {value === null ? words.onlyBeep : words.ownGreeting}
        {value !== null && (
          <Button variant="default" size="xs" onClick={() => set(null)}>
            {words.reset}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}
