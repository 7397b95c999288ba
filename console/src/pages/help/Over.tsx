import { Button, Stack, Text, Title } from '@mantine/core';
import { lookup } from '../../text/problems';
import { useText } from '../../text/useText';

type Ending = 'left' | 'abandoned' | 'refused' | 'ended' | 'expired';

/** How a request ended without a session, and the way to ask again. */
export function Over({ how, reason, again }: { how: Ending; reason: string | null; again: () => void }) {
  const { customer } = useText();
  const words = customer.over[how];
  return (
    <Stack align="center" ta="center" gap="md" my="auto" role="status">
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <Text>{(reason && lookup<string>(customer.closed.reasons, reason)) ?? words.text}</Text>
      <Button onClick={again}>{customer.over.again}</Button>
    </Stack>
  );
}
