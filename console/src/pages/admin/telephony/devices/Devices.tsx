import { useWorkText } from '../../../../text/useText';
import type { Device } from '../../../../wire/telephonyAdmin';
import { ListPage } from '../../list/ListPage';
import { useItems } from '../../useItems';
import { DEVICES } from '../addresses';
import { usePhones } from '../useTelephony';
import { Reachable } from './Reachable';

export function Devices() {
  const { telephony } = useWorkText().admin;
  const words = telephony.devices;
  const [loaded, again] = useItems<Device>(DEVICES);
  const [phones] = usePhones();
  const names = new Map(phones.value?.map((phone) => [phone.personId, phone.name]));
  const person = (id: string) => names.get(id) ?? telephony.unknown;
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      empty={words.empty}
      addLabel={words.add}
      place="/admin/telephony/devices"
      loaded={loaded}
      again={again}
      idOf={(device) => device.deviceId}
      nameOf={(device) => device.name}
      textOf={(device) => `${device.name} ${device.deviceId} ${person(device.personId)}`}
      columns={[
        { title: words.columns.name, cell: () => null },
        { title: words.columns.person, cell: (device) => person(device.personId) },
        { title: words.columns.user, cell: (device) => <code>{device.deviceId}</code> },
        { title: words.columns.state, cell: (device) => <Reachable reachable={device.reachable} /> },
      ]}
    />
  );
}
