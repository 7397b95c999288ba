import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconChevronUp } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useText } from '../../text/useText';
import { chooseDevice, chosenDevice, devices, type DeviceKind } from '../media/devices';
import { useLocalMedia } from '../Room';

interface OptionsProps {
  label: string;
  device: DeviceKind;
  children: ReactNode;
}

/** The menu beside a media button: its further commands, and which device to use. */
export function Options({ label, device, children }: OptionsProps) {
  const { room } = useText();
  const [, media] = useLocalMedia();
  const [known, setKnown] = useState<MediaDeviceInfo[]>([]);
  const chosen = chosenDevice(device) ?? known[0]?.deviceId;
  return (
    <Menu
      position="top"
      onOpen={() => {
        devices(device).then(setKnown, () => setKnown([]));
      }}
    >
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={label}>
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        {known.length > 0 && (
          <Menu.Label>{device === 'camera' ? room.media.cameras : room.media.microphones}</Menu.Label>
        )}
        {known.map(({ deviceId, label: name }, at) => (
          <Menu.RadioItem
            key={deviceId}
            value={deviceId}
            checked={deviceId === chosen}
            checkIcon={<IconCheck size={16} aria-hidden />}
            closeMenuOnClick
            onChange={() => {
              chooseDevice(device, deviceId);
              void media.changeDevice(device);
            }}
          >
            {name || room.media.unnamed(at + 1)}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
