import { Button, Stack, Text, Title } from '@mantine/core';
import { CustomerFrame } from '../../app/CustomerFrame';
import { useText } from '../../text/useText';

/** After leaving: one press leads back, for as long as the session runs. */
export function Left({ rejoin }: { rejoin: () => void }) {
  const { customer } = useText();
  return (
    <CustomerFrame>
      <Stack align="center" ta="center" gap="md" my="auto">
        <Title order={1} size="h2">
          {customer.room.leftTitle}
        </Title>
        <Text>{customer.room.leftText}</Text>
        <Button size="lg" onClick={rejoin}>
          {customer.room.rejoin}
        </Button>
      </Stack>
    </CustomerFrame>
  );
}
