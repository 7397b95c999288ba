import { IconHeadset, IconMail, IconMailOpened, IconPhone, IconPhoneOutgoing } from '@tabler/icons-react';
import type { Kind } from '../../../wire/acd';

const icons = {
  live: IconHeadset,
  call: IconPhone,
  message: IconMail,
  'call-back': IconPhoneOutgoing,
  'mail-back': IconMailOpened,
} as const;

/** A kind of request by its shape; the word stands beside it. */
export function KindIcon({ kind, size = 16 }: { kind: Kind; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} aria-hidden style={{ flexShrink: 0 }} />;
}
