import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { MediaButton } from '../../room/bar/MediaButton';
import { useActivity, useLocalMedia, useRoom } from '../../room/Room';
import { useCommand } from '../../room/useCommand';
import { useText } from '../../text/useText';

/** One press: nothing of the customer is seen or heard any more, and no earlier leave holds. */
export function StopEverything() {
  const { customer } = useText();
  const { commands } = useRoom();
  const [local, media] = useLocalMedia();
  const viewing = useActivity('view-screen')?.state ?? 'off';
  const recording = useActivity('recording')?.state ?? 'off';
  const [isStopped, setIsStopped] = useState(false);
  const { run } = useCommand();
  const sends = local.voice !== 'out' || local.camera !== 'off' || local.screen !== 'off';
  return (
    <>
      {(sends || viewing !== 'off' || recording !== 'off') && (
        <MediaButton
          icon={<IconHandStop aria-hidden />}
          label={customer.room.stopEverything}
          tone="stop"
          onClick={() => {
            // It holds even when the network does not; the session hears why before it hears what went off.
            const said = commands.revoke(null);
            media.stopEverything(said);
            setIsStopped(true);
            run(() => said);
          }}
        />
      )}
      <span className="visually-hidden" role="status">
        {isStopped && !sends && customer.room.stopped}
      </span>
    </>
  );
}
