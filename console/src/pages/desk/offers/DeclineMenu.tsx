import { Button, Kbd, Menu, type MantineSize } from '@mantine/core';
import { useWorkText } from '../../../text/useText';

interface Props {
  size: MantineSize;
  opened: boolean;
  setOpened: (open: boolean) => void;
  busy: boolean;
  disabled: boolean;
  decline: (reason: string | null) => void;
}

/** Declining takes one more step, so that a slip loses nobody; the reason is optional. */
export function DeclineMenu({ size, opened, setOpened, busy, disabled, decline }: Props) {
  const words = useWorkText().desk.offer;
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={300}>
      <Menu.Target>
        <Button
          variant="default"
          size={size}
          loading={busy}
          disabled={disabled && !busy}
          rightSection={<Kbd size="xs">{words.declineKeys}</Kbd>}
          aria-keyshortcuts="D"
        >
          {words.decline}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => decline(null)}>{words.declineWithout}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>
          {words.declineTitle} {words.declineHelp}
        </Menu.Label>
        {Object.entries(words.declineReasons).map(([code, label]) => (
          <Menu.Item key={code} onClick={() => decline(code)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
