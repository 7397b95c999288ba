import { notifications } from '@mantine/notifications';
import { useWorker } from '../../identity/SignedIn';
import { useWorkText } from '../../text/useText';
import type { BoardDocuments } from '../../wire/board';
import type { LiveConnection } from '../../wire/live';
import { useArrivals } from '../../wire/useArrivals';
import { noticeWords } from '../desk/notices/words';

/** Says which of this supervisor's moves the floor did not make, and why. */
export function BoardNotices({ live }: { live: LiveConnection<BoardDocuments> }) {
  const { moves } = useWorkText();
  const { id } = useWorker();
  useArrivals(live, 'notice/', (notice) => {
    if (notice.for !== id) return;
    const name = notice.customerName ?? live.store.get(`request/${notice.requestId ?? ''}`)?.customerName;
    notifications.show({
      color: 'yellow',
      title: moves.noticeTitle,
      message: noticeWords(moves, notice.code, name ?? moves.someone),
    });
  });
  return null;
}
