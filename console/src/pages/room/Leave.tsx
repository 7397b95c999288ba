import { Button, Group, Modal, Text } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import { Failed } from '../../app/states';
import { MediaButton } from '../../room/bar/MediaButton';
import { useRoom } from '../../room/Room';
import { useCommand } from '../../room/useCommand';
import { useText } from '../../text/useText';

/** The way out, asked once: the session stays for a while and one can come back. */
export function Leave({ left }: { left: () => void }) {
  const { common, customer } = useText();
  const { commands } = useRoom();
  const [isAsking, setIsAsking] = useState(false);
  const { run, isRunning, failure } = useCommand();
  return (
    <>
      <MediaButton icon={<IconDoorExit aria-hidden />} label={customer.room.leave} onClick={() => setIsAsking(true)} />
      <Modal
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        centered
        title={customer.room.leaveTitle}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <Text>{customer.room.leaveText}</Text>
        {failure !== null && <Failed failure={failure} />}
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={() => setIsAsking(false)}>
            {customer.room.leaveNo}
          </Button>
          <Button color="red" loading={isRunning} onClick={() => run(() => commands.leave().then(left))}>
            {customer.room.leaveYes}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
