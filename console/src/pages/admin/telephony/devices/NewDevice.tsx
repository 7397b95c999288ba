import { Anchor, Button, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWorker } from '../../../../identity/SignedIn';
import { lookup } from '../../../../text/problems';
import { refusalWords } from '../../../../text/refusals';
import { useWorkText } from '../../../../text/useText';
import { Problem } from '../../../../wire/api';
import type { Provisioned } from '../../../../wire/telephonyAdmin';
import formStyles from '../../form/Form.module.css';
import { FormPart } from '../../form/FormPart';
import { noFaults, refusalAt } from '../../model/errors';
import { DEVICES } from '../addresses';
import { usePhones } from '../useTelephony';
import { Provisioning } from './Provisioning';

/** Makes a device, and shows this once what to type into it. */
export function NewDevice() {
  const words = useWorkText().admin.telephony.devices;
  const navigate = useNavigate();
  const [made, setMade] = useState<Provisioned | null>(null);
  return (
    <>
      <Anchor component={Link} to="/admin/telephony/devices">
        {words.title}
      </Anchor>
      {made ? (
        <Provisioning
          provisioned={made}
          done={() => void navigate(`/admin/telephony/devices/${encodeURIComponent(made.deviceId)}`, { replace: true })}
        />
      ) : (
        <Form made={setMade} />
      )}
    </>
  );
}

function Form({ made }: { made: (provisioned: Provisioned) => void }) {
  const text = useWorkText();
  const { telephony, errors, errorsAt, form } = text.admin;
  const words = telephony.devices;
  const { api } = useWorker();
  const [phones] = usePhones();
  const [personId, setPersonId] = useState('');
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState(noFaults);
  const error = (field: string) => {
    const code = faults.get(field);
    return code === undefined ? undefined : (lookup(errors, code) ?? lookup(errorsAt, field) ?? form.required);
  };
  const create = async () => {
    setBusy(true);
    try {
      made(await api.post<Provisioned>(DEVICES, { personId, name }));
    } catch (failure) {
      const found = refusalAt(failure, { 'not-found': 'personId' });
      setFaults(found);
      const again = failure instanceof Problem && failure.code === 'conflict';
      const message = found.size > 0 ? form.check : again ? words.already : refusalWords(text, failure);
      notifications.show({ color: 'red', title: words.failed, message });
    }
    setBusy(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <header className={formStyles['head']}>
        <h1 className={formStyles['title']}>{words.newTitle}</h1>
      </header>
      <div className={formStyles['parts']}>
        <FormPart title={words.facts}>
          <Select
            label={words.fields.personId.label}
            description={words.fields.personId.help}
            placeholder={words.pick}
            required
            searchable
            allowDeselect={false}
            maw={480}
            data={(phones.value ?? [])
              .map((phone) => ({ value: phone.personId, label: `${phone.name}, ${phone.number}` }))
              .sort((a, b) => a.label.localeCompare(b.label))}
            value={personId === '' ? null : personId}
            error={error('personId')}
            onChange={(next) => setPersonId(next ?? '')}
          />
          <TextInput
            label={words.fields.name.label}
            description={words.fields.name.help}
            required
            maxLength={80}
            maw={480}
            value={name}
            error={error('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Stack align="flex-start">
            <Button type="submit" loading={busy} disabled={personId === '' || name.trim() === ''}>
              {words.create}
            </Button>
          </Stack>
        </FormPart>
      </div>
    </form>
  );
}
