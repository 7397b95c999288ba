import { Group, Kbd, Modal, Stack, Switch, Text } from '@mantine/core';
import { useWorkText } from '../text/useText';
import { useRegistry } from './commands';
import { keyNames } from './Palette';

/** The list under `?`. Keys without Ctrl or Alt can be switched off here, for who speaks to the computer or slips. */
export function Shortcuts({ opened, close }: { opened: boolean; close: () => void }) {
  const { common } = useWorkText();
  const { all, singleKeys, setSingleKeys } = useRegistry();
  return (
    <Modal opened={opened} onClose={close} title={common.shell.shortcuts} closeButtonProps={{ 'aria-label': common.close }}>
      <Stack gap="xs">
        {all
          .filter(({ keys }) => keys)
          .map((command) => (
            <Group key={command.id} justify="space-between" wrap="nowrap">
              <Text size="sm">{command.label}</Text>
              <Kbd>{keyNames(command.keys ?? '')}</Kbd>
            </Group>
          ))}
        <Switch
          mt="sm"
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
          label={common.shell.singleKeys}
        />
      </Stack>
    </Modal>
  );
}
