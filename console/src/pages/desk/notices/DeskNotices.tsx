import { notifications } from '@mantine/notifications';
import { useWorkText } from '../../../text/useText';
import type { DeskDocuments, Notice } from '../../../wire/acd';
import type { LiveConnection } from '../../../wire/live';
import { useArrivals } from '../../../wire/useArrivals';
import { isAboutOffer, noticeWords } from './words';

/** Says what became of a command that came too late and of a transfer that nobody took. */
export function DeskNotices({ live }: { live: LiveConnection<DeskDocuments> }) {
  const { moves } = useWorkText();
  useArrivals(live, 'notice/', (notice) => {
    if (isAboutOffer(notice.code)) return;
    const noTaker = notice.code === 'nobody-took-it';
    notifications.show({
      color: 'yellow',
      title: noTaker ? moves.noticeNobody : moves.noticeTitle,
      message: noticeWords(moves, notice.code, nameIn(live, notice) ?? moves.someone),
      ...(noTaker ? { autoClose: false } : {}),
    });
  });
  return null;
}

function nameIn({ store }: LiveConnection<DeskDocuments>, { customerName, requestId }: Notice): string | undefined {
  if (customerName) return customerName;
  if (requestId === undefined) return undefined;
  const known = store.get(`work/${requestId}`) ?? store.get(`waiting/${requestId}`);
  return known?.customerName || undefined;
}
