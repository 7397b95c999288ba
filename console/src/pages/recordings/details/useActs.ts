import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { RecordingDetails } from '../../../wire/recordings';
import { useTakeBack } from '../../admin/form/useTakeBack';
import type { Colleague } from '../useColleagues';

interface Of {
  details: RecordingDetails;
  path: string;
  changed: () => void;
  /** Closes the dialog that asked. */
  close: () => void;
}

/** What is done with a recording at once; what goes away by it can be taken back. */
export function useActs({ details, path, changed, close }: Of) {
  const { acts, reassign, unnamed } = useWorkText().recordings;
  const { api, id, roles } = useWorker();
  const navigate = useNavigate();
  const attempt = useAttempt();
  const takeBack = useTakeBack();
  const title = details.title || unnamed;
  const change = async (failed: string, act: () => Promise<unknown>) => {
    if (await attempt(failed, act)) changed();
  };
  const bringBack = () => api.post(`${path}/restore`);
  const comeBack = async () => {
    if (await attempt(acts.restoreFailed, bringBack)) void navigate(`/recordings/${details.recordingId}`);
  };
  const giveBack = () => api.post(`${path}/owner`, { ownerId: details.ownerId, ownerName: details.ownerName });
  return {
    disable: () => change(acts.disableFailed, () => api.patch(path, { disabled: !details.disabled, version: details.version })),
    restore: () => change(acts.restoreFailed, bringBack),
    release: () => change(acts.holdFailed, () => api.delete(`${path}/hold`)),
    remove: async () => {
      if (!(await attempt(acts.deleteFailed, () => api.delete(path)))) return;
      takeBack(acts.deleted(title), () => void comeBack());
      void navigate('/recordings');
    },
    /** It has another owner now: whoever answers for the site still sees it, everybody else does not. */
    given: (owner: Colleague) => {
      close();
      if (roles.has('supervisor') || roles.has('admin') || owner.id === id) {
        takeBack(reassign.given(title, owner.name), () => void change(reassign.failed, giveBack));
        changed();
      } else {
        notifications.show({ message: reassign.given(title, owner.name) });
        void navigate('/recordings');
      }
    },
  };
}
