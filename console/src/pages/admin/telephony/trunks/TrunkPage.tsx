import { PasswordInput, Radio, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { Trunk } from '../../../../wire/telephonyAdmin';
import { EditPage } from '../../form/EditPage';
import { FormPart } from '../../form/FormPart';
import { NumberSetting, SelectSetting, TextSetting } from '../../form/settings';
import { useSetting } from '../../form/useSetting';
import { newTrunk, type TrunkForm } from '../model/trunks';
import { TagsSetting } from '../TagsSetting';
import { trunkKind } from './kind';

const HIGHEST_PORT = 65_535;

/** A way to the outside (rule TEL-27). */
export function TrunkPage() {
  const { admin } = useWorkText();
  const words = admin.telephony.trunks;
  const kind = useMemo(() => trunkKind(admin), [admin]);
  return (
    <EditPage kind={kind} initial={newTrunk} list={words.title} newTitle={words.newTitle} deleteText={words.deleteText}>
      {(form) => <Fields form={form.value} />}
    </EditPage>
  );
}

function Fields({ form }: { form: TrunkForm }) {
  const { parts, fields, transports, addAddress } = useWorkText().admin.telephony.trunks;
  return (
    <>
      <FormPart title={parts.about}>
        <TextSetting path="name" words={fields.name} required maxLength={80} />
        <KindSetting />
      </FormPart>
      {form.kind === 'register' && (
        <FormPart title={parts.credentials}>
          <TextSetting path="user" words={fields.user} required maxLength={80} />
          <SecretSetting has={form.hasSecret} />
        </FormPart>
      )}
      <FormPart title={parts.out}>
        <TextSetting path="host" words={fields.host} required maxLength={253} />
        <SelectSetting
          path="transport"
          words={fields.transport}
          options={(['tls', 'tcp', 'udp'] as const).map((value) => ({ value, label: transports[value] }))}
        />
        <NumberSetting path="port" words={fields.port} unit="" min={1} max={HIGHEST_PORT} initial={newTrunk.port} />
      </FormPart>
      <FormPart title={parts.inside}>
        <TagsSetting path="addresses" words={fields.addresses} hint={addAddress} most={50} />
      </FormPart>
    </>
  );
}

function KindSetting() {
  const { fields, kinds, kindHelp } = useWorkText().admin.telephony.trunks;
  const { value, set, error } = useSetting<Trunk['kind']>('kind');
  return (
    <Radio.Group label={fields.kind.label} description={fields.kind.help} value={value} error={error} onChange={set}>
      <Stack gap="sm" mt="sm">
        {(['static', 'register'] as const).map((one) => (
          <Radio key={one} value={one} label={kinds[one]} description={kindHelp[one]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function SecretSetting({ has }: { has: boolean }) {
  const words = useWorkText().admin.telephony.trunks;
  const { value, set, error } = useSetting<string>('secret');
  return (
    <PasswordInput
      label={words.fields.secret.label}
      description={`${words.fields.secret.help} ${has ? words.hasSecret : words.noSecret}`}
      autoComplete="new-password"
      maxLength={200}
      maw={480}
      value={value}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
