import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { problemWords } from '../text/problems';
import { useText } from '../text/useText';

/** What will be here, and how to begin. */
export function Empty({ title, children, icon }: { title: string; children?: ReactNode; icon?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      {icon}
      <Text fw={600}>{title}</Text>
      {children && (
        <Text component="div" c="dimmed" size="sm" maw={420}>
          {children}
        </Text>
      )}
    </Stack>
  );
}

/** What happened, what to do, and the way to try again. */
export function Failed({ failure, retry, title }: { failure: unknown; retry?: () => void; title?: string }) {
  const { common } = useText();
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title ?? common.problem.title} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{problemWords(common, failure)}</Text>
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {common.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** Lines in the place of what is on its way. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const { common } = useText();
  return (
    <Stack gap="sm" aria-busy="true" p="md">
      <span className="visually-hidden" role="status">
        {common.loading}
      </span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={16} width={line === lines - 1 ? '60%' : '100%'} />
      ))}
    </Stack>
  );
}

interface Words {
  title: string;
  text?: string;
  children?: ReactNode;
}

/** The one thing that a page has to say, in the middle of it, with what can be done. */
export function Notice({ title, text, children }: Words) {
  return (
    <Stack align="center" justify="center" my="auto" p="lg" gap="md" ta="center">
      <Title order={1} size="h2">
        {title}
      </Title>
      {text && <Text maw={480}>{text}</Text>}
      {children && <Group justify="center">{children}</Group>}
    </Stack>
  );
}

/** A whole page that has one thing to say. */
export function Message(words: Words) {
  return (
    <Stack component="main" id="content" mih="80dvh">
      <Notice {...words} />
    </Stack>
  );
}
