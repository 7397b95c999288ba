import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useWorkText } from '../../../../text/useText';
import type { Phone } from '../../../../wire/telephonyAdmin';
import { EditPage } from '../../form/EditPage';
import { FormPart } from '../../form/FormPart';
import { SwitchSetting, TextSetting } from '../../form/settings';
import { newPhone } from '../model/phones';
import { usePhones } from '../useTelephony';
import { phoneKind } from './kind';
import { PhoneTabs } from './PhoneTabs';
import { WhoSetting } from './WhoSetting';

export function PhonePage() {
  const { id = 'new' } = useParams();
  // One that has just been made is not among those that were read before.
  return <PageOf key={id} id={id} />;
}

function PageOf({ id }: { id: string }) {
  const { admin } = useWorkText();
  const words = admin.telephony.phones;
  const [phones] = usePhones();
  const kind = useMemo(() => phoneKind(admin), [admin]);
  const known = phones.value?.find((phone) => phone.personId === id);
  return (
    <>
      {known?.kind === 'person' && <PhoneTabs id={id} name={known.name} />}
      <EditPage kind={kind} initial={newPhone} list={words.title} newTitle={words.newTitle} deleteText={words.deleteText}>
        {(form, isNew) => <Fields form={form.value} isNew={isNew} />}
      </EditPage>
    </>
  );
}

function Fields({ form, isNew }: { form: Phone; isNew: boolean }) {
  const { telephony } = useWorkText().admin;
  const { parts, fields } = telephony.phones;
  return (
    <>
      <FormPart title={parts.who}>
        {isNew && <WhoSetting kind={form.kind} />}
        <TextSetting path="name" words={fields.name} required maxLength={80} />
        <SwitchSetting path="licensed" words={fields.licensed} />
      </FormPart>
      <FormPart title={parts.reach}>
        <TextSetting
          path="number"
          words={{ ...fields.number, help: `${fields.number.help} ${telephony.number}` }}
          required
          maxLength={24}
        />
        <TextSetting path="location" words={fields.location} required maxLength={200} />
      </FormPart>
    </>
  );
}
