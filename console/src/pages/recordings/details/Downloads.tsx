import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import type { DownloadAs, RecordingDetails, RecordingSource } from '../../../wire/recordings';
import { useDownloads } from './useDownloads';

/** What was laid out by cameras can be a film; what came as a file can be had as it came. */
const forms: Record<RecordingSource, readonly DownloadAs[]> = {
  session: ['mp4', 'webm', 'film'],
  telephone: ['original', 'mp4'],
  upload: ['original', 'mp4', 'webm'],
};

/** Files to take away. */
export function Downloads({ details, path }: { details: RecordingDetails; path: string }) {
  const { acts } = useWorkText().recordings;
  const { percent, start } = useDownloads(path);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" leftSection={<IconDownload size={16} aria-hidden />} disabled={details.state !== 'ended' || percent !== null}>
          <span role="status">{percent === null ? acts.download : acts.making(percent)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms[details.source].map((as) => (
          <Menu.Item key={as} onClick={() => void start(as)}>
            {acts.as[as]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
