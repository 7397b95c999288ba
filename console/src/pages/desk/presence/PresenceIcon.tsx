import { IconCircleCheckFilled, IconCircleDashed, IconClockPause, IconHeadset, IconPencil } from '@tabler/icons-react';
import type { Presence } from '../../../wire/acd';

const looks = {
  available: { Icon: IconCircleCheckFilled, color: 'var(--balie-good)' },
  busy: { Icon: IconHeadset, color: 'var(--balie-accent-text)' },
  'wrap-up': { Icon: IconPencil, color: 'var(--balie-warn)' },
  away: { Icon: IconClockPause, color: 'var(--balie-warn)' },
  offline: { Icon: IconCircleDashed, color: 'var(--mantine-color-dimmed)' },
} as const;

/** Presence by shape and colour; the word stands beside it. */
export function PresenceIcon({ presence, size = 16 }: { presence: Presence; size?: number }) {
  const { Icon, color } = looks[presence];
  return <Icon size={size} color={color} aria-hidden style={{ flexShrink: 0 }} />;
}
