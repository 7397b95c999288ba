import { IconUserShare } from '@tabler/icons-react';
import { Empty } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { Work } from '../../../wire/acd';

/** The session goes on with somebody else; looking into it again would be joining it. */
export function HandedOn({ to, work }: { to: string | null; work: Work | null }) {
  const { transfer } = useWorkText();
  return (
    <Empty
      title={to === null ? transfer.handedOnNoName : transfer.handedOn(to)}
      icon={<IconUserShare size={40} stroke={1.4} aria-hidden color="var(--mantine-color-dimmed)" />}
    >
      {work?.state === 'wrap-up' ? transfer.handedOnWrapUp : transfer.handedOnText}
    </Empty>
  );
}
