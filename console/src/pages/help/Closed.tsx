import { Button, Stack, Text, Title } from '@mantine/core';
import { IconMoon } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTitle } from '../../app/useTitle';
import { lookup } from '../../text/problems';
import { useText } from '../../text/useText';
import type { HelpForm } from '../../wire/acd';

const LOOK_AGAIN_MILLIS = 30_000;

/** Nobody can be asked now: why, and what this page does about it. */
export function Closed({ form, again }: { form: HelpForm; again: () => void }) {
  const { customer } = useText();
  useTitle(`${customer.closed.title} · ${form.siteName}`);
  useEffect(() => {
    const timer = setInterval(again, LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [again]);
  return (
    <Stack align="center" ta="center" gap="md" my="auto">
      <IconMoon size={40} stroke={1.5} aria-hidden />
      <Title order={1} size="h2">
        {customer.closed.title}
      </Title>
      <Text role="status">{lookup<string>(customer.closed.reasons, form.closedReason ?? '') ?? ''}</Text>
      <Text c="dimmed" size="sm">
        {customer.closed.watching}
      </Text>
      <Button variant="default" onClick={again}>
        {customer.closed.again}
      </Button>
    </Stack>
  );
}
