import { Button, Group, Paper, Text } from '@mantine/core';
import { problemWords } from '../text/problems';
import { useText } from '../text/useText';
import { useActivity, useLocalMedia, useParticipants, useRoom } from './Room';
import { useCommand } from './useCommand';

/** The customer's screen may be seen, but nothing is chosen yet: asked for leave in general, or the choice was lost. */
export function ChooseScreen() {
  const { common, customer } = useText();
  const { commands } = useRoom();
  const activity = useActivity('view-screen');
  const agent = useParticipants().find(({ id }) => id === activity?.by)?.name ?? '';
  const [{ screen }, media] = useLocalMedia();
  const { run, failure } = useCommand();
  if (activity?.state !== 'on' || screen !== 'off') return null;
  return (
    <Paper role="alert" p="md" shadow="sm" withBorder>
      <Group justify="center">
        <Text>{failure === null ? customer.choose.text(agent) : problemWords(common, failure)}</Text>
        <Group gap="xs">
          <Button onClick={() => run(() => media.shareScreen(() => Promise.resolve()))}>{customer.choose.button}</Button>
          <Button variant="default" onClick={() => run(() => commands.revoke('view-screen'))}>
            {customer.choose.refuse}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
