import { ActionIcon, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { IconDots, IconHeadphones, IconMicrophone2, IconPhoneOff, IconReplace, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useWorkText } from '../../../text/useText';
import type { Call } from '../../../wire/telephony';
import { firstActionOf, monitoringOf, type FirstAction } from '../model/lines';
import { useCallCommands } from '../useCallCommands';

const icons = { listen: IconHeadphones, whisper: IconMicrophone2, barge: IconUsersGroup, 'take-over': IconReplace } as const;

/** What Lines offers for a call: the likeliest act as a button, monitoring in a menu; only what the call lists. */
export function CallRowActions({ call, other }: { call: Call; other: string }) {
  const { phone } = useWorkText();
  const words = phone.call;
  const commands = useCallCommands();
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const first = firstActionOf(call);
  const modes = monitoringOf(call);
  const hangsUp = call.actions.includes('hang-up');
  const run = async (act: () => Promise<boolean>) => {
    setBusy(true);
    await act();
    setBusy(false);
  };
  const acts: Record<FirstAction, () => Promise<boolean>> = {
    answer: () => commands.answer(call),
    'pick-up': () => commands.pickUp(call.callId),
    resume: () => commands.act(call.callId, 'resume'),
    hold: () => commands.act(call.callId, 'hold'),
  };
  return (
    <>
      {first !== null && (
        <Button
          size="xs"
          variant={first === 'hold' ? 'default' : 'filled'}
          color={first === 'answer' ? 'green' : 'teal'}
          loading={busy}
          aria-label={`${words[first]}: ${other}`}
          onClick={() => void run(acts[first])}
        >
          {words[first]}
        </Button>
      )}
      {(modes.length > 0 || hangsUp) && (
        <Menu position="bottom-end" width={280}>
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={phone.lines.more(other)}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {modes.map((mode) => {
              const Icon = icons[mode];
              return (
                <Menu.Item
                  key={mode}
                  leftSection={<Icon size={16} aria-hidden />}
                  onClick={() => (mode === 'take-over' ? setAsks(true) : void commands.monitor(call.callId, mode))}
                >
                  {words.modes[mode]}
                  <Text component="span" display="block" size="xs" c="dimmed">
                    {words.modeHelp[mode]}
                  </Text>
                </Menu.Item>
              );
            })}
            {hangsUp && (
              <Menu.Item
                color="red"
                leftSection={<IconPhoneOff size={16} aria-hidden />}
                onClick={() => void commands.act(call.callId, 'hang-up')}
              >
                {words.hangUp}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <Modal opened={asks} onClose={() => setAsks(false)} title={words.takeOver(call.user?.name ?? other)}>
        <Stack>
          <Text size="sm">{words.modeHelp['take-over']}</Text>
          <Group justify="flex-end">
            <Button
              color="red"
              onClick={() => {
                setAsks(false);
                void commands.monitor(call.callId, 'take-over');
              }}
            >
              {words.takeOverConfirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
