import { Progress, Stack, Text } from '@mantine/core';
import { useCallback } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { fileSize } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { RecordingUsage } from '../../../wire/recordingPolicy';
import { useLoad } from '../../../wire/useLoad';

/** How much room the site's recordings take. */
export function UsageOf() {
  const { api } = useWorker();
  const { admin } = useWorkText();
  const [language] = useLanguage();
  const words = admin.recording.usage;
  const [usage] = useLoad(
    useCallback((signal: AbortSignal) => api.get<RecordingUsage>('/api/recordings/usage', signal), [api]),
  );
  if (usage.state === 'failed') return <Text c="dimmed">{words.failed}</Text>;
  if (!usage.value) return <Text c="dimmed">…</Text>;
  const { bytes, count, quotaBytes } = usage.value;
  const used = fileSize(bytes, language);
  return (
    <Stack gap={4} maw={480}>
      <Text>{quotaBytes === null ? words.used(count, used) : words.usedOf(count, used, fileSize(quotaBytes, language))}</Text>
      {quotaBytes !== null && (
        <Progress value={Math.min(100, (bytes / Math.max(1, quotaBytes)) * 100)} aria-label={words.label} />
      )}
    </Stack>
  );
}
