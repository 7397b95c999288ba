import { Text } from '@mantine/core';
import { useText } from '../../../text/useText';
import type { VisitorRequest } from '../../../wire/acd';

/** The place in the queue, while one writes a message and keeps it. */
export function Place({ request: { position } }: { request: VisitorRequest }) {
  const { customer } = useText();
  if (position === null) return null;
  return (
    <Text c="dimmed" role="status">
      {position === 1 ? customer.waiting.next : customer.waiting.position(position)}
    </Text>
  );
}
