import { IconDialpad, IconHistory, IconPhoneCall, IconRecordMail, IconSettings } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { ConnectionBanner } from '../../app/ConnectionBanner';
import { SectionFrame } from '../../app/SectionFrame';
import { useWorkText } from '../../text/useText';
import { useDocument, useLiveStatus } from '../../wire/useLive';
import { Invitations } from './Invitations';
import { usePhone } from './OnPhone';
import styles from './PhoneFrame.module.css';

/** The places of the telephone at the left, the one in hand beside them, and above it who asks for an answer. */
export function PhoneFrame({ children }: { children: ReactNode }) {
  const { phone } = useWorkText();
  const live = usePhone();
  const unplayed = useDocument(live, 'voicemail')?.unplayed ?? 0;
  const pages = useMemo(
    () => [
      { to: '/phone', label: phone.menu.calls, Icon: IconDialpad, exact: true },
      { to: '/phone/lines', label: phone.menu.lines, Icon: IconPhoneCall },
      { to: '/phone/history', label: phone.menu.history, Icon: IconHistory },
      {
        to: '/phone/voicemail',
        label: unplayed > 0 ? phone.withCount(phone.menu.voicemail, unplayed) : phone.menu.voicemail,
        Icon: IconRecordMail,
      },
      { to: '/phone/settings', label: phone.menu.settings, Icon: IconSettings },
    ],
    [phone, unplayed],
  );
  return (
    <SectionFrame title={phone.title} pages={pages}>
      <div className={styles['content']}>
        <ConnectionBanner status={useLiveStatus(live)} />
        <Invitations />
        {children}
      </div>
    </SectionFrame>
  );
}
