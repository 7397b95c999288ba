import { Button, Group, Menu, Modal, Textarea, TextInput } from '@mantine/core';
import { IconDots, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { DownloadAs, RecordingDetails, RecordingSource } from '../../../wire/recordings';
import { useTakeBack } from '../../admin/form/useTakeBack';
import { Links } from './Links';
import { useDownloads } from './useDownloads';
import { useVerification } from './useVerification';

interface Props {
  details: RecordingDetails;
  path: string;
  changed: () => void;
}

/** What whoever looks may do with the recording; the server has said what that is. */
export function Acts({ details, path, changed }: Props) {
  const { acts, links, unnamed } = useWorkText().recordings;
  const { api } = useWorker();
  const navigate = useNavigate();
  const attempt = useAttempt();
  const takeBack = useTakeBack();
  const verify = useVerification(path);
  const [dialog, setDialog] = useState<'rename' | 'hold' | 'links' | null>(null);
  const may = new Set(details.may);
  const change = async (failed: string, act: () => Promise<unknown>) => {
    if (await attempt(failed, act)) changed();
  };
  const restore = () => api.post(`${path}/restore`);
  const remove = async () => {
    if (!(await attempt(acts.deleteFailed, () => api.delete(path)))) return;
    takeBack(acts.deleted(details.title || unnamed), () => void attempt(acts.restoreFailed, restore));
    void navigate('/recordings');
  };
  const disable = () => api.patch(path, { disabled: !details.disabled, version: details.version });
  return (
    <Group gap="xs">
      {may.has('download') && details.tracks.length > 0 && <Downloads details={details} path={path} />}
      {may.has('restore') && details.deletedAt !== null && (
        <Button size="xs" variant="default" onClick={() => void change(acts.restoreFailed, restore)}>
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
          {may.has('verify') && <Menu.Item onClick={() => void verify()}>{acts.verify}</Menu.Item>}
          {may.has('disable') && (
            <Menu.Item onClick={() => void change(acts.disableFailed, disable)}>
              {details.disabled ? acts.enable : acts.disable}
            </Menu.Item>
          )}
          {may.has('hold') && !details.held && <Menu.Item onClick={() => setDialog('hold')}>{acts.hold}</Menu.Item>}
          {may.has('hold') && details.held && (
            <Menu.Item onClick={() => void change(acts.holdFailed, () => api.delete(`${path}/hold`))}>{acts.unhold}</Menu.Item>
          )}
          {may.has('delete') && details.deletedAt === null && (
            <Menu.Item color="red" onClick={() => void remove()}>
              {acts.delete}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'rename' && <Rename details={details} path={path} changed={changed} close={() => setDialog(null)} />}
      {dialog === 'links' && <Links path={path} close={() => setDialog(null)} />}
      {dialog === 'hold' && <Hold path={path} changed={changed} close={() => setDialog(null)} />}
    </Group>
  );
}

/** What was laid out by cameras can be a film; what came as a file can be had as it came. */
const forms: Record<RecordingSource, readonly DownloadAs[]> = {
  session: ['mp4', 'webm', 'film'],
  telephone: ['original', 'mp4'],
  upload: ['original', 'mp4', 'webm'],
};

function Downloads({ details, path }: { details: RecordingDetails; path: string }) {
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

interface DialogProps {
  path: string;
  changed: () => void;
  close: () => void;
}

function Rename({ details, path, changed, close }: DialogProps & { details: RecordingDetails }) {
  const { common, recordings } = useWorkText();
  const { acts } = recordings;
  const { api } = useWorker();
  const attempt = useAttempt();
  const [title, setTitle] = useState(details.title);
  const [description, setDescription] = useState(details.description);
  const save = async () => {
    const body = { title: title.trim(), description: description.trim(), version: details.version };
    if (!(await attempt(acts.saveFailed, () => api.patch(path, body)))) return;
    changed();
    close();
  };
  return (
    <Modal opened onClose={close} title={acts.rename} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          data-autofocus
          required
          label={acts.titleField}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          mt="sm"
          label={acts.description}
          autosize
          minRows={3}
          maxLength={4000}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={close}>
            {acts.cancel}
          </Button>
          <Button type="submit">{acts.save}</Button>
        </Group>
      </form>
    </Modal>
  );
}

function Hold({ path, changed, close }: DialogProps) {
  const { common, recordings } = useWorkText();
  const { acts } = recordings;
  const { api } = useWorker();
  const attempt = useAttempt();
  const [reason, setReason] = useState('');
  const put = async () => {
    if (!(await attempt(acts.holdFailed, () => api.put(`${path}/hold`, { reason: reason.trim() })))) return;
    changed();
    close();
  };
  return (
    <Modal opened onClose={close} title={acts.hold} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void put();
        }}
      >
        <TextInput
          data-autofocus
          required
          label={acts.holdReason}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={close}>
            {acts.cancel}
          </Button>
          <Button type="submit">{acts.hold}</Button>
        </Group>
      </form>
    </Modal>
  );
}
