import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from '../../app/states';
import { lookup } from '../../text/problems';
import { useText } from '../../text/useText';

type Ending = 'left' | 'abandoned' | 'refused' | 'ended' | 'closed' | 'expired';

interface OverProps {
  how: Ending;
  reason: string | null;
  again: () => void;
  /** Other ways to be helped. */
  children?: ReactNode;
}

/** How a request ended without a session, and the way to ask again. */
export function Over({ how, reason, again, children }: OverProps) {
  if (how === 'closed') return <ClosedByTeam reason={reason} again={again} />;
  return (
    <Ended how={how} reason={reason} again={again}>
      {children}
    </Ended>
  );
}

/** Somebody of the team closed it, and wrote why. */
function ClosedByTeam({ reason, again }: { reason: string | null; again: () => void }) {
  const { customer } = useText();
  const words = customer.over.closed;
  return (
    <Stack align="center" ta="center" gap="md" my="auto">
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <Text>{words.text}</Text>
      {reason !== null && reason !== '' && (
        <Paper withBorder p="md" w="100%" ta="start">
          <Text size="sm" c="dimmed" mb={4}>
            {customer.over.closedReason}
          </Text>
          <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{reason}</Text>
        </Paper>
      )}
      <Button onClick={again}>{customer.over.again}</Button>
    </Stack>
  );
}

function Ended({ how, reason, again, children }: OverProps & { how: Exclude<Ending, 'closed'> }) {
  const { customer } = useText();
  const words = customer.over[how];
  return (
    <Notice title={words.title} text={lookup<string>(customer.closed.reasons, reason ?? '') ?? words.text}>
      <Stack w="100%" align="center" gap="lg">
        {children}
        <Button onClick={again}>{customer.over.again}</Button>
      </Stack>
    </Notice>
  );
}
