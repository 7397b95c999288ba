import { Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { RecordingDetails } from '../../../wire/recordings';
import { Downloads } from './Downloads';
import { Hold } from './Hold';
import { Links } from './Links';
import { Reassign } from './Reassign';
import { Rename } from './Rename';
import { useActs } from './useActs';
import { useVerification } from './useVerification';

interface Props {
  details: RecordingDetails;
  path: string;
  changed: () => void;
}

type Dialog = 'rename' | 'reassign' | 'hold' | 'links';

/** What whoever looks may do with the recording; the server has said what that is. */
export function Acts({ details, path, changed }: Props) {
  const { acts, links, reassign } = useWorkText().recordings;
  const { roles } = useWorker();
  const verify = useVerification(path);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const { disable, remove, restore, release, given } = useActs({ details, path, changed, close });
  const may = new Set(details.may);
  return (
    <Group gap="xs">
      {may.has('download') && details.tracks.length > 0 && <Downloads details={details} path={path} />}
      {may.has('restore') && details.deletedAt !== null && (
        <Button size="xs" variant="default" onClick={() => void restore()}>
          {acts.restore}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconDots size={16} aria-hidden />}>
            {acts.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {may.has('link') && <Menu.Item onClick={() => setDialog('links')}>{links.send}</Menu.Item>}
          {may.has('rename') && <Menu.Item onClick={() => setDialog('rename')}>{acts.rename}</Menu.Item>}
          {may.has('reassign') && <Menu.Item onClick={() => setDialog('reassign')}>{reassign.menu}</Menu.Item>}
          {may.has('verify') && <Menu.Item onClick={() => void verify()}>{acts.verify}</Menu.Item>}
          {roles.has('admin') && (
            <Menu.Item component={Link} to={`/admin/audit?of=recording&recording=${encodeURIComponent(details.recordingId)}`}>
              {acts.audit}
            </Menu.Item>
          )}
          {may.has('disable') && <Menu.Item onClick={() => void disable()}>{details.disabled ? acts.enable : acts.disable}</Menu.Item>}
          {may.has('hold') && !details.held && <Menu.Item onClick={() => setDialog('hold')}>{acts.hold}</Menu.Item>}
          {may.has('hold') && details.held && <Menu.Item onClick={() => void release()}>{acts.unhold}</Menu.Item>}
          {may.has('delete') && details.deletedAt === null && (
            <Menu.Item color="red" onClick={() => void remove()}>
              {acts.delete}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'rename' && <Rename details={details} path={path} changed={changed} close={close} />}
      {dialog === 'reassign' && <Reassign details={details} path={path} given={given} close={close} />}
      {dialog === 'links' && <Links path={path} close={close} />}
      {dialog === 'hold' && <Hold path={path} changed={changed} close={close} />}
    </Group>
  );
}
