import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconKey, IconTrash } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Empty, Failed, Loading } from '../../../../app/states';
import { useWorker } from '../../../../identity/SignedIn';
import { useWorkText } from '../../../../text/useText';
import type { Device, Provisioned } from '../../../../wire/telephonyAdmin';
import { Confirm } from '../../../phone-settings/Confirm';
import formStyles from '../../form/Form.module.css';
import { FormPart } from '../../form/FormPart';
import { useItems } from '../../useItems';
import { DEVICES } from '../addresses';
import { usePhones } from '../useTelephony';
import { Provisioning } from './Provisioning';
import { Reachable } from './Reachable';

/** How often a device is asked after that has not signed in yet. */
const LOOK_AGAIN_MILLIS = 5_000;

export function DevicePage() {
  const { form, telephony } = useWorkText().admin;
  const { id = '' } = useParams();
  const [loaded, again] = useItems<Device>(DEVICES);
  const device = loaded.value?.find((one) => one.deviceId === id);
  const isAwaited = device?.reachable === false;
  useEffect(() => {
    if (!isAwaited) return;
    const timer = setInterval(again, LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [isAwaited, again]);
  return (
    <>
      <Anchor component={Link} to="/admin/telephony/devices">
        {telephony.devices.title}
      </Anchor>
      {device && <Found device={device} again={again} />}
      {!device && loaded.state === 'loading' && <Loading lines={4} />}
      {!device && loaded.state === 'ready' && <Empty title={form.gone} />}
      {!device && loaded.state === 'failed' && <Failed title={form.loadFailed} failure={loaded.failure} retry={again} />}
    </>
  );
}

function Found({ device, again }: { device: Device; again: () => void }) {
  const [renewed, setRenewed] = useState<Provisioned | null>(null);
  if (!renewed) return <Facts device={device} renewed={setRenewed} />;
  const done = () => {
    setRenewed(null);
    again();
  };
  return <Provisioning provisioned={renewed} done={done} />;
}

function Facts({ device, renewed }: { device: Device; renewed: (provisioned: Provisioned) => void }) {
  const { admin } = useWorkText();
  const { devices: words, provisioning, unknown } = admin.telephony;
  const [phones] = usePhones();
  const person = phones.value?.find((phone) => phone.personId === device.personId);
  return (
    <>
      <header className={formStyles['head']}>
        <h1 className={formStyles['title']}>{device.name}</h1>
        <Acts device={device} renewed={renewed} />
      </header>
      <div className={formStyles['parts']}>
        <FormPart title={words.facts}>
          <Fact label={words.columns.state}>
            <Reachable reachable={device.reachable} />
            <Text c="dimmed">{device.reachable ? words.reachableText : words.notReachableText}</Text>
          </Fact>
          <Fact label={words.columns.person}>
            <Anchor component={Link} to={`/admin/telephony/phones/${encodeURIComponent(device.personId)}`}>
              {person?.name ?? unknown}
            </Anchor>
          </Fact>
          <Fact label={provisioning.values.user.label}>
            <code>{device.deviceId}</code>
          </Fact>
          <Fact label={provisioning.values.realm.label}>
            <code>{device.realm}</code>
          </Fact>
        </FormPart>
      </div>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Stack gap={4} align="flex-start">
      <Text fw={600}>{label}</Text>
      {children}
    </Stack>
  );
}

function Acts({ device, renewed }: { device: Device; renewed: (provisioned: Provisioned) => void }) {
  const { admin } = useWorkText();
  const words = admin.telephony.devices;
  const { api } = useWorker();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'renew' | 'delete' | null>(null);
  const address = `${DEVICES}/${encodeURIComponent(device.deviceId)}`;
  const settle = () => setAsking(null);
  const renew = async () => renewed(await api.post<Provisioned>(`${address}/renew`));
  const remove = async () => {
    await api.delete(address);
    notifications.show({ message: admin.form.deleted(device.name) });
    await navigate('/admin/telephony/devices');
  };
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconKey size={16} aria-hidden />} onClick={() => setAsking('renew')}>
        {words.renew}
      </Button>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setAsking('delete')}
      >
        {admin.form.delete}
      </Button>
      <Confirm
        opened={asking === 'renew'}
        close={settle}
        title={words.renewTitle(device.name)}
        text={words.renewText}
        keep={words.keep}
        confirm={words.renewConfirm}
        failed={words.renewFailed}
        act={renew}
      />
      <Confirm
        opened={asking === 'delete'}
        close={settle}
        title={admin.form.deleteTitle(device.name)}
        text={words.deleteText}
        keep={words.keep}
        confirm={admin.form.deleteConfirm(device.name)}
        failed={admin.form.deleteFailed}
        act={remove}
      />
    </Group>
  );
}
