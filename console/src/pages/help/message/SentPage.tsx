import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTitle } from '../../../app/useTitle';
import { useText } from '../../../text/useText';
import type { MessageKind } from '../../../wire/acd';
import { reachedAt, type Sent } from './fields';
import styles from './Message.module.css';

export interface LeftMessage {
  kind: MessageKind;
  message: Sent;
  /** What became of the place in the queue; null for who did not wait. */
  place: 'given-up' | 'kept' | null;
}

interface Props extends LeftMessage {
  again: () => void;
  /** Tries once more to give up the place. */
  leave?: () => void;
}

/** It was sent: what will happen now, and what was written. */
export function SentPage({ kind, message, place, again, leave }: Props) {
  const { customer, message: words } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useTitle(words.sentTitle[kind]);
  return (
    <Stack align="center" ta="center" gap="md" my="auto">
      <IconCircleCheck size={48} stroke={1.5} aria-hidden className={styles['sent'] ?? ''} />
      <Title order={1} size="h2" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {words.sentTitle[kind]}
      </Title>
      {/* A telephone number is read in one go. */}
      <Text>{words.sentText[kind](reachedAt(kind, message).replaceAll(' ', '\u00A0'))}</Text>
      <Text c="dimmed">
        {place === 'given-up' && `${words.sentLeft} `}
        {place !== 'kept' && words.sentWait}
      </Text>
      {place === 'kept' && (
        <Alert color="yellow" variant="light" role="alert">
          <Stack gap="sm" align="center">
            {words.leaveFailed}
            <Button size="sm" variant="default" onClick={leave}>
              {customer.waiting.leave}
            </Button>
          </Stack>
        </Alert>
      )}
      {message.text !== '' && (
        <Paper withBorder p="md" w="100%" ta="start">
          <Text size="sm" c="dimmed" mb={4}>
            {words.youWrote}
          </Text>
          <p className={styles['words']}>{message.text}</p>
        </Paper>
      )}
      <Button variant="default" onClick={again}>
        {words.another}
      </Button>
    </Stack>
  );
}
